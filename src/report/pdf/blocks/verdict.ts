import { SHAPE_SIZE, shapeMarks, shapeOfVerdict } from '../../charts/status.ts'
import type { Block } from '../../types.ts'
import { type Box, drawLine, keptWithNext, type Layout, lineBoxes } from '../boxes.ts'
import { drawScene } from '../scene.ts'
import { STYLES } from '../style.ts'
import { wrap } from '../wrap.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const SHAPE = { indent: 24, scale: 0.95 }

/** The shape, the word, and the sentence under it. */
export function verdict(layout: Layout, block: Of<'verdict'>): Box[] {
  const { type, width } = layout
  const style = STYLES.verdict
  const [first, ...rest] = lineBoxes(
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
  return keptWithNext([named, ...rest, ...lineBoxes(lines, STYLES.verdictSentence.line, 5)])
}

const FIGURE_GAP = 18

/** Large figures side by side, each over its caption. */
export function figures(layout: Layout, { items }: Of<'figures'>): Box[] {
  const { type, width } = layout
  const cells = items.map(({ value, label }) => ({
    value: wrap(type, [{ text: value }], STYLES.figure, width)[0],
    label: wrap(type, [{ text: label }], STYLES.figureLabel, width)[0],
  }))
  const widths = cells.map(({ value, label }) => Math.max(value?.width ?? 0, label?.width ?? 0))
  const free = width - widths.reduce((sum, each) => sum + each, 0)
  const gap = Math.min(FIGURE_GAP, free / Math.max(1, items.length - 1))
  return [
    {
      height: STYLES.figure.line + STYLES.figureLabel.line,
      gap: 9,
      draw: (writer, x, y) => {
        let left = x
        cells.forEach(({ value, label }, place) => {
          if (value !== undefined) drawLine(writer, value, left, y, STYLES.figure.line)
          if (label !== undefined)
            drawLine(writer, label, left, y + STYLES.figure.line, STYLES.figureLabel.line)
          left += (widths[place] ?? 0) + gap
        })
      },
    },
  ]
}
