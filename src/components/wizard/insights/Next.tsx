import type { OpenQuestion } from '../../../engine/index.ts'
import { t } from '../../../i18n/insights.ts'
import { useWizard } from '../context.ts'
import { QuestionLink } from './QuestionLink.tsx'
import { percent, promptOf } from './words.ts'

const SHOWN = 3

/** An offer, nothing more: the open questions whose answers would settle most. */
export function Next({ next }: { readonly next: readonly OpenQuestion[] }) {
  const { questionnaire } = useWizard()
  const worth = next.filter(({ closes }) => percent(closes) > 0).slice(0, SHOWN)
  if (worth.length === 0) return null
  return (
    <section className="insight">
      <h2 className="label">{t('next.title')}</h2>
      <p className="insight-line">{t('next.intro')}</p>
      <ul className="rows">
        {worth.map(({ question, closes }) => (
          <li key={question}>
            <QuestionLink question={question} className="quiet-link">
              {promptOf(questionnaire, question)}
            </QuestionLink>
            <span className="insight-more">{t('next.closes', { n: percent(closes) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
