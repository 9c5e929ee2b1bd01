import { t } from '../../i18n/report.ts'
import type { ReportDocument } from '../types.ts'
import type { Attachment } from './attachment.ts'
import { FONT_NAMES, type PdfFonts } from './style.ts'

/** Makes the PDF in this browser and hands it over as a download; nothing is sent anywhere. */
export async function downloadPdf(
  report: ReportDocument,
  attachment?: Attachment,
  onProgress?: (share: number) => void,
): Promise<void> {
  const blob = new Blob([await pdfBytes(report, attachment, onProgress)], { type: 'application/pdf' })
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName(report) })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/**
 * The file itself. jsPDF and the fonts are fetched here and not before.
 *
 * @param onProgress told the share that is done, from 0 to 1; the page answers its user in between
 * @throws TypeError when the fonts cannot be fetched, for instance offline before they were ever kept
 */
export async function pdfBytes(
  report: ReportDocument,
  attachment?: Attachment,
  onProgress?: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ renderPdf }, fonts] = await Promise.all([import('./render.ts'), loadPdfFonts()])
  return new Uint8Array(
    await renderPdf(report, fonts, attachment, onProgress === undefined ? {} : { onProgress }),
  )
}

/** The fonts of this site, from /data/fonts/. */
export async function loadPdfFonts(): Promise<PdfFonts> {
  const files = await Promise.all(
    FONT_NAMES.map(async (name) => {
      const response = await fetch(`/data/fonts/${name}.ttf`)
      if (!response.ok) throw new TypeError(`${response.url}: ${response.status}`)
      return [name, new Uint8Array(await response.arrayBuffer())] as const
    }),
  )
  // Every name of FONT_NAMES is there; fromEntries forgets which.
  return Object.fromEntries(files) as unknown as PdfFonts
}

const LONGEST_NAME = 80

/** The title as a file name: letters and digits of any script, joined by hyphens; "assessment.pdf" when none is left. */
export function fileName({ title }: Pick<ReportDocument, 'title'>): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '')
  return `${name === '' ? t('report.file') : name}.pdf`
}
