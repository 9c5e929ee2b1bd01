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
  const columnWidths = head.map((_, place) => Math.round(WIDTH * (widths[place] ?? 1 / head.length)))
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

const cellOf = (cell: Paragraph, size: number): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 0, right: 140 },
    children: [cell],
  })
