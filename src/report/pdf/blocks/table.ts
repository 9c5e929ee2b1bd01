import type { TableBlock, Text } from '../../types.ts'
import { type Box, drawLine, heightOf, keptWithNext, type Layout, together } from '../boxes.ts'
import { STYLES } from '../style.ts'
import { type Line, wrap } from '../wrap.ts'

const PAD = 4
const GUTTER = 10
/** A row higher than this may break between its lines. */
const WHOLE_ROW = 160

/** A table that breaks between rows, its head repeated on every page that it reaches. */
export function table(layout: Layout, block: TableBlock): Box[] {
  const columns = columnsOf(layout.width, block.widths)
  const head = headBox(layout, block, columns)
  const last = block.rows.length - 1
  const rows = block.rows.flatMap((row, place) => {
    const boxes = rowBoxes(layout, row, columns).map((box) => ({ ...box, head }))
    const isShort = heightOf(boxes) <= WHOLE_ROW / 2
    // No row stands alone under a head, neither where the table begins nor where it ends.
    return isShort && (place === 0 || place === last - 1) && place !== last ? keptWithNext(boxes) : boxes
  })
  return [{ ...head, gap: 12, keep: true }, ...rows]
}

interface Column {
  readonly left: number
  readonly width: number
}

function columnsOf(width: number, shares: readonly number[]): Column[] {
  let left = 0
  return shares.map((share, place) => {
    const column = { left, width: share * width - (place === shares.length - 1 ? 0 : GUTTER) }
    left += share * width
    return column
  })
}

function headBox({ type, width }: Layout, { head }: TableBlock, columns: readonly Column[]): Box {
  const style = STYLES.head
  const cells = columns.map((column, place) => wrap(type, [{ text: head[place] ?? '' }], style, column.width))
  const count = Math.max(...cells.map((lines) => lines.length))
  const height = count * style.line + PAD + 3
  return {
    height,
    gap: 0,
    draw: (writer, x, y) => {
      cells.forEach((lines, place) => {
        // Heads stand on the rule, however many lines they have.
        const top = y + (count - lines.length) * style.line
        lines.forEach((line, i) => {
          drawLine(writer, line, x + (columns[place]?.left ?? 0), top + i * style.line, style.line)
        })
      })
      writer.line([x, y + height], [x + width, y + height], { color: 'ink', width: 0.75 })
    },
  }
}

/** A box for every line of the row, so that a cell of 20,000 characters breaks like any text. */
function rowBoxes({ type, width }: Layout, row: readonly Text[], columns: readonly Column[]): Box[] {
  const style = STYLES.cell
  const cells = columns.map((column, place) => wrap(type, row[place] ?? [], style, column.width))
  const count = Math.max(...cells.map((lines) => lines.length))
  const boxes = Array.from({ length: count }, (_, place): Box => {
    const [above, below] = [place === 0 ? PAD : 0, place === count - 1 ? PAD : 0]
    const height = above + style.line + below
    return {
      height,
      gap: 0,
      keep: place === 0 ? count > 1 : place === count - 2,
      draw: (writer, x, y) => {
        drawCells(cells, columns, place, (line, left) =>
          drawLine(writer, line, x + left, y + above, style.line),
        )
        if (below > 0) writer.line([x, y + height], [x + width, y + height], { color: 'rule', width: 0.5 })
      },
    }
  })
  return together(boxes, WHOLE_ROW)
}

function drawCells(
  cells: readonly (readonly Line[])[],
  columns: readonly Column[],
  place: number,
  drawAt: (line: Line, left: number) => void,
): void {
  cells.forEach((lines, column) => {
    const line = lines[place]
    if (line !== undefined) drawAt(line, columns[column]?.left ?? 0)
  })
}
