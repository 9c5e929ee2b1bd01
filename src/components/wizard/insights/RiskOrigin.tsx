import type { Dimension, Effect, Reason, RightResult } from '../../../engine/index.ts'
import { formatInterval } from '../../../i18n/index.ts'
import { plural, t } from '../../../i18n/insights.ts'
import { t as report } from '../../../i18n/report.ts'
import { signed } from '../../../report/words.ts'
import { useWizard } from '../context.ts'
import { Answers } from './Answers.tsx'
import { deciding } from './deciding.ts'
import { Ledger, Sum, Term } from './Ledger.tsx'
import type { Share } from './ledger.ts'
import { plainRange, questionOf } from './words.ts'

const SIDES = [
  ['likelihood', ['probability', 'exposure']],
  ['severity', ['gravity', 'effort']],
] as const satisfies readonly (readonly [string, readonly Dimension[]])[]

/** Where the risk score comes from: the gravest right, its likelihood and severity, the answers that set them. */
export function RiskOrigin() {
  const { questionnaire, assessment } = useWizard()
  const gravest = deciding(assessment.rights, ({ risk }) => risk.current.impact)
  if (gravest === null) return <p className="origin origin-note">{t('score.none')}</p>
  const { best, worst } = gravest
  const nameOf = ({ right: id }: RightResult) =>
    questionnaire.rights.find((right) => right.id === id)?.short ?? id
  const intro =
    best === worst
      ? t('risk.intro', { right: nameOf(worst) })
      : t('risk.introBest', { best: nameOf(best), worst: nameOf(worst) })
  return (
    <div className="origin">
      <p className="origin-note">{intro}</p>
      {best !== worst && <RiskOfRight result={best} name={nameOf(best)} />}
      <RiskOfRight result={worst} {...(best === worst ? {} : { name: nameOf(worst) })} />
      <Ledger>
        <Sum name={t('risk.sum')} figure={formatInterval(assessment.risk.current)} />
      </Ledger>
    </div>
  )
}

function RiskOfRight({ result, name }: { readonly result: RightResult; readonly name?: string }) {
  const { current } = result.risk
  return (
    <Ledger>
      {SIDES.map(([side, dimensions]) => (
        <Term key={side} name={t(`risk.${side}`)} figure={plainRange(current[side])}>
          <Answers
            shares={dimensions.flatMap((dimension) => sharesOf(result.because, dimension))}
            format={levelWords}
          />
          <OpenNote right={result.right} dimensions={dimensions} />
        </Term>
      ))}
      <Term
        name={name === undefined ? t('risk.impact') : t('risk.ofRight', { right: name })}
        figure={plainRange(current.impact)}
      />
    </Ledger>
  )
}

/** The answers that set one dimension: levels are not added up, the highest counts, less what levers lower it by. */
function sharesOf(because: readonly Reason[], dimension: Dimension): Share[] {
  return because.flatMap(({ question, option, effect }): Share[] => {
    if (effect.kind !== 'risk' || effect.dimension !== dimension) return []
    const amount = effect.level ?? -(effect.lowers ?? 0)
    return [{ question, option, amounts: [amount, amount], rules: [[effect], [effect]] }]
  })
}

function levelWords({ rules: [[effect]] }: Share): string {
  if (effect?.kind !== 'risk') return ''
  const by =
    effect.lowers === undefined ? t('risk.atLeast', { level: effect.level ?? 1 }) : signed(-effect.lowers)
  return `${report(`dimension.${effect.dimension}`)} ${by}`
}

/** How many questions without an answer could still move these dimensions. */
function OpenNote({
  right,
  dimensions,
}: {
  readonly right: string
  readonly dimensions: readonly Dimension[]
}) {
  const { questionnaire, assessment } = useWizard()
  const bears = (effect: Effect) =>
    effect.kind === 'risk' &&
    dimensions.includes(effect.dimension) &&
    (effect.right === right || effect.right === 'all')
  const open = assessment.missing.filter((id) =>
    questionOf(questionnaire, id)?.options.some(({ effects }) => effects.some(bears)),
  )
  if (open.length === 0) return null
  return <p className="origin-note">{plural('risk.open', open.length)}</p>
}
