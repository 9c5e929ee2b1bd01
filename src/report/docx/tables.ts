import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { t } from '../../i18n/report.ts'
import type { LadderRow, TableBlock, Text } from '../types.ts'
import { paragraph, plainParagraph } from './text.ts'

/** Width of the text in twips: A4 and Letter less their margins, the smaller of the two. */
const WIDTH = 9000

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8B3A6' } as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** Caption, then the table; its head is repeated on every page, and rows are not torn. */
export const tableOf = ({ caption, head, widths, rows }: TableBlock): (Paragraph | Table)[] => [
  plainParagraph(caption, 'Caption', { keepNext: true }),
  table(head, widths, rows),
  // Two tables in a row would become one.
  new Paragraph({ style: 'Cell' }),
]

/** The steps with their status, as the report's table has them. */
export const ladderOf = (rows: readonly LadderRow[]): (Paragraph | Table)[] =>
  tableOf({
    kind: 'table',
    caption: t('ladder.caption'),
    head: [t('ladder.step'), t('ladder.status'), t('ladder.because'), t('ladder.source')],
    widths: [0.17, 0.15, 0.46, 0.22],
    rows: rows.map(({ name, statusWord, text, source }) => [
      [{ text: name, strong: true }],
      [{ text: statusWord }],
      text,
      source,
    ]),
  })

function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Text[])[],
): Table {
  const columnWidths = fitted(head, widths, rows)
  const row = (cells: readonly Paragraph[], tableHeader = false) =>
    new TableRow({
      // Written as false it would still be there, and some programs look no further.
      ...(tableHeader ? { tableHeader } : {}),
      cantSplit: true,
      children: cells.map((cell, place) => cellOf(cell, columnWidths[place] ?? 0)),
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    rows: [
      row(
        head.map((title) => plainParagraph(title, 'CellHead')),
        true,
      ),
      ...rows.map((cells) => row(cells.map((cell) => paragraph(cell, 'Cell')))),
    ],
  })
}

/** Twips: a letter of the widest font that may stand in for ours, and the margin of a cell. */
const LETTER = 122
const GAP = 140

/** The shares of the PDF, save where a word would be torn: a column is as wide as its longest word, at others' cost. */
function fitted(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Text[])[],
): number[] {
  const wanted = head.map((_, place) => WIDTH * (widths[place] ?? 1 / head.length))
  const least = head.map((title, place) => {
    const texts = [title, ...rows.map((cells) => cells[place]?.map(({ text }) => text).join('') ?? '')]
    const longest = Math.max(
      ...texts
        .join(' ')
        .split(/[\s-]+/)
        .map(({ length }) => length),
    )
    return Math.min(longest * LETTER + GAP, WIDTH / 4)
  })
  const missing = sum(wanted.map((width, place) => Math.max(0, (least[place] ?? 0) - width)))
  const spare = sum(wanted.map((width, place) => Math.max(0, width - (least[place] ?? 0))))
  return wanted.map((width, place) => {
    const over = width - (least[place] ?? 0)
    return Math.round(over <= 0 ? width - over : width - (over / spare) * missing)
  })
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)

const cellOf = (cell: Paragraph, size: number): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 140 },
    children: [cell],
  })
