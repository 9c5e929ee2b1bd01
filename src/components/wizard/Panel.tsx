import { useMemo } from 'react'
import { t } from '../../i18n/app.ts'
import { formatInterval } from '../../i18n/index.ts'
import type { Questionnaire } from '../../questionnaire/index.ts'
import { balanceInput, balanceScene, barScene } from '../../report/charts/index.ts'
import { shapeOfVerdict } from '../../report/charts/status.ts'
import { contextOf } from '../../report/context.ts'
import { SceneSvg } from '../../report/screen/SceneSvg.tsx'
import { StatusShape } from '../../report/screen/StatusShape.tsx'
import { verdictSentence } from '../../report/verdict-sentence.ts'
import { useWizard } from './context.ts'
import { PageLink } from './LadderNav.tsx'

const HELP_SHOWN = 3

/** The balance, the verdict and both scores as they stand, each right against the aim, and what would help most. */
export function Panel() {
  const { questionnaire, file, assessment } = useWizard()
  const scene = useBalance()
  return (
    <aside className="panel" id="as-it-stands" aria-label={t('panel.label')} tabIndex={-1}>
      <p className="label">{t('panel.label')}</p>
      <SceneSvg scene={scene} />
      <p className="panel-verdict">
        <StatusShape shape={shapeOfVerdict(assessment.verdict)} />
        <span>{t(`verdict.${assessment.verdict}`)}</span>
      </p>
      <p className="panel-sentence">{verdictSentence(contextOf({ questionnaire, file, assessment }))}</p>
      <dl className="panel-scores">
        <Score value={formatInterval(assessment.proportionality)} label={t('panel.proportionality')} />
        <Score value={formatInterval(assessment.risk.current)} label={t('panel.risk')} />
      </dl>
      <p className="caption">
        {t('panel.answered', { answered: assessment.answered, total: assessment.applicable })}
      </p>
      <Bars />
      <Help />
    </aside>
  )
}

export function useBalance() {
  const { questionnaire, assessment } = useWizard()
  return useMemo(
    () => balanceScene(balanceInput(assessment, (right) => shortName(questionnaire, right))),
    [questionnaire, assessment],
  )
}

const shortName = (questionnaire: Questionnaire, right: string): string =>
  questionnaire.rights.find(({ id }) => id === right)?.short ?? right

const Score = ({ value, label }: { readonly value: string; readonly label: string }) => (
  <div>
    <dt>{label}</dt>
    <dd className="figure">{value}</dd>
  </div>
)

function Bars() {
  const { questionnaire, assessment } = useWizard()
  if (assessment.rights.length === 0) return <p className="caption">{t('panel.noRights')}</p>
  return (
    <ul className="plain panel-bars" aria-label={t('panel.bars')}>
      {assessment.rights.map(({ right, balance }) => {
        const name = shortName(questionnaire, right)
        return (
          <li key={right}>
            <span>{name}</span>
            <SceneSvg scene={barScene(name, balance)} />
          </li>
        )
      })}
    </ul>
  )
}

/** The first of the conditions, each leading to its question. */
function Help() {
  const { questionnaire, assessment } = useWizard()
  if (assessment.verdict === 'proportionate') return null
  return (
    <section className="panel-help">
      <h2 className="label">{t('panel.help')}</h2>
      {assessment.conditions.length === 0 && <p className="caption">{t('panel.help.none')}</p>}
      <ol className="rows numbered">
        {assessment.conditions.slice(0, HELP_SHOWN).map(({ question, step }) => (
          <li key={question}>
            <PageLink page={step} question={question} className="quiet-link">
              {questionnaire.questions.find(({ id }) => id === question)?.advice}
            </PageLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
