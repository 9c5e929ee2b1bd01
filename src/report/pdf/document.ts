import { plural, t } from '../../i18n/report.ts'
import { SHAPE_SIZE, shapeMarks } from '../charts/status.ts'
import type { Block, ReportDocument, Section } from '../types.ts'
import { blockBoxes } from './blocks/index.ts'
import { type Box, drawLine, keptWithNext, type Layout, lineBoxes } from './boxes.ts'
import { drawScene } from './scene.ts'
import { MISSING } from './settable.ts'
import { STYLES } from './style.ts'
import { headingRole, type Role, tag } from './tags.ts'
import { wrap } from './wrap.ts'

/** Title, subtitle and author, at the head of the first page. */
export function titleBoxes(layout: Layout, { title, subtitle, author }: ReportDocument): Box[] {
  const { type, width } = layout
  const line = (role: Role, text: string, style: (typeof STYLES)[keyof typeof STYLES], gap: number) =>
    keptWithNext(lineBoxes(tag(layout.tag, role), wrap(type, [{ text }], style, width), style.line, gap))
  const rule: Box = {
    height: 0.75,
    gap: 13,
    keep: true,
    draw: (writer, x, y) => writer.line([x, y], [x + width, y], { color: 'rule', width: 0.75 }),
  }
  return [
    ...line('H1', title, STYLES.title, 0),
    ...line('P', subtitle, STYLES.subtitle, 3),
    ...(author === '' ? [] : line('P', t('report.author', { author }), STYLES.byline, 2)),
    rule,
  ]
}

/** A section's level in the tree; the report's title is above it. */
const LEVEL = 2

/** One section: its title, then its blocks. A section whose title is not set has headings of the title's level. */
export function sectionBoxes(layout: Layout, section: Section): Box[] {
  const inner = { ...layout, tag: tag(layout.tag, 'Sect'), heading: LEVEL + 1, prompt: LEVEL + 1 }
  const boxes =
    section.untitled === true
      ? blocksBoxes({ ...inner, heading: LEVEL, prompt: LEVEL }, section.blocks)
      : [...sectionTitle(inner, section), ...blocksBoxes(inner, section.blocks)]
  const [first, ...rest] = boxes
  if (first === undefined) return []
  const mark = { level: 1, title: section.title, id: section.id } as const
  return [{ ...first, mark, ...(section.newPage === true ? { newPage: true } : {}) }, ...rest]
}

/** Questions under a heading are a level below it. */
function blocksBoxes(layout: Layout, blocks: readonly Block[]): Box[] {
  const headed = blocks.findIndex(({ kind }) => kind === 'heading')
  return blocks.flatMap((block, place) =>
    blockBoxes(headed >= 0 && place > headed ? { ...layout, prompt: layout.heading + 1 } : layout, block),
  )
}

/** The section's name in serif, and at the right the status of its step by shape and word. */
function sectionTitle(layout: Layout, { title, status }: Section): Box[] {
  const { type, width } = layout
  const word = status === undefined ? [] : wrap(type, [{ text: status.word }], STYLES.status, width * 0.46)
  const room = width - (word[0] === undefined ? 0 : word[0].width + 34)
  const boxes = keptWithNext(
    lineBoxes(
      tag(layout.tag, headingRole(LEVEL)),
      wrap(type, [{ text: title }], STYLES.section, room),
      STYLES.section.line,
      34,
    ),
  )
  const [first, ...rest] = boxes
  if (first === undefined || status === undefined || word[0] === undefined) return boxes
  const [line] = word
  const owner = tag(layout.tag, 'P')
  const scale = 0.8
  const withStatus: Box = {
    ...first,
    draw: (writer, x, y) => {
      first.draw(writer, x, y)
      drawLine(writer, owner, line, x + width, y, STYLES.status.line, 'right')
      const left = x + width - line.width - SHAPE_SIZE * scale - 6
      drawScene(
        writer,
        type,
        { marks: shapeMarks(status.shape) },
        left,
        y + (STYLES.status.line - SHAPE_SIZE * scale) / 2,
        scale,
      )
    },
  }
  return [withStatus, ...rest]
}

/** A note at the very end on what could not be set, so that nothing is lost without a word; undefined when all could be. */
export function missingSection(missing: ReadonlySet<number>): Section | undefined {
  if (missing.size === 0) return undefined
  const codes = [...missing].toSorted((a, b) => a - b)
  const items = codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  return {
    id: 'unset',
    title: t('section.unset'),
    blocks: [
      { kind: 'paragraph', text: [{ text: plural('unset.intro', missing.size, { mark: MISSING }) }] },
      { kind: 'paragraph', text: [{ text: items.join(', ') }], tone: 'quiet' },
    ],
  }
}
