import { SHAPE_SIZE, shapeMarks, shapeOfVerdict } from '../../charts/status.ts'
import type { Block } from '../../types.ts'
import { type Box, drawLine, keptWithNext, type Layout, lineBoxes } from '../boxes.ts'
import { drawScene } from '../scene.ts'
import { STYLES } from '../style.ts'
import { type Tag, tag } from '../tags.ts'
import { type Line, wrap } from '../wrap.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const SHAPE = { indent: 24, scale: 0.95 }

/** The shape, the word, and the sentence under it. */
export function verdict(layout: Layout, block: Of<'verdict'>): Box[] {
  const { type, width } = layout
  const style = STYLES.verdict
  const [first, ...rest] = lineBoxes(
    tag(layout.tag, 'P'),
    wrap(type, [{ text: block.name }], style, width - SHAPE.indent),
    style.line,
    0,
    SHAPE.indent,
  )
  if (first === undefined) return []
  const marks = shapeMarks(shapeOfVerdict(block.verdict))
  const named: Box = {
    ...first,
    draw: (writer, x, y) => {
      drawScene(writer, type, { marks }, x, y + (style.line - SHAPE_SIZE * SHAPE.scale) / 2, SHAPE.scale)
      first.draw(writer, x, y)
    },
  }
  const lines = wrap(type, block.sentence, STYLES.verdictSentence, width)
  const sentence = lineBoxes(tag(layout.tag, 'P'), lines, STYLES.verdictSentence.line, 5)
  return keptWithNext([named, ...rest, ...sentence])
}

const FIGURE_GAP = 18
/** Figures that would stand closer than this go on a row of their own. */
const CLOSEST = 9

interface Figure {
  readonly value: Line | undefined
  readonly label: readonly Line[]
  readonly width: number
  readonly owner: Tag
}

/** Large figures side by side, each over its caption. */
export function figures(layout: Layout, { items }: Of<'figures'>): Box[] {
  const { type, width } = layout
  const list = tag(layout.tag, 'L', { numbering: 'None' })
  const cells = items.map(({ value, label }): Figure => {
    // The space is for whoever hears it: between the figure and its caption there is none else.
    const set = wrap(type, [{ text: `${value} ` }], STYLES.figure, width)[0]
    const caption = wrap(type, [{ text: label }], STYLES.figureLabel, width)
    const widest = Math.max(set?.width ?? 0, ...caption.map((line) => line.width))
    return { value: set, label: caption, width: widest, owner: tag(tag(list, 'LI'), 'LBody') }
  })
  const boxes = figureRows(cells, width).map((row) => figureRow(row, width))
  return boxes.map((box, place) => (place === boxes.length - 1 ? box : { ...box, keep: true }))
}

function figureRows(cells: readonly Figure[], width: number): Figure[][] {
  const rows: Figure[][] = []
  for (const cell of cells) {
    const row = rows.at(-1)
    const used = row?.reduce((sum, each) => sum + each.width + CLOSEST, 0) ?? 0
    if (row !== undefined && used + cell.width <= width) row.push(cell)
    else rows.push([cell])
  }
  return rows
}

function figureRow(cells: readonly Figure[], width: number): Box {
  const free = width - cells.reduce((sum, cell) => sum + cell.width, 0)
  const gap = Math.min(FIGURE_GAP, free / Math.max(1, cells.length - 1))
  const { line } = STYLES.figure
  const labels = Math.max(1, ...cells.map(({ label }) => label.length))
  return {
    height: line + labels * STYLES.figureLabel.line,
    gap: 9,
    draw: (writer, x, y) => {
      let left = x
      for (const { value, label, width: own, owner } of cells) {
        if (value !== undefined) drawLine(writer, owner, value, left, y, line)
        label.forEach((words, place) => {
          const top = y + line + place * STYLES.figureLabel.line
          drawLine(writer, owner, words, left, top, STYLES.figureLabel.line)
        })
        left += own + gap
      }
    },
  }
}
