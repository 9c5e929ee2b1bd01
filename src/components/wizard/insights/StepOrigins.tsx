import { FACT_STEPS, type Finding, type Interval } from '../../../engine/index.ts'
import { t } from '../../../i18n/insights.ts'
import { t as verdict } from '../../../i18n/verdict.ts'
import { StatusShape } from '../../../report/screen/StatusShape.tsx'
import { lowerFirst, spanWords, statusSentence } from '../../../report/words.ts'
import { useWizard } from '../context.ts'
import { stepName } from '../ladder-words.ts'
import { Opens } from '../Opens.tsx'
import { Answers } from './Answers.tsx'
import { BalanceOrigin } from './BalanceOrigin.tsx'
import { deciding } from './deciding.ts'
import { Ledger, Sum, Term } from './Ledger.tsx'
import { type Share, stepLedger } from './ledger.ts'
import { bandWords, decimals, plainRange } from './words.ts'

/** Each step's status, opening to the points it comes from. */
export function StepOrigins() {
  const { questionnaire, assessment } = useWizard()
  return (
    <ul className="plain origin-steps">
      {assessment.steps.map((finding) => (
        <li key={finding.step}>
          <Opens
            group="origin-step"
            summary={
              <span className="origin-status">
                <StatusShape shape={finding.status} />
                <span>
                  {stepName(questionnaire, finding.step)}
                  <span className="origin-prompt">{statusOf(finding)}</span>
                </span>
              </span>
            }
          >
            {() => (
              <div className="origin">
                {FACT_STEPS.includes(finding.step) ? (
                  <Facts finding={finding} />
                ) : (
                  <Points finding={finding} />
                )}
              </div>
            )}
          </Opens>
        </li>
      ))}
    </ul>
  )
}

/** Steps of fact have no status: they are answered, or not yet. */
const statusOf = (finding: Finding): string => {
  if (!FACT_STEPS.includes(finding.step)) return statusSentence(finding)
  return lowerFirst(verdict(finding.status === 'open' ? 'status.factsOpen' : 'status.facts'))
}

/** A step of fact has answers and no points. */
function Facts({ finding: { because } }: { readonly finding: Finding }) {
  const shares = new Map(
    because.map(({ question, option }): [string, Share] => {
      const effects = because.filter((reason) => reason.question === question).map(({ effect }) => effect)
      return [question, { question, option, amounts: [0, 0], rules: [effects, effects] }]
    }),
  )
  return (
    <>
      <p className="origin-note">{t('step.facts')}</p>
      <Answers shares={[...shares.values()]} format={() => ''} />
    </>
  )
}

function Points({ finding: { step } }: { readonly finding: Finding }) {
  const { model, input } = useWizard()
  const { shares, deficit, worst } = stepLedger(model, input, step)
  const isDefeated = shares.some(({ option, rules }) => option !== null && rules[1].some(defeats))
  return (
    <>
      {worst === 0 ? (
        <p className="origin-note">{t('step.nothing')}</p>
      ) : (
        <p className="origin-note">
          {t('step.share', { deficit: plainRange(deficit), worst, share: shareRange(deficit, worst) })}{' '}
          {isDefeated ? t('step.defeated') : <Thresholds />}
        </p>
      )}
      {shares.length > 0 && <Answers shares={shares} format={pointsWords} />}
      {shares.length > 1 && (
        <Ledger>
          <Sum name={t('step.sum', { worst })} figure={spanWords(deficit)} />
        </Ledger>
      )}
      {step === 'balancing' && <WorstRight />}
    </>
  )
}

const defeats = (effect: Share['rules'][1][number]): boolean => effect.kind === 'finding' && effect.defeats

const pointsWords = ({ amounts, rules, option }: Share): string =>
  option !== null && rules[1].some(defeats) ? t('step.defeats') : spanWords(amounts)

const shareRange = ([best, worst]: Interval, possible: number): string => {
  const [from, to] = [decimals(best / possible), decimals(worst / possible)]
  return from === to ? from : t('range', { from, to })
}

/** The pair of thresholds in force; two pairs where it is still open how grave the gravest interference is. */
function Thresholds() {
  const { model, assessment } = useWizard()
  const bands = [0, 1].map((end) => {
    const intensity = Math.max(0, ...assessment.rights.map(({ weights }) => weights.intensity[end as 0 | 1]))
    const { seriousness } = model.method
    return { intensity, band: seriousness.findLast(({ from }) => intensity >= from) ?? seriousness[0] }
  })
  const [best, worst] = bands
  const shown = best?.band === worst?.band ? [worst] : bands
  return shown.map((one) =>
    one?.band === undefined
      ? null
      : `${t('step.thresholds', { ...one.band.thresholds, intensity: one.intensity })} `,
  )
}

/** Balancing has a second way to fail: the balance of the worst right. */
function WorstRight() {
  const { questionnaire, model, assessment } = useWizard()
  const worst = deciding(assessment.rights, ({ balance }) => balance)?.worst
  if (worst === undefined) return null
  const right = questionnaire.rights.find(({ id }) => id === worst.right)?.short ?? worst.right
  return (
    <>
      <p className="origin-note">
        {t('step.balance')} {bandWords(model.method)}
      </p>
      <Ledger>
        <Term name={t('score.balance', { right })} figure={spanWords(worst.balance)}>
          <BalanceOrigin right={worst.right} />
        </Term>
      </Ledger>
    </>
  )
}
