import { formatInterval } from '../i18n/index.ts'
import { t } from '../i18n/report.ts'
import type { FullContext } from './analysis.ts'
import type { Figure } from './types.ts'
import { groupedDigits, riskWords, spanWords, statusSentence, stepsThatAre } from './words.ts'

/** The headline figures, each worded as the report prints it; whoever checks a report makes them again and compares. */
export const figuresOf = (context: FullContext): Figure[] => [
  ...headlines(context),
  ...statuses(context),
  ...balances(context),
]

function headlines({ assessment, analysis: { stability } }: FullContext): Figure[] {
  const { verdict, proportionality, risk, answered, applicable } = assessment
  const isPlanned = formatInterval(risk.planned) !== formatInterval(risk.current)
  return [
    { id: 'verdict', label: t('figures.verdict'), value: t(`verdict.${verdict}`) },
    {
      id: 'proportionality',
      label: t('figures.proportionality'),
      value: formatInterval(proportionality),
    },
    { id: 'risk.inherent', label: t('figures.riskInherent'), value: formatInterval(risk.inherent) },
    { id: 'risk.current', label: t('figures.riskCurrent'), value: formatInterval(risk.current) },
    ...(isPlanned
      ? [{ id: 'risk.planned', label: t('figures.riskPlanned'), value: formatInterval(risk.planned) }]
      : []),
    {
      id: 'answered',
      label: t('figures.answered'),
      value: t('figure.answeredOf', { answered, total: applicable }),
    },
    {
      id: 'stability',
      label: t('figures.stability'),
      value: t('hang.of', {
        n: groupedDigits(Math.round(stability.share * stability.runs)),
        runs: groupedDigits(stability.runs),
      }),
    },
  ]
}

/** In the order of the ladder; steps of fact have no status to check. */
const statuses = (context: FullContext): Figure[] => {
  const all = (['met', 'doubtful', 'failed', 'open'] as const).flatMap((status) =>
    stepsThatAre(context, status),
  )
  return context.assessment.steps
    .filter((finding) => all.includes(finding))
    .map((finding) => ({
      id: `step.${finding.step}`,
      label: t(`step.${finding.step}`),
      value: statusSentence(finding),
    }))
}

const balances = ({ assessment, rightName }: FullContext): Figure[] =>
  assessment.rights.map(({ right, balance, risk }) => ({
    id: `balance.${right}`,
    label: rightName(right),
    value: t('figures.right', { balance: spanWords(balance), risk: riskWords(risk.current.impact) }),
  }))
