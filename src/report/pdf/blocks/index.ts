import type { Block, TableBlock } from '../../types.ts'
import { type Box, beside, type Layout } from '../boxes.ts'
import { drawScene, settleScene } from '../scene.ts'
import { tag } from '../tags.ts'
import { answer } from './answer.ts'
import { ladder } from './ladder.ts'
import { signoff } from './signoff.ts'
import { pairedTables, table } from './table.ts'
import { facts, heading, list, paragraph, prose, rule } from './text.ts'
import { figures, verdict } from './verdict.ts'

/** Every block by one function; what comes back is stacked by the paginator. */
export function blockBoxes(layout: Layout, block: Block): Box[] {
  switch (block.kind) {
    case 'heading':
      return heading(layout, block)
    case 'paragraph':
      return paragraph(layout, block)
    case 'prose':
      return prose(layout, block)
    case 'verdict':
      return verdict(layout, block)
    case 'figures':
      return figures(layout, block)
    case 'list':
      return list(layout, block)
    case 'facts':
      return facts(layout, block)
    case 'picture':
      return picture(layout, block)
    case 'columns':
      return columns(layout, block)
    case 'ladder':
      return ladder(layout, block)
    case 'table':
      return table(layout, block)
    case 'answer':
      return answer(layout, block)
    case 'signoff':
      return signoff(layout, block)
    case 'rule':
      return rule(layout)
  }
}

/** CSS pixels to points: a picture is as large on paper as on screen, unless the column is narrower. */
const PIXEL = 0.75

/** In a column a picture leaves some air at its side. */
const NARROW = 300
const SMALLER = 0.9
/** A picture leaves room on its page for the headings over it. */
const HEADED = 110

function picture(layout: Layout, { scene }: Extract<Block, { kind: 'picture' }>): Box[] {
  const { type, width, room } = layout
  const alt = [scene.title, scene.description].filter((words) => words !== '').join(' ')
  const figure = tag(layout.tag, 'Figure', { alt })
  settleScene(type, scene)
  const scale = Math.min(
    PIXEL,
    (width * (width < NARROW ? SMALLER : 1)) / scene.width,
    (room - HEADED) / scene.height,
  )
  return [
    {
      height: scene.height * scale,
      gap: 14,
      draw: (writer, x, y) => {
        figure.box = { x, y, width: scene.width * scale, height: scene.height * scale }
        writer.within(figure, () => drawScene(writer, type, scene, x, y, scale))
      },
    },
  ]
}

const COLUMN_GAP = 27

/** Side by side on one page, tables over several; what else is longer than a page follows one after the other instead. */
function columns(layout: Layout, block: Extract<Block, { kind: 'columns' }>): Box[] {
  const tables = tablesOf(block.columns)
  if (tables !== undefined) {
    const width = columnWidth(layout, tables.length)
    return pairedTables({ ...layout, width }, tables, width + COLUMN_GAP)
  }
  const box = columnsBox(layout, block.columns)
  if (box.height > layout.room) return block.columns.flat().flatMap((inner) => blockBoxes(layout, inner))
  if (block.ifRoom !== true) return [box]
  return [{ ...box, ifRoom: true, shorter: (block.shorter ?? []).map((each) => columnsBox(layout, each)) }]
}

const columnWidth = ({ width }: Layout, count: number): number => (width - COLUMN_GAP * (count - 1)) / count

/** The only block of each column, where that is a table. */
function tablesOf(contents: readonly (readonly Block[])[]): TableBlock[] | undefined {
  const tables = contents.flatMap(([block, ...more]) =>
    block?.kind === 'table' && more.length === 0 ? [block] : [],
  )
  return tables.length === contents.length ? tables : undefined
}

function columnsBox(layout: Layout, contents: readonly (readonly Block[])[]): Box {
  const width = columnWidth(layout, contents.length)
  const stacks = contents.map((blocks) => blocks.flatMap((inner) => blockBoxes({ ...layout, width }, inner)))
  return beside(stacks, width + COLUMN_GAP)
}
