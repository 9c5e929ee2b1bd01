import { useId } from 'react'
import type { Effect } from '../../../engine/index.ts'
import { t } from '../../../i18n/insights.ts'
import { contextOf, sourcesText } from '../../../report/context.ts'
import { Words } from '../../../report/screen/Words.tsx'
import { sentence } from '../../../report/words.ts'
import { useWizard } from '../context.ts'
import type { Share } from './ledger.ts'
import { QuestionLink } from './QuestionLink.tsx'
import { labelOf, promptOf } from './words.ts'

/** The answers that make up a number, each with its share; each opens to its rule, with the source. */
export function Answers({
  shares,
  format,
}: {
  readonly shares: readonly Share[]
  readonly format: (share: Share) => string
}) {
  const group = useId()
  if (shares.length === 0) return <p className="origin-note">{t('answers.none')}</p>
  return (
    <ul className="plain origin-answers">
      {shares.map((share) => (
        <li key={share.question ?? ''}>
          {share.question === null ? (
            <Held amount={format(share)} group={group} />
          ) : (
            <Answer share={share} question={share.question} amount={format(share)} group={group} />
          )}
        </li>
      ))}
    </ul>
  )
}

const Held = ({ amount, group }: { readonly amount: string; readonly group: string }) => (
  <details name={group}>
    <summary>
      <span className="origin-row">
        <span>{t('answers.held')}</span>
        <span className="origin-figure">{amount}</span>
      </span>
    </summary>
    <p className="origin-rule">{t('answers.held.why')}</p>
  </details>
)

function Answer({
  share: { option, rules },
  question,
  amount,
  group,
}: {
  readonly share: Share
  readonly question: string
  readonly amount: string
  readonly group: string
}) {
  const { questionnaire } = useWizard()
  const [best, worst] = rules
  return (
    <details name={group}>
      <summary>
        <span className="origin-row">
          <span>
            {option === null ? (
              <span className="origin-open">{t('answers.open')}</span>
            ) : (
              labelOf(questionnaire, question, option)
            )}
            <span className="origin-prompt">{promptOf(questionnaire, question)}</span>
          </span>
          <span className="origin-figure">{amount}</span>
        </span>
      </summary>
      <div className="origin-rule">
        {option !== null ? (
          [...new Set([...best, ...worst])].map((effect) => <Rule key={effect.because} effect={effect} />)
        ) : (
          <>
            {best.map((effect) => (
              <Rule key={`best ${effect.because}`} effect={effect} end="answers.openBest" />
            ))}
            {worst.map((effect) => (
              <Rule key={`worst ${effect.because}`} effect={effect} end="answers.openWorst" />
            ))}
          </>
        )}
        <p>
          <QuestionLink question={question}>{t('answers.go')}</QuestionLink>
        </p>
      </div>
    </details>
  )
}

/** "No statute provides for it." and what says so. */
function Rule({
  effect,
  end,
}: {
  readonly effect: Effect
  readonly end?: 'answers.openBest' | 'answers.openWorst'
}) {
  const { questionnaire, file, assessment } = useWizard()
  const rule = sentence(effect.because)
  return (
    <p>
      {end === undefined ? rule : t(end, { rule })}{' '}
      <Words text={sourcesText(contextOf({ questionnaire, file, assessment }), effect.sources)} />
    </p>
  )
}
