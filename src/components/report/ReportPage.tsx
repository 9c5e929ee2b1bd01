import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { assessWhole } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import { inputOf, modelOf } from '../../questionnaire/index.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from '../../report/options.ts'
import reportStyles from '../../report/report.css?url'
import { ReportView } from '../../report/screen/ReportView.tsx'
import { documentOf, readyReport } from '../../report/sections.ts'
import { ClosedPage } from '../app/Closed.tsx'
import type { SiteVersion } from '../app/site.ts'
import { ProblemMessage, TopBar } from '../app/TopBar.tsx'
import { useOpened } from '../app/use-opened.ts'
import { useTitle } from '../app/use-page.ts'
import { OptionsForm } from './OptionsForm.tsx'
import { keepOptions, readOptions } from './options-store.ts'
import { usePrintedPage } from './printed-page.ts'
import pageStyles from './report-page.css?url'
import { Ways } from './Ways.tsx'

/** The report on screen, with its ways out: PDF, paper, Word, tables, file. */
export default function ReportPage({ site }: { readonly site: SiteVersion }) {
  const [id] = useState(() => new URLSearchParams(window.location.search).get('id') ?? '')
  const ready = useOpened(site, id, null)
  if (ready.state !== 'ready') return <ClosedPage ready={ready} />
  return <OpenReport {...ready} />
}

function OpenReport({ opened, questionnaire }: Extract<ReturnType<typeof useOpened>, { state: 'ready' }>) {
  const state = useStore(opened.state)
  const { record } = state
  const { file } = record
  const [options, change] = useOptions(record.id)
  const input = useMemo(() => {
    const assessment = assessWhole(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
    return { questionnaire, file, assessment }
  }, [questionnaire, file])
  const report = useMemo(() => readyReport(input), [input])
  const sections = useMemo(() => documentOf(report, DEFAULT_OPTIONS).sections, [report])
  // Typing a marking must not wait for a report of twenty pages.
  const settled = useDeferredValue(options)
  const document = useMemo(() => documentOf(report, settled), [report, settled])
  usePrintedPage(document)
  useTitle(t('wizard.pageTitle', { page: t('report.title'), title: document.title }))
  return (
    <>
      {/* By address, so that the wizard does not fetch them; React holds the page back until they are there. */}
      <link rel="stylesheet" href={reportStyles} precedence="report" />
      <link rel="stylesheet" href={pageStyles} precedence="report" />
      <TopBar state={state} report={false} />
      <div className="report-page">
        <div className="no-print">
          <ProblemMessage state={state} actions={opened.actions} />
          <Ways document={document} input={input} record={record} />
          <OptionsForm options={options} change={change} sections={sections} />
        </div>
        <ReportView document={document} />
      </div>
    </>
  )
}

/** What was chosen, read when the page opens and kept at every change. */
function useOptions(id: string): [ReportOptions, (options: ReportOptions) => void] {
  const [options, setOptions] = useState(() => readOptions(id))
  useEffect(() => keepOptions(id, options), [id, options])
  return [options, setOptions]
}
