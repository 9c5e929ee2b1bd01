import type { TableBlock, Text } from '../../types.ts'
import { type Box, beside, drawLine, heightOf, keptWithNext, type Layout, together, whole } from '../boxes.ts'
import { STYLES, type TextStyle } from '../style.ts'
import { type Tag, tag } from '../tags.ts'
import { wrap } from '../wrap.ts'
import type { Owner } from '../writer.ts'
import { empty } from './text.ts'

const GUTTER = 10
const GAP = 12
/** A row higher than this may break between its lines. */
const WHOLE_ROW = 160

interface Setting {
  readonly cell: TextStyle
  readonly pad: number
}

const normal: Setting = { cell: STYLES.cell, pad: 4 }
const dense: Setting = { cell: { ...STYLES.cell, size: 8.6, line: 11 }, pad: 1.8 }

/** A table that breaks between rows, its head repeated on every page that it reaches; only the first head is its head. */
export function table(layout: Layout, block: TableBlock): Box[] {
  const { head, again, rows } = partsOf(layout, block)
  const last = rows.length - 1
  const body = rows.flatMap((boxes, place) => {
    const isShort = heightOf(boxes) <= WHOLE_ROW / 2
    // No row stands alone under a head, neither where the table begins nor where it ends.
    const isEnd = (place === 0 || place === last - 1) && place !== last
    return (isShort && isEnd ? keptWithNext(boxes) : boxes).map((box) => ({ ...box, head: again }))
  })
  return [{ ...head, gap: GAP, keep: true }, ...body]
}

interface Parts {
  readonly head: Box
  /** For further pages. */
  readonly again: Box
  readonly rows: readonly (readonly Box[])[]
}

function partsOf(layout: Layout, block: TableBlock): Parts {
  const owner = tag(layout.tag, 'Table', { summary: block.caption })
  const columns = columnsOf(layout.width, block)
  const setting = block.dense === true ? dense : normal
  const headTag = tag(owner, 'TR')
  const owners = columns.map(() => tag(headTag, 'TH', { scope: 'Column' }))
  const head = headBox(layout, block, columns, owners)
  const again = headBox(layout, block, columns, 'repeated')
  return {
    head,
    again,
    rows: block.rows.map((row) => rowBoxes(layout, tag(owner, 'TR'), row, columns, setting)),
  }
}

/** Tables side by side, each in a column `step` points after the one before; they break together, row beside row. */
export function pairedTables(layout: Layout, blocks: readonly TableBlock[], step: number): Box[] {
  const parts = blocks.map((block) => partsOf(layout, block))
  const head = beside(
    parts.map((part) => [part.head]),
    step,
  )
  const again = beside(
    parts.map((part) => [part.again]),
    step,
  )
  const count = Math.max(...parts.map(({ rows }) => rows.length))
  const rows = Array.from({ length: count }, (_, place) => ({
    ...beside(
      parts.map(({ rows }) => rows[place] ?? []),
      step,
    ),
    head: again,
    keep: place < count - 1 && (place === 0 || place === count - 2),
  }))
  return together([{ ...head, gap: GAP, keep: true }, ...rows], layout.room)
}

interface Column {
  readonly left: number
  readonly width: number
}

function columnsOf(width: number, { widths }: TableBlock): Column[] {
  let left = 0
  return widths.map((share, place) => {
    const column = {
      left,
      width: share * width - (place === widths.length - 1 ? 0 : GUTTER),
    }
    left += share * width
    return column
  })
}

function headBox(
  { type, width }: Layout,
  { head }: TableBlock,
  columns: readonly Column[],
  owners: readonly Tag[] | 'repeated',
): Box {
  const style = STYLES.head
  const cells = columns.map((column, place) => wrap(type, [{ text: head[place] ?? '' }], style, column.width))
  const count = Math.max(...cells.map((lines) => lines.length))
  const height = count * style.line + normal.pad + 3
  return {
    height,
    gap: 0,
    draw: (writer, x, y) => {
      cells.forEach((lines, place) => {
        // Heads stand on the rule, however many lines they have.
        const top = y + (count - lines.length) * style.line
        const owner: Owner = owners === 'repeated' ? owners : (owners[place] ?? 'decoration')
        lines.forEach((line, i) => {
          drawLine(writer, owner, line, x + (columns[place]?.left ?? 0), top + i * style.line, style.line)
        })
      })
      writer.line([x, y + height], [x + width, y + height], { color: 'ink', width: 0.75 })
    },
  }
}

/** A box for every line of the row, so that a cell of 20,000 characters breaks like any text. */
function rowBoxes(
  { type, width }: Layout,
  owner: Tag,
  row: readonly Text[],
  columns: readonly Column[],
  { cell: style, pad }: Setting,
): Box[] {
  const cells = columns.map((column, place) => ({
    column,
    lines: wrap(type, row[place] ?? [], style, column.width),
    owner: place === 0 ? tag(owner, 'TH', { scope: 'Row' }) : tag(owner, 'TD'),
  }))
  const count = Math.max(...cells.map(({ lines }) => lines.length))
  const boxes = Array.from({ length: count }, (_, place): Box => {
    const [above, below] = [place === 0 ? pad : 0, place === count - 1 ? pad : 0]
    const height = above + style.line + below
    return {
      height,
      gap: 0,
      keep: place === 0 ? count > 1 : place === count - 2,
      draw: (writer, x, y) => {
        for (const { column, lines, owner: cellOwner } of cells)
          drawLine(writer, cellOwner, lines[place] ?? empty, x + column.left, y + above, style.line)
        if (below > 0) writer.line([x, y + height], [x + width, y + height], { color: 'rule', width: 0.5 })
      },
    }
  })
  return heightOf(boxes) > WHOLE_ROW ? boxes : whole(boxes)
}
