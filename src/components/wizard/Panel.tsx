import { type ReactNode, useMemo, useState } from 'react'
import type { Assessment } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import { formatInterval } from '../../i18n/index.ts'
import type { Questionnaire } from '../../questionnaire/index.ts'
import { balanceInput, balanceScene } from '../../report/charts/balance.ts'
import { barScene } from '../../report/charts/bars.ts'
import { shapeOfVerdict } from '../../report/charts/status.ts'
import type { ReportContext } from '../../report/context.ts'
import { SceneSvg } from '../../report/screen/SceneSvg.tsx'
import { StatusShape } from '../../report/screen/StatusShape.tsx'
import { verdictSentence } from '../../report/verdict-sentence.ts'
import { useWizard } from './context.ts'
import { Opens } from './Opens.tsx'
import { type InsightParts, useInsightParts } from './use-insight-parts.ts'

/**
 * The balance, the verdict and both scores as they stand, each right against the aim, and what would help most. Every
 * number opens to where it comes from.
 */
export function Panel() {
  const { assessment, hasAllWords } = useWizard()
  const scene = useBalance()
  const parts = useInsightParts()
  const origins = hasAllWords ? parts : null
  return (
    <aside className="panel" id="as-it-stands" aria-label={t('panel.label')} tabIndex={-1}>
      <p className="label">{t('panel.label')}</p>
      <SceneSvg scene={scene} />
      <p className="panel-verdict">
        <StatusShape shape={shapeOfVerdict(assessment.verdict)} />
        <span>{t(`verdict.${assessment.verdict}`)}</span>
      </p>
      <p className="panel-sentence">{sentenceOf(assessment)}</p>
      <Scores parts={origins} />
      <p className="caption">
        {t('panel.answered', { answered: assessment.answered, total: assessment.applicable })}
      </p>
      <Bars parts={origins} />
      <Opens className="panel-steps" summary={t('panel.steps')}>
        {() => whenThere(origins, ({ StepOrigins }) => <StepOrigins />)}
      </Opens>
      {parts !== null && <parts.Insights />}
    </aside>
  )
}

/** The sentence rests on the assessment alone; a whole context would bring the report's catalogue into the first load. */
const sentenceOf = (assessment: Assessment): string => verdictSentence({ assessment } as ReportContext)

export function useBalance() {
  const { questionnaire, assessment } = useWizard()
  return useMemo(
    () => balanceScene(balanceInput(assessment, (right) => shortName(questionnaire, right))),
    [questionnaire, assessment],
  )
}

const shortName = (questionnaire: Questionnaire, right: string): string =>
  questionnaire.rights.find(({ id }) => id === right)?.short ?? right

/** The code, and the words of all questions, come within a moment of the first touch. */
function whenThere(parts: InsightParts | null, show: (parts: InsightParts) => ReactNode): ReactNode {
  return parts === null ? <p className="caption">{t('panel.loading')}</p> : show(parts)
}

const SCORES = ['proportionality', 'risk'] as const
type ScoreId = (typeof SCORES)[number]

/** Two figures side by side; what one opens takes the whole width below both. */
function Scores({ parts }: { readonly parts: InsightParts | null }) {
  const { assessment } = useWizard()
  const [open, setOpen] = useState<ScoreId | null>(null)
  const values = { proportionality: assessment.proportionality, risk: assessment.risk.current }
  return (
    <>
      <div className="panel-scores">
        {SCORES.map((id) => (
          <button
            key={id}
            type="button"
            aria-expanded={open === id}
            aria-controls="score-origin"
            onClick={() => setOpen(open === id ? null : id)}
          >
            <span className="figure">{formatInterval(values[id])}</span>{' '}
            <span className="panel-score-label">{t(`panel.${id}`)}</span>
          </button>
        ))}
      </div>
      <div id="score-origin">
        {open !== null &&
          whenThere(parts, ({ ScoreOrigin, RiskOrigin }) =>
            open === 'risk' ? <RiskOrigin /> : <ScoreOrigin />,
          )}
      </div>
    </>
  )
}

function Bars({ parts }: { readonly parts: InsightParts | null }) {
  const { questionnaire, assessment } = useWizard()
  if (assessment.rights.length === 0) return <p className="caption">{t('panel.noRights')}</p>
  return (
    <ul className="plain panel-bars" aria-label={t('panel.bars')}>
      {assessment.rights.map(({ right, balance }) => {
        const name = shortName(questionnaire, right)
        const row = (
          <span className="panel-bar">
            <span>{name}</span>
            <SceneSvg scene={barScene(name, balance)} />
          </span>
        )
        return (
          <li key={right}>
            <Opens summary={row} group="panel-right">
              {() => whenThere(parts, ({ BalanceOrigin }) => <BalanceOrigin right={right} />)}
            </Opens>
          </li>
        )
      })}
    </ul>
  )
}
