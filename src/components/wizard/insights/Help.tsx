import type { Improvement } from '../../../engine/index.ts'
import { t } from '../../../i18n/insights.ts'
import { useWizard } from '../context.ts'
import { QuestionLink } from './QuestionLink.tsx'
import { labelOf, promptOf, questionOf } from './words.ts'

/** The smallest set of changes that reaches the next better verdict, in the order of the ladder; or why there is none. */
export function Help({ improvement }: { readonly improvement: Improvement | null }) {
  return (
    <section className="insight">
      <h2 className="label">{t('help.title')}</h2>
      {improvement === null ? <NoFurther /> : <Changes improvement={improvement} />}
    </section>
  )
}

function Changes({ improvement: { reaches, moves, isSmallest } }: { readonly improvement: Improvement }) {
  const { questionnaire } = useWizard()
  return (
    <>
      <p className="insight-line">{reachWords(reaches)}</p>
      <ol className="rows numbered">
        {moves.map(({ question, to }) => {
          const label = labelOf(questionnaire, question, to)
          return (
            <li key={question}>
              <QuestionLink question={question} className="quiet-link">
                {questionOf(questionnaire, question)?.advice ?? promptOf(questionnaire, question)}
              </QuestionLink>
              {label !== '' && <span className="insight-more">{t('help.to', { option: label })}</span>}
            </li>
          )
        })}
      </ol>
      {!isSmallest && <p className="caption">{t('help.cutShort')}</p>}
    </>
  )
}

const reachWords = (reaches: Improvement['reaches']): string =>
  reaches === 'proportionate' || reaches === 'proportionate-with-conditions'
    ? t(`help.reach.${reaches}`, { verdict: t(`help.verdict.${reaches}`) })
    : t('help.reach.not-shown')

/** Why no set of changes leads further. */
function NoFurther() {
  const { assessment } = useWizard()
  const why =
    assessment.verdict === 'disproportionate'
      ? 'disproportionate'
      : assessment.missing.length > 0
        ? 'open'
        : 'doubts'
  return <p className="insight-line">{t(`help.none.${why}`)}</p>
}
