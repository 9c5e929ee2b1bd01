import { t } from '../../../i18n/report.ts'
import { SHAPE_SIZE, shapeMarks } from '../../charts/status.ts'
import type { Block, LadderRow } from '../../types.ts'
import { type Box, drawLine, type Layout } from '../boxes.ts'
import { drawScene } from '../scene.ts'
import { STYLES, type TextStyle } from '../style.ts'
import { type Tag, tag } from '../tags.ts'
import { type Line, wrap } from '../wrap.ts'

const COLUMNS = { name: 18.5, status: 80, text: 124, source: 110, gap: 12 }
const PAD = 3.6
const SHAPE_SCALE = 0.72
const STYLE: TextStyle = { ...STYLES.quietBody, size: 9.7, line: 13.8 }

/** A row a step: shape and name, status in a word, what moved it, and the source at the right. */
export function ladder(layout: Layout, { rows }: Extract<Block, { kind: 'ladder' }>): Box[] {
  const owner = tag(layout.tag, 'Table', { summary: t('ladder.caption') })
  const sources = sourceWidth(layout, rows)
  return rows.map((row, place) =>
    ladderRow({ ...layout, tag: owner }, row, sources, place === 0, place < rows.length - 1),
  )
}

/** The sources take no more room than the longest of them needs: what is left is for the words. */
const sourceWidth = ({ type }: Layout, rows: readonly LadderRow[]): number =>
  Math.max(
    0,
    ...rows.flatMap(({ source }) => wrap(type, source, STYLE, COLUMNS.source).map(({ width }) => width)),
  )

function ladderRow(
  { type, width, tag: table }: Layout,
  row: LadderRow,
  sources: number,
  isFirst: boolean,
  keep: boolean,
): Box {
  const source = wrap(type, row.source, STYLE, COLUMNS.source)
  const text = wrap(type, row.text, STYLE, width - COLUMNS.text - sources - COLUMNS.gap)
  const name = wrap(type, [{ text: row.name, strong: true }], STYLE, COLUMNS.status - COLUMNS.name)
  const status = wrap(
    type,
    [{ text: row.statusWord }],
    { ...STYLE, color: row.status },
    COLUMNS.text - COLUMNS.status,
  )
  const height = Math.max(source.length, text.length, name.length, status.length) * STYLE.line + 2 * PAD
  const element = tag(table, 'TR')
  const header = tag(element, 'TH', { scope: 'Row' })
  const cells = [tag(element, 'TD'), tag(element, 'TD'), tag(element, 'TD')] as const
  return {
    height,
    gap: isFirst ? 7 : 0,
    keep,
    draw: (writer, x, y) => {
      writer.line([x, y], [x + width, y], { color: isFirst ? 'rule' : 'rule-2', width: 0.75 })
      const top = y + PAD
      const marks = shapeMarks(row.status)
      drawScene(writer, type, { marks }, x, top + (STYLE.line - SHAPE_SIZE * SHAPE_SCALE) / 2, SHAPE_SCALE)
      const column = (owner: Tag, lines: readonly Line[], left: number, align?: 'right') => {
        lines.forEach((line, place) => {
          drawLine(writer, owner, line, left, top + place * STYLE.line, STYLE.line, align)
        })
      }
      column(header, name, x + COLUMNS.name)
      column(cells[0], status, x + COLUMNS.status)
      column(cells[1], text, x + COLUMNS.text)
      column(cells[2], source, x + width, 'right')
    },
  }
}
