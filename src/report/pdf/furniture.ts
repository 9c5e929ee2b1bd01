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
  /** Who issues it, and how it is to be kept; empty for none. */
  readonly organisation: string
  readonly marking: string
}

const HEAD = { size: 9, below: 11 }
const FOOT = { above: 15 }
/** Baseline of the line above the running head, clear of the edge that printers leave white, and how far a second is below it. */
const ABOVE = { first: 32, line: 12 }
const LEAST = { size: 3.2, gap: 24 }

const { font: FONT } = STYLES.furniture
const MARKING = 'sans-semibold'

/**
 * Running head and foot; from the second page on the head names the measure.
 *
 * @returns draws those of one page, whose number counts from 1
 */
export function furnisher(
  type: Type,
  frame: Frame,
  furniture: Furniture,
  total: number,
): (writer: Writer, page: number) => void {
  const { kind, date, fingerprint } = furniture
  const title = elided(type, furniture.title, frame.right - frame.left - 140)
  return (writer, page) => {
    const put = (words: string, x: number, y: number, size: number, share: 0 | 0.5 | 1) => {
      const text = type.settable(words, FONT)
      writer.text({ text, x: x - share * type.width(text, FONT, size), y, font: FONT, size, color: 'ink-2' })
    }
    writer.within('header', () => {
      drawIssuer(writer, type, frame, furniture)
      put(page === 1 ? kind : title, frame.left, frame.head, HEAD.size, 0)
      put(date, frame.right, frame.head, HEAD.size, 1)
      hairline(writer, frame, frame.head + HEAD.below, page === 1)
    })
    writer.within('footer', () => {
      hairline(writer, frame, frame.foot - FOOT.above, false)
      put(t('report.page', { n: page, total }), frame.left, frame.foot, STYLES.furniture.size, 0)
      put(t('report.aid'), (frame.left + frame.right) / 2, frame.foot, STYLES.furniture.size, 0.5)
      put(fingerprint, frame.right, frame.foot, STYLES.furniture.size, 1)
    })
  }
}

type Issuer = Pick<Furniture, 'organisation' | 'marking'>

/** Points that organisation and marking need above the running head, besides the one line that is always there. */
export function issuerRoom(type: Type, issuer: Issuer, width: number): number {
  const { left, right } = issuerOf(type, issuer)
  const used = [left, right].reduce(
    (sum, { text, font }) => sum + type.width(text, font, HEAD.size),
    LEAST.gap,
  )
  return used <= width ? 0 : ABOVE.line
}

/** Organisation at the left, marking at the right; both long, one above the other. Neither is ever cut: it shrinks. */
function drawIssuer(writer: Writer, type: Type, frame: Frame, furniture: Furniture): void {
  const room = frame.right - frame.left
  const { left, right } = issuerOf(type, furniture)
  for (const { text, font, color, y, share } of [
    { ...left, y: ABOVE.first, share: 0 },
    { ...right, y: ABOVE.first + issuerRoom(type, furniture, room), share: 1 },
  ]) {
    if (text === '') continue
    const size = shrunk(type, text, font, room)
    writer.text({ text, font, color, size, y, x: frame.left + share * (room - type.width(text, font, size)) })
  }
}

const issuerOf = (type: Type, { organisation, marking }: Issuer) =>
  ({
    left: { text: oneLine(type, organisation, FONT), font: FONT, color: 'ink-2' },
    right: { text: oneLine(type, marking, MARKING), font: MARKING, color: 'ink' },
  }) as const

const oneLine = (type: Type, words: string, font: typeof FONT | typeof MARKING): string =>
  type.settable(words.replace(/\s+/g, ' ').trim(), font)

const shrunk = (type: Type, text: string, font: typeof FONT | typeof MARKING, room: number): number =>
  Math.max(LEAST.size, HEAD.size * Math.min(1, room / Math.max(1, type.width(text, font, HEAD.size))))

const hairline = (writer: Writer, frame: Frame, y: number, isInk: boolean): void =>
  writer.line([frame.left, y], [frame.right, y], { color: isInk ? 'ink' : 'rule', width: 0.75 })

function elided(type: Type, words: string, room: number): string {
  const text = type.settable(words.replace(/\s+/g, ' '), FONT)
  const fits = (candidate: string) => type.width(candidate, FONT, HEAD.size) <= room
  if (fits(text)) return text
  let length = text.length
  while (length > 1 && !fits(`${text.slice(0, length)}…`)) length--
  return `${text.slice(0, length).trimEnd()}…`
}
