import { t } from '../../i18n/app.ts'
import { formatTime } from '../../i18n/index.ts'
import { type Actions, type AssessmentState, toFile } from '../../store/index.ts'
import { offerFile } from './download.ts'
import { HeaderPortal } from './Portal.tsx'
import { editAddress, reportAddress, visit } from './site.ts'

/** The assessment's part of the header: its name, whether it is saved, its file, its report. */
export function TopBar({
  state,
  report = true,
}: {
  readonly state: AssessmentState
  readonly report?: boolean
}) {
  const { record } = state
  return (
    <HeaderPortal>
      <span className="app-title">{record.file.title || t('app.untitled')}</span>
      <span className="app-actions">
        <span className={`app-saved${state.saving === 'not-saved' ? ' text-failed' : ''}`} role="status">
          {savedWords(state)}
        </span>
        <span className="app-ways">
          <Ways state={state} report={report} />
        </span>
      </span>
    </HeaderPortal>
  )
}

/** The ways out of an assessment: its file, its report, the others. In the header, and at the foot of a narrow page. */
export function Ways({
  state: { record },
  report,
}: {
  readonly state: AssessmentState
  readonly report: boolean
}) {
  return (
    <>
      <button type="button" className="link-button" onClick={() => offerFile(toFile(record))}>
        {t('head.save')}
      </button>
      {report && <a href={reportAddress(record.id)}>{t('head.report')}</a>}
      <a href="/assess/">{t('head.all')}</a>
    </>
  )
}

function savedWords({ saving, savedAt, readOnly }: AssessmentState): string {
  if (readOnly) return t('head.readOnly')
  if (saving === 'not-saved') return t('head.notSaved')
  return saving === 'saving' ? t('head.saving') : t('head.saved', { time: formatTime(savedAt) })
}

/** Said in words, with what can be done about it; nothing is lost by any of these. */
export function ProblemMessage({
  state,
  actions,
}: {
  readonly state: AssessmentState
  readonly actions: Actions
}) {
  const { problem, record } = state
  if (problem === null) return null
  return (
    <div className="problem" role="alert">
      <p>{t(`problem.${problem}`)}</p>
      <p className="actions">
        {problem === 'open-elsewhere' && (
          <Action onClick={() => actions.takeOver()}>{t('problem.takeOver')}</Action>
        )}
        {problem === 'changed-elsewhere' && (
          <Action
            onClick={async () => {
              const kept = await actions.keepAsCopy(
                t('app.copy', { title: record.file.title || t('app.untitled') }),
              )
              if (kept.ok) visit(editAddress(kept.id))
            }}
          >
            {t('problem.keepCopy')}
          </Action>
        )}
        {(problem === 'storage-full' || problem === 'storage-blocked') && (
          <Action onClick={() => actions.retry()}>{t('problem.retry')}</Action>
        )}
        {problem !== 'open-elsewhere' && (
          <Action onClick={() => offerFile(toFile(record))}>{t('problem.download')}</Action>
        )}
      </p>
    </div>
  )
}

const Action = ({
  onClick,
  children,
}: {
  readonly onClick: () => unknown
  readonly children: React.ReactNode
}) => (
  <button type="button" className="button button-line" onClick={() => void onClick()}>
    {children}
  </button>
)
