import { jsPDF } from 'jspdf'
import { formatDate } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import { optionsText } from '../options.ts'
import type { ReportDocument, Section } from '../types.ts'
import type { Attachment } from './attachment.ts'
import { type Box, heightOf, type Layout } from './boxes.ts'
import { carry, pdfDate } from './carry.ts'
import { contentsBoxes, type Place } from './contents.ts'
import { missingSection, sectionBoxes, titleBoxes } from './document.ts'
import { type Furniture, furnisher, issuerRoom } from './furniture.ts'
import { setVersion } from './objects.ts'
import type { Bookmark } from './outline.ts'
import { type Page, paginate } from './paginate.ts'
import { pauses } from './pause.ts'
import { type Frame, frameOf, PAPERS, type PdfFonts, textWidth } from './style.ts'
import { type Tag, tag } from './tags.ts'
import { type Type, typeOf } from './type.ts'
import { type Writer, writerOf } from './writer.ts'
import type { Properties } from './xmp.ts'

export interface PdfOptions {
  /** Told how far it is, from 0 to 1, whenever the page has been given way. */
  readonly onProgress?: (share: number) => void
}

/** What each part takes of the whole time, about. */
const SHARES = { fonts: 0.2, layout: 0.3, pages: 0.3 } as const

/**
 * The report as a tagged PDF file. Runs unchanged in Node and in browsers; the same document gives the same bytes everywhere.
 *
 * @param fonts the subsets of `fonts.ts`
 * @param attachment the saved assessment, which travels inside the file
 */
export async function renderPdf(
  report: ReportDocument,
  fonts: PdfFonts,
  attachment?: Attachment,
  { onProgress = () => {} }: PdfOptions = {},
): Promise<Uint8Array> {
  const pause = pauses()
  const step = async (share: number) => {
    await pause()
    onProgress(share)
  }
  const { paper, fingerprint } = report
  const doc = new jsPDF({ unit: 'pt', format: [...PAPERS[paper]], compress: true, putOnlyUsedFonts: true })
  const properties = propertiesOf(report)
  setProperties(doc, properties, fingerprint)
  const type = await typeOf(doc, fonts, (share) => step(share * SHARES.fonts))
  const frame = frameOf(paper, issuerRoom(type, report, textWidth(paper)))
  const root = tag(null, 'Document')
  const { boxes, places } = await lay(report, layoutOf(type, frame, root), (share) =>
    step(SHARES.fonts + share * SHARES.layout),
  )
  const pages = paginate(boxes, frame.bottom - frame.top)
  const bookmarks = bookmarksOf(pages, frame, places)
  const writer = writerOf(doc)
  const furnish = furnisher(type, frame, furnitureOf(report), pages.length)
  await drawPages(
    writer,
    pages,
    frame,
    (number) => furnish(writer, number),
    (share) => step(SHARES.fonts + SHARES.layout + share * SHARES.pages),
  )
  carry(doc, { root, writer, bookmarks, properties, attachment, height: frame.height })
  const bytes = new Uint8Array(doc.output('arraybuffer'))
  onProgress(1)
  return bytes
}

const layoutOf = (type: Type, frame: Frame, root: Tag): Layout => ({
  type,
  width: frame.right - frame.left,
  room: frame.bottom - frame.top,
  tag: root,
  heading: 2,
  prompt: 2,
})

type Step = (share: number) => Promise<void>

/** All boxes in reading order, and where the sections will be found once they are on their pages. */
async function lay(
  report: ReportDocument,
  layout: Layout,
  step: Step,
): Promise<{ readonly boxes: readonly Box[]; readonly places: Map<string, Place> }> {
  const places = new Map<string, Place>()
  const title = titleBoxes(layout, report)
  // Its element stands before those of the sections; what it lists is known after them.
  const front = tag(layout.tag, 'Sect')
  const parts: Box[][] = []
  for (const [place, section] of report.sections.entries()) {
    parts.push(sectionBoxes(layout, section))
    await step((place + 1) / report.sections.length)
  }
  for (const words of [report.marking, report.organisation]) layout.type.settable(words, 'sans-semibold')
  const missing = missingSection(layout.type.missing)
  const last = missing === undefined ? [] : sectionBoxes(layout, missing)
  const sections: Section[] = [...report.sections, ...(missing === undefined ? [] : [missing])]
  const contents = report.contents
    ? contentsBoxes(
        { ...layout, tag: front },
        sections,
        layout.room - heightOf(title),
        (id) => places.get(id) ?? { page: 0, y: 0 },
      )
    : []
  const body = parts.flat()
  return { boxes: [...title, ...contents, ...(report.contents ? onNewPage(body) : body), ...last], places }
}

const onNewPage = ([first, ...rest]: readonly Box[]): Box[] =>
  first === undefined ? [] : [{ ...first, newPage: 'always' }, ...rest]

/** Notes where every section has come to stand, for the contents, and lists the headings. */
function bookmarksOf(pages: readonly Page[], frame: Frame, places: Map<string, Place>): Bookmark[] {
  return pages.flatMap((page, index) =>
    page.flatMap(({ box: { mark }, y }) => {
      if (mark === undefined) return []
      const place = { page: index, y: frame.top + y }
      if (mark.id !== undefined) places.set(mark.id, place)
      return { level: mark.level, title: mark.title, ...place }
    }),
  )
}

async function drawPages(
  writer: Writer,
  pages: readonly Page[],
  frame: Frame,
  furnish: (number: number) => void,
  step: Step,
): Promise<void> {
  for (const [index, page] of pages.entries()) {
    if (index > 0) writer.turn()
    furnish(index + 1)
    for (const { box, y } of page) box.draw(writer, frame.left, frame.top + y)
    await step((index + 1) / pages.length)
  }
  writer.close()
}

const furnitureOf = (report: ReportDocument): Furniture => ({
  kind: report.kind,
  title: report.title,
  date: report.date === '' ? '' : formatDate(report.date, 'UTC'),
  fingerprint: t('report.fingerprint', { fingerprint: grouped(report.fingerprint.slice(0, 12)) }),
  organisation: report.organisation,
  marking: report.marking,
})

function propertiesOf({ title, author, measure, date, language, options }: ReportDocument): Properties {
  return {
    title: clean(title),
    author: clean(author),
    subject: clean(measure),
    language,
    date: `${(date === '' ? '1970-01-01T00:00:00Z' : new Date(date).toISOString()).slice(0, 19)}Z`,
    creator: 'Counterpoise',
    options: clean(optionsText(options)),
  }
}

/** Fit for XML and for a title bar: one line, nothing that is not a character. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim()

function setProperties(
  doc: jsPDF,
  { title, author, subject, creator, date }: Properties,
  fingerprint: string,
): void {
  setVersion(doc)
  doc.setProperties({ title, author, subject, creator })
  doc.setCreationDate(pdfDate(date))
  doc.setFileId(fingerprint.slice(0, 32).toUpperCase())
}

/** "7f3a 91c0 44de": to be read out over a telephone. */
const grouped = (digits: string): string => digits.match(/.{4}/g)?.join(' ') ?? digits
