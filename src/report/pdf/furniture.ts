import { t } from '../../i18n/report.ts'
import { type Frame, STYLES } from './style.ts'
import type { Type } from './type.ts'
import type { Writer } from './writer.ts'

/** What every page carries besides the report itself. */
export interface Furniture {
  readonly kind: string
  readonly title: string
  readonly date: string
  readonly fingerprint: string
}

const HEAD = { size: 9, below: 11 }
const FOOT = { above: 15 }

/** Running head and foot; from the second page on the head names the measure. */
export function drawFurniture(
  writer: Writer,
  type: Type,
  frame: Frame,
  { kind, title, date, fingerprint }: Furniture,
  page: number,
  total: number,
): void {
  const put = (words: string, x: number, y: number, size: number, share: 0 | 0.5 | 1) => {
    const font = STYLES.furniture.font
    const text = type.settable(words, font)
    writer.text({ text, x: x - share * type.width(text, font, size), y, font, size, color: 'ink-2' })
  }
  const middle = (frame.left + frame.right) / 2
  const room = frame.right - frame.left - 140
  put(page === 1 ? kind : elided(type, title, room), frame.left, frame.head, HEAD.size, 0)
  put(date, frame.right, frame.head, HEAD.size, 1)
  hairline(writer, frame, frame.head + HEAD.below, page === 1)
  hairline(writer, frame, frame.foot - FOOT.above, false)
  put(t('report.page', { n: page, total }), frame.left, frame.foot, STYLES.furniture.size, 0)
  put(t('report.aid'), middle, frame.foot, STYLES.furniture.size, 0.5)
  put(fingerprint, frame.right, frame.foot, STYLES.furniture.size, 1)
}

const hairline = (writer: Writer, frame: Frame, y: number, isInk: boolean): void =>
  writer.line([frame.left, y], [frame.right, y], { color: isInk ? 'ink' : 'rule', width: 0.75 })

function elided(type: Type, words: string, room: number): string {
  const text = type.settable(words.replace(/\s+/g, ' '), STYLES.furniture.font)
  const fits = (candidate: string) => type.width(candidate, STYLES.furniture.font, HEAD.size) <= room
  if (fits(text)) return text
  let length = text.length
  while (length > 1 && !fits(`${text.slice(0, length)}…`)) length--
  return `${text.slice(0, length).trimEnd()}…`
}
