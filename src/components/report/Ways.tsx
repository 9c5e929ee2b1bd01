import { useState } from 'react'
import { t as appWords } from '../../i18n/app.ts'
import { t } from '../../i18n/report.ts'
import type { ReportInput } from '../../report/index.ts'
import type { ReportDocument } from '../../report/types.ts'
import { type AssessmentRecord, toFile } from '../../store/index.ts'
import { offerFile } from '../app/download.ts'
import { editAddress } from '../app/site.ts'

interface Props {
  readonly document: ReportDocument
  readonly input: ReportInput
  readonly record: AssessmentRecord
}

type Said =
  | { readonly kind: 'nothing' | 'made' | 'copied' | 'failed' }
  | { readonly kind: 'making'; readonly share: number | null }
  /** The clipboard is shut: the words themselves, to be copied by hand. */
  | { readonly kind: 'copy-failed'; readonly words: string }

/** The report's ways out. What takes code of its own is loaded when it is asked for, and not before. */
export function Ways({ document, input, record }: Props) {
  const [said, say] = useState<Said>({ kind: 'nothing' })
  const make = async (work: () => Promise<void>) => {
    if (said.kind === 'making') return
    say({ kind: 'making', share: null })
    try {
      await work()
      say({ kind: 'made' })
    } catch (error) {
      say({ kind: 'failed' })
      throw error
    }
  }
  const csv = (kind: 'answers' | 'conditions') => () =>
    void make(async () => {
      const { downloadCsv } = await import('../../report/csv/browser.ts')
      await downloadCsv(kind, input)
    })
  return (
    <div className="report-actions">
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={said.kind === 'making'}
          onClick={() => void make(() => pdf(document, record, (share) => say({ kind: 'making', share })))}
        >
          {appWords('report.pdf')}
        </button>
        <button type="button" className="button button-line" onClick={() => window.print()}>
          {appWords('report.print')}
        </button>
        <a href={`${editAddress(record.id)}&step=check`}>{appWords('report.back')}</a>
      </p>
      <ul className="report-ways" aria-label={t('out.heading')}>
        <Way
          onClick={() =>
            void make(async () => {
              const { downloadDocx } = await import('../../report/docx/browser.ts')
              await downloadDocx(document)
            })
          }
        >
          {t('out.docx')}
        </Way>
        <Way onClick={csv('answers')}>{t('out.answers')}</Way>
        <Way onClick={csv('conditions')}>{t('out.conditions')}</Way>
        <Way onClick={() => offerFile(toFile(record))}>{t('out.json')}</Way>
        <Way onClick={() => void copy(document.summary).then(say)}>{t('out.copy')}</Way>
      </ul>
      <Saying said={said} />
    </div>
  )
}

const Way = ({ onClick, children }: { readonly onClick: () => void; readonly children: string }) => (
  <li>
    <button type="button" className="link-button" onClick={onClick}>
      {children}
    </button>
  </li>
)

/** One place in which all of it is said, to the eye and to screen readers. */
function Saying({ said }: { readonly said: Said }) {
  return (
    <div className="report-said" role="status">
      {said.kind === 'making' && (
        <p>
          {t('out.making')}{' '}
          {said.share !== null && <progress aria-hidden="true" max={1} value={said.share} />}
        </p>
      )}
      {said.kind === 'made' && <p>{t('out.made')}</p>}
      {said.kind === 'copied' && <p>{t('out.copied')}</p>}
      {said.kind === 'failed' && <p className="text-failed">{t('out.failed')}</p>}
      {said.kind === 'copy-failed' && (
        <>
          <p className="text-failed">{t('out.copyFailed')}</p>
          <p>{said.words}</p>
        </>
      )}
    </div>
  )
}

async function copy(words: string): Promise<Said> {
  try {
    await navigator.clipboard.writeText(words)
    return { kind: 'copied' }
  } catch {
    return { kind: 'copy-failed', words }
  }
}

/** The assessment goes into the PDF, so that the PDF can be opened again, and be checked. */
async function pdf(
  document: ReportDocument,
  record: AssessmentRecord,
  onProgress: (share: number) => void,
): Promise<void> {
  const { downloadPdf } = await import('../../report/pdf/browser.ts')
  await downloadPdf(document, { name: 'assessment.json', text: toFile(record).text }, onProgress)
}
