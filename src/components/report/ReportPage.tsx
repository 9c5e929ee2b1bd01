import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { assess } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import { inputOf, modelOf } from '../../questionnaire/index.ts'
import { ReportView } from '../../report/screen/ReportView.tsx'
import { reportDocument } from '../../report/sections.ts'
import type { ReportDocument } from '../../report/types.ts'
import { ClosedPage } from '../app/Closed.tsx'
import { editAddress, type SiteVersion } from '../app/site.ts'
import { ProblemMessage, TopBar } from '../app/TopBar.tsx'
import { useOpened } from '../app/use-opened.ts'
import { useTitle } from '../app/use-page.ts'

/** The report on screen, with its ways out: PDF, paper, file. */
export default function ReportPage({ site }: { readonly site: SiteVersion }) {
  const [id] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '')
  const ready = useOpened(site, id, null)
  if (ready.state !== 'ready') return <ClosedPage ready={ready} />
  return <OpenReport {...ready} />
}

function OpenReport({ opened, questionnaire }: Extract<ReturnType<typeof useOpened>, { state: 'ready' }>) {
  const state = useStore(opened.state)
  const { file } = state.record
  const document = useMemo(() => {
    const assessment = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
    return reportDocument({ questionnaire, file, assessment })
  }, [questionnaire, file])
  useTitle(t('wizard.pageTitle', { page: t('report.title'), title: document.title }))
  return (
    <>
      <TopBar state={state} report={false} />
      <div className="report-page">
        <ProblemMessage state={state} actions={opened.actions} />
        <p className="actions report-actions">
          <DownloadPdf document={document} />
          <button type="button" className="button button-line" onClick={() => window.print()}>
            {t('report.print')}
          </button>
          <a href={`${editAddress(state.record.id)}&step=check`}>{t('report.back')}</a>
        </p>
        <ReportView document={document} />
      </div>
    </>
  )
}

type Making = 'idle' | 'making' | 'failed'

/** The PDF code is loaded when it is asked for, and not before. */
function DownloadPdf({ document }: { readonly document: ReportDocument }) {
  const [making, setMaking] = useState<Making>('idle')
  const make = async () => {
    setMaking('making')
    try {
      const { downloadPdf } = await import('../../report/pdf/browser.ts')
      await downloadPdf(document)
      setMaking('idle')
    } catch (error) {
      setMaking('failed')
      throw error
    }
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={making === 'making'}
        onClick={() => making !== 'making' && void make()}
      >
        {t(making === 'making' ? 'report.pdf.making' : 'report.pdf')}
      </button>
      {making === 'failed' && (
        <span className="text-failed" role="alert">
          {t('report.pdf.failed')}
        </span>
      )}
    </>
  )
}
