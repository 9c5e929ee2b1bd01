import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { t as words } from '../../i18n/exports.ts'
import { formatDate } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import type { Scene } from '../scene.ts'
import type { Block, ReportDocument, Section } from '../types.ts'
import { type Making, type Piece, piecesOf } from './blocks.ts'
import { NUMBERING, stylesFor } from './styles.ts'
import { paragraph, plainParagraph } from './text.ts'

/** Twips. */
const PAPERS = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const
const MARGIN = { top: 1300, bottom: 1200, left: 1400, right: 1400, header: 600, footer: 560 } as const

/** A picture as PNG. */
export type DrawPicture = (scene: Scene) => Promise<Uint8Array<ArrayBuffer>>

/**
 * The report as a Word document: the sections of the PDF and their words, for people to paste into their own templates.
 *
 * @param draw makes the pictures; without it the words that say the same stand in their place
 */
export async function docxBytes(
  report: ReportDocument,
  draw?: DrawPicture,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = new Map<Scene, Uint8Array<ArrayBuffer>>()
  if (draw !== undefined) for (const scene of scenesOf(report)) drawn.set(scene, await draw(scene))
  const { title, author, kind, measure, language, paper } = report
  const file = new Document({
    title: settableTitle(title),
    subject: settableTitle(measure),
    creator: settableTitle(author),
    lastModifiedBy: settableTitle(author),
    description: kind,
    styles: stylesFor(language),
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size: PAPERS[paper], margin: MARGIN } },
        headers: { default: new Header({ children: [headOf(report)] }) },
        footers: { default: new Footer({ children: [footOf(report)] }) },
        children: piecesOfReport(report, drawn),
      },
    ],
  })
  return new Uint8Array(await Packer.pack(file, 'arraybuffer'))
}

/** Properties hold no control character either; a title has one line. */
const settableTitle = (text: string): string => text.toWellFormed().replace(/\p{Cc}+/gu, ' ')

const scenesOf = ({ sections }: ReportDocument): Scene[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(scenesIn))

function scenesIn(block: Block): Scene[] {
  if (block.kind === 'columns') return block.columns.flat().flatMap(scenesIn)
  return block.kind === 'picture' ? [block.scene] : []
}

function piecesOfReport(report: ReportDocument, drawn: Making['drawn']): Piece[] {
  const { title, subtitle, author, date, sections } = report
  let lists = 0
  const making: Making = { nextList: () => ++lists, drawn }
  const byline = [
    ...(author === '' ? [] : [words('docx.by', { author })]),
    ...(date === '' ? [] : [formatDate(date, 'UTC')]),
  ]
  return [
    plainParagraph(report.kind, 'Kind'),
    plainParagraph(title, undefined, { heading: HeadingLevel.TITLE }),
    plainParagraph(subtitle, 'Subtitle'),
    ...byline.map((line) => plainParagraph(line, 'Quiet')),
    ...sections.flatMap((section) => sectionPieces(section, making)),
  ]
}

const sectionPieces = ({ title, status, newPage = false, blocks }: Section, making: Making): Piece[] => [
  plainParagraph(title, undefined, { heading: HeadingLevel.HEADING_1, pageBreakBefore: newPage }),
  ...(status === undefined ? [] : [plainParagraph(status.word, 'Quiet', { keepNext: true })]),
  ...blocks.flatMap((block) => piecesOf(block, making)),
]

/** Marking and organisation on every page, where there are any. */
const headOf = ({ kind, marking, organisation }: ReportDocument): Paragraph =>
  paragraph(
    [
      ...(marking === '' ? [] : [{ text: marking, strong: true }, { text: ' · ' }]),
      { text: [organisation, kind].filter((part) => part !== '').join(' · ') },
    ],
    'Quiet',
  )

function footOf({ fingerprint }: ReportDocument): Paragraph {
  const short = fingerprint.slice(0, 12).match(/.{4}/g)?.join(' ') ?? ''
  return new Paragraph({
    style: 'Quiet',
    tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
    children: [...pageOf(), new TextRun({ text: `\t${t('report.fingerprint', { fingerprint: short })}` })],
  })
}

/** "Page 3 of 24", Word counting; the sentence's own order, whatever the language. */
const pageOf = (): TextRun[] =>
  t('report.page', { n: '\uE000', total: '\uE001' })
    .split(/([\uE000\uE001])/)
    .map((part) =>
      part === '\uE000'
        ? new TextRun({ children: [PageNumber.CURRENT] })
        : part === '\uE001'
          ? new TextRun({ children: [PageNumber.TOTAL_PAGES] })
          : new TextRun({ text: part }),
    )
