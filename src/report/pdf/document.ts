import { plural, t } from '../../i18n/report.ts'
import { SHAPE_SIZE, shapeMarks } from '../charts/status.ts'
import type { ReportDocument, Section } from '../types.ts'
import { blockBoxes } from './blocks/index.ts'
import { type Box, drawLine, heightOf, keptWithNext, type Layout, lineBoxes } from './boxes.ts'
import { drawScene } from './scene.ts'
import { MISSING } from './settable.ts'
import { STYLES } from './style.ts'
import { wrap } from './wrap.ts'

/** The whole report as boxes in reading order: the title, then every section. */
export const documentBoxes = (layout: Layout, report: ReportDocument): Box[] => [
  ...titleBoxes(layout, report),
  ...report.sections.flatMap((section) => sectionBoxes(layout, section)),
]

function titleBoxes(layout: Layout, { title, subtitle, author }: ReportDocument): Box[] {
  const { type, width } = layout
  const line = (text: string, style: (typeof STYLES)[keyof typeof STYLES], gap: number) =>
    keptWithNext(lineBoxes(wrap(type, [{ text }], style, width), style.line, gap))
  const rule: Box = {
    height: 0.75,
    gap: 13,
    keep: true,
    draw: (writer, x, y) => writer.line([x, y], [x + width, y], { color: 'rule', width: 0.75 }),
  }
  return [
    ...line(title, STYLES.title, 0),
    ...line(subtitle, STYLES.subtitle, 3),
    ...(author === '' ? [] : line(t('report.author', { author }), STYLES.byline, 2)),
    rule,
  ]
}

function sectionBoxes(layout: Layout, section: Section): Box[] {
  const boxes = section.blocks.flatMap((block) => blockBoxes(layout, block))
  const [first, ...rest] = section.untitled === true ? boxes : [...sectionTitle(layout, section), ...boxes]
  if (first === undefined) return []
  const mark = { level: 1, title: section.title } as const
  return [{ ...first, mark, ...(section.newPage === true ? { newPage: true } : {}) }, ...rest]
}

/** The section's name in serif, and at the right the status of its step by shape and word. */
function sectionTitle(layout: Layout, { title, status }: Section): Box[] {
  const { type, width } = layout
  const word = status === undefined ? [] : wrap(type, [{ text: status.word }], STYLES.status, width * 0.46)
  const room = width - (word[0] === undefined ? 0 : word[0].width + 34)
  const boxes = keptWithNext(
    lineBoxes(wrap(type, [{ text: title }], STYLES.section, room), STYLES.section.line, 34),
  )
  const [first, ...rest] = boxes
  if (first === undefined || status === undefined || word[0] === undefined) return boxes
  const [line] = word
  const scale = 0.8
  const withStatus: Box = {
    ...first,
    draw: (writer, x, y) => {
      first.draw(writer, x, y)
      drawLine(writer, line, x + width, y, STYLES.status.line, 'right')
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

/** A note at the very end on what could not be set, so that nothing is lost without a word. */
export function missingBoxes(layout: Layout, missing: ReadonlySet<number>): Box[] {
  if (missing.size === 0) return []
  const codes = [...missing].toSorted((a, b) => a - b)
  const items = codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  const section: Section = {
    id: 'unset',
    title: t('section.unset'),
    blocks: [
      { kind: 'paragraph', text: [{ text: plural('unset.intro', missing.size, { mark: MISSING }) }] },
      { kind: 'paragraph', text: [{ text: items.join(', ') }], tone: 'quiet' },
    ],
  }
  const boxes = sectionBoxes(layout, section)
  return heightOf(boxes) === 0 ? [] : boxes
}
