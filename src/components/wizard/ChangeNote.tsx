import { t } from '../../i18n/app.ts'
import { formatInterval } from '../../i18n/index.ts'
import { StatusShape } from '../../report/screen/StatusShape.tsx'
import { useWizard } from './context.ts'
import { stepName } from './ladder-words.ts'
import type { Change } from './use-assessment.ts'

/** What the answer changed, said at once and read out politely: "Necessity: doubtful → failed." and why. */
export function ChangeNote({ change }: { readonly change: Change | null }) {
  return (
    <div className="change" role="status">
      {change !== null && <Words change={change} />}
    </div>
  )
}

function Words({ change }: { readonly change: Change }) {
  const { questionnaire } = useWizard()
  if (change.steps.length === 0) return <p className="change-none">{scoreWords(change)}</p>
  return (
    <ul className="plain">
      {change.steps.map(({ step, from, to }) => {
        const because = to.because.find(({ question }) => question === change.question)?.effect.because
        return (
          <li key={step} className={`change-step text-${to.status}`}>
            <StatusShape shape={to.status} />
            <span>
              <strong>{stepName(questionnaire, step)}:</strong>{' '}
              {t('question.change', { from: t(`status.${from}`), to: t(`status.${to.status}`) })}
              {because !== undefined && ` ${because}.`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const scoreWords = ({ score }: Change): string =>
  score === null || formatInterval(score.from) === formatInterval(score.to)
    ? t('question.noChange')
    : t('question.changeScore', { from: formatInterval(score.from), to: formatInterval(score.to) })
