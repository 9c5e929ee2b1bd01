import type { Block } from '../../types.ts'
import { type Box, drawLine, type Layout, lineBoxes, together, whole } from '../boxes.ts'
import { STYLES } from '../style.ts'
import { type Tag, tag } from '../tags.ts'
import { type Line, wrap } from '../wrap.ts'
import { empty } from './text.ts'

type Row = Extract<Block, { kind: 'signoff' }>['rows'][number]

/** A sheet to sign stays in one piece up to this share of a page. */
const SHEET = 0.7

/** Room above a line for a signature in ink, and between the fields. */
const INK = { room: 30, gap: 20, perRow: 2 }

/** For each role its name, and under it lines to write on, each with what belongs there under it. */
export function signoff(layout: Layout, { rows }: Extract<Block, { kind: 'signoff' }>): Box[] {
  const list = tag(layout.tag, 'L', { numbering: 'None' })
  return together(
    rows.flatMap((row) => role(layout, tag(list, 'LI'), row)),
    layout.room * SHEET,
  )
}

function role(layout: Layout, owner: Tag, { role: name, fields }: Row): Box[] {
  const style = { ...STYLES.heading, size: 10.4, line: 15 }
  const head = lineBoxes(
    tag(owner, 'Lbl'),
    wrap(layout.type, [{ text: name }], style, layout.width),
    style.line,
    18,
  )
  const body = tag(owner, 'LBody')
  const lines = Array.from({ length: Math.ceil(fields.length / INK.perRow) }, (_, place) =>
    inkLine(layout, body, fields.slice(place * INK.perRow, (place + 1) * INK.perRow)),
  )
  return whole([...head, ...lines])
}

function inkLine(layout: Layout, owner: Tag, fields: readonly string[]): Box {
  const style = STYLES.figureLabel
  const width = (layout.width - INK.gap * (INK.perRow - 1)) / INK.perRow
  const cells = fields.map((field) => ({
    line: wrap(layout.type, [{ text: field }], style, width)[0] ?? (empty as Line),
    owner: tag(owner, 'P'),
  }))
  return {
    height: INK.room + style.line + 2,
    gap: 0,
    draw: (writer, x, y) => {
      cells.forEach((cell, place) => {
        const left = x + place * (width + INK.gap)
        writer.line([left, y + INK.room], [left + width, y + INK.room], { color: 'ink-3', width: 0.6 })
        drawLine(writer, cell.owner, cell.line, left, y + INK.room + 2, style.line)
      })
    },
  }
}
