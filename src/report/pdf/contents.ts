import { t } from '../../i18n/report.ts'
import type { ReportDocument } from '../types.ts'
import { type Box, drawLine, heightOf, keptWithNext, type Layout, lineBoxes } from './boxes.ts'
import { STYLES, type TextStyle } from './style.ts'
import { type Tag, tag } from './tags.ts'
import { wrap } from './wrap.ts'

/** Where a section begins. */
export interface Place {
  /** From 0. */
  readonly page: number
  /** In points from the top of the page. */
  readonly y: number
}

type Section = Pick<ReportDocument['sections'][number], 'id' | 'title'>

const STYLE: TextStyle = { ...STYLES.body, line: 14.6 }
const PAD = 3.2
/** Room for the number of a page, and between two columns. */
const NUMBER = 40
const GUTTER = 27

/**
 * The list of sections with their pages, each row a link to its section; in two columns where one would not fit.
 *
 * @param room height that is left on the first page, in points
 * @param placeOf where a section has come to stand; asked only when the list is drawn
 */
export function contentsBoxes(
  layout: Layout,
  sections: readonly Section[],
  room: number,
  placeOf: (id: string) => Place,
): Box[] {
  const heading = lineBoxes(
    tag(layout.tag, 'H2'),
    wrap(layout.type, [{ text: t('screen.contents') }], STYLES.section, layout.width),
    STYLES.section.line,
    30,
  )
  const list = tag(layout.tag, 'TOC')
  const entries = (width: number) =>
    sections.map((section, place) => row({ ...layout, width }, list, section, placeOf, place === 0))
  const single = entries(layout.width)
  if (heightOf(heading) + heightOf(single) <= room) return [...keptWithNext(heading), ...single]
  const double = entries((layout.width - GUTTER) / 2)
  return [...keptWithNext(heading), ...paired(double, (layout.width + GUTTER) / 2)]
}

/** The second half beside the first, `shift` points to the right. */
function paired(rows: readonly Box[], shift: number): Box[] {
  const half = Math.ceil(rows.length / 2)
  return rows.slice(0, half).map((left, place) => {
    const right = rows[half + place]
    return {
      ...left,
      height: Math.max(left.height, right?.height ?? 0),
      draw: (writer, x, y) => {
        left.draw(writer, x, y)
        right?.draw(writer, x + shift, y)
      },
    }
  })
}

function row(
  layout: Layout,
  list: Tag,
  { id, title }: Section,
  placeOf: (id: string) => Place,
  isFirst: boolean,
): Box {
  const { type, width } = layout
  const link = tag(tag(tag(list, 'TOCI'), 'Reference'), 'Link')
  // The space parts the title from the number for whoever hears it.
  const lines = wrap(type, [{ text: `${title} ` }], STYLE, width - NUMBER)
  const height = lines.length * STYLE.line + 2 * PAD
  return {
    height,
    gap: isFirst ? 8 : 0,
    keep: isFirst,
    draw: (writer, x, y) => {
      if (isFirst) writer.line([x, y], [x + width, y], { color: 'rule', width: 0.75 })
      lines.forEach((line, place) => {
        drawLine(writer, link, line, x, y + PAD + place * STYLE.line, STYLE.line)
      })
      const last = y + PAD + (lines.length - 1) * STYLE.line
      const [number] = wrap(type, [{ text: `${placeOf(id).page + 1}` }], STYLE, NUMBER)
      if (number !== undefined) drawLine(writer, link, number, x + width, last, STYLE.line, 'right')
      writer.link({ x, y, width, height }, { place: () => placeOf(id), name: title }, link)
      writer.line([x, y + height], [x + width, y + height], { color: 'rule-2', width: 0.75 })
    },
  }
}
