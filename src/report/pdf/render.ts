import { jsPDF } from 'jspdf'
import { formatDate } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import type { ReportDocument } from '../types.ts'
import { documentBoxes, missingBoxes } from './document.ts'
import { drawFurniture, type Furniture } from './furniture.ts'
import { type Page, paginate } from './paginate.ts'
import { sha256 } from './sha256.ts'
import { type Frame, frameOf, PAPERS, type Paper, type PdfFonts } from './style.ts'
import { typeOf } from './type.ts'
import { type Writer, writerOf } from './writer.ts'

export interface PdfOptions {
  readonly paper?: Paper
}

/**
 * The report as a PDF file. Runs unchanged in Node and in browsers; the same document gives the same bytes everywhere.
 *
 * @param fonts the subsets of `fonts.ts`
 */
export function renderPdf(
  report: ReportDocument,
  fonts: PdfFonts,
  { paper = 'a4' }: PdfOptions = {},
): Uint8Array {
  const doc = new jsPDF({ unit: 'pt', format: [...PAPERS[paper]], compress: true, putOnlyUsedFonts: true })
  const fingerprint = sha256(wordsOf(report))
  setProperties(doc, report, fingerprint)
  const frame = frameOf(paper)
  const type = typeOf(doc, fonts)
  const layout = { type, width: frame.right - frame.left, room: frame.bottom - frame.top }
  const boxes = documentBoxes(layout, report)
  const pages = paginate([...boxes, ...missingBoxes(layout, type.missing)], layout.room)
  const furniture: Furniture = {
    kind: report.kind,
    title: report.title,
    date: report.date === '' ? '' : formatDate(report.date, 'UTC'),
    fingerprint: t('report.fingerprint', { fingerprint: grouped(fingerprint.slice(0, 12)) }),
  }
  drawPages(doc, pages, frame, (writer, number) =>
    drawFurniture(writer, type, frame, furniture, number, pages.length),
  )
  return new Uint8Array(doc.output('arraybuffer'))
}

function setProperties(
  doc: jsPDF,
  { title, author, measure, date }: ReportDocument,
  fingerprint: string,
): void {
  doc.setProperties({ title, author, subject: measure, creator: 'Counterpoise' })
  doc.setLanguage('en-GB')
  doc.viewerPreferences({ DisplayDocTitle: true })
  // As a string: jsPDF would write a Date in the local time zone, and the bytes would differ from desk to desk.
  const digits = (date === '' ? '1970-01-01T00:00:00Z' : new Date(date).toISOString())
    .replace(/\D/g, '')
    .slice(0, 14)
  doc.setCreationDate(`D:${digits}+00'00'`)
  doc.setFileId(fingerprint.slice(0, 32).toUpperCase())
}

function drawPages(
  doc: jsPDF,
  pages: readonly Page[],
  frame: Frame,
  furnish: (writer: Writer, number: number) => void,
): void {
  const writer = writerOf(doc)
  let section: object | null = null
  pages.forEach((page, index) => {
    if (index > 0) doc.addPage()
    furnish(writer, index + 1)
    for (const { box, y } of page) {
      if (box.mark !== undefined) {
        const parent = box.mark.level === 1 ? null : section
        const entry: object = doc.outline.add(parent, box.mark.title, { pageNumber: index + 1 })
        if (box.mark.level === 1) section = entry
      }
      box.draw(writer, frame.left, frame.top + y)
    }
  })
}

/** Everything that is said; not the strokes of pictures, whose last decimals differ between engines. */
const wordsOf = (report: ReportDocument): string =>
  JSON.stringify(report, (key, value: unknown) => (key === 'marks' ? undefined : value))

/** "7f3a 91c0 44de": to be read out over a telephone. */
const grouped = (digits: string): string => digits.match(/.{4}/g)?.join(' ') ?? digits
