import type { Interval } from '../../engine/index.ts'
import { t as chartWords } from '../../i18n/charts.ts'
import { t } from '../../i18n/pictures.ts'
import type { Mark, Scene } from '../scene.ts'
import {
  type Axis,
  axisMarks,
  axisOver,
  broken,
  LINE,
  label,
  labelStrip,
  type Thresholds,
  words,
} from './axis.ts'
import { type Bar, dark, hatched, keyMarks, light } from './fills.ts'
import { sideOf, signed } from './geometry.ts'

export interface WaterfallBar {
  readonly side: 'right' | 'aim'
  readonly words: string
  /** Above zero: to the right's pan. */
  readonly amount: number
}

/** One balance taken apart; the bars and the open stretch sum to it. */
export interface WaterfallInput {
  readonly right: string
  readonly bars: readonly WaterfallBar[]
  /** What open answers add, at their best and at their worst. */
  readonly open: Interval
  readonly balance: Interval
  readonly thresholds: Thresholds
}

const TOP = 42
const PAD = 7
const BAR = 11

/** Where things stand: labels beside their bars, or on a narrow screen above them. */
interface Plan {
  readonly width: number
  readonly left: number
  readonly room: number
  /** In a line of a label. */
  readonly letters: number
  readonly isStacked: boolean
}

const PLANS = {
  wide: { width: 660, left: 306, room: 306, letters: 57, isStacked: false },
  narrow: { width: 340, left: 40, room: 240, letters: 56, isStacked: true },
} as const satisfies Record<string, Plan>

interface Row {
  readonly lines: readonly string[]
  /** Of the label's middle. */
  readonly labelY: number
  /** Of the bar's middle. */
  readonly y: number
  readonly top: number
  readonly bottom: number
}

/** From answers to the balance of one right: every answer a bar that begins where the one before it ended. */
export function waterfallScene(input: WaterfallInput, size: keyof typeof PLANS = 'wide'): Scene {
  const plan: Plan = PLANS[size]
  const { bars, open, balance, thresholds } = input
  const ends = runningSums(bars)
  const isOpen = open[0] !== open[1] || open[0] !== 0
  const rows = rowsOf(
    [
      ...bars.map(({ words: text }) => text),
      ...(isOpen ? [t('waterfall.open')] : []),
      t('waterfall.balance', { words: chartWords(`bar.words.${sideOf(balance)}`) }),
    ],
    plan,
  )
  const bottom = rows.at(-1)?.bottom ?? TOP
  const axis = axisOver([...ends, ...balance, thresholds.met, thresholds.failed], plan.left, plan.room)
  return {
    width: plan.width,
    height: bottom + (plan.isStacked && isOpen ? 43 : 26),
    title: t('waterfall.title', {
      right: input.right,
      words: chartWords(`bar.words.${sideOf(balance)}`),
      balance: spanWords(balance),
    }),
    description: description(input, ends),
    marks: [
      ...axisMarks(axis, thresholds, TOP, bottom),
      ...bars.flatMap((bar, place) =>
        barMarks(bar, ends[place - 1] ?? 0, ends[place] ?? 0, { axis, plan }, rows[place], rows[place + 1]),
      ),
      ...(isOpen ? openMarks(open, ends.at(-1) ?? 0, { axis, plan }, rows[bars.length]) : []),
      ...sumMarks(balance, { axis, plan }, rows.at(-1)),
      ...legend(input, bottom + 18, isOpen, plan),
    ],
  }
}

function runningSums(bars: readonly WaterfallBar[]): number[] {
  let sum = 0
  return bars.map(({ amount }) => {
    sum += amount
    return sum
  })
}

function rowsOf(texts: readonly string[], { letters, isStacked }: Plan): Row[] {
  let bottom = TOP
  return texts.map((text) => {
    const lines = broken(text, letters)
    const top = bottom
    const label = lines.length * LINE + PAD
    bottom += isStacked ? label + BAR + 2 : label
    const labelY = top + label / 2
    return { lines, labelY, top, bottom, y: isStacked ? bottom - BAR / 2 - 2 : labelY }
  })
}

const nowhere: Row = { lines: [], labelY: 0, y: 0, top: 0, bottom: 0 }

interface Ground {
  readonly axis: Axis
  readonly plan: Plan
}

function barMarks(
  { side, amount }: WaterfallBar,
  from: number,
  to: number,
  { axis: { at }, plan }: Ground,
  row = nowhere,
  next = nowhere,
): Mark[] {
  const bar: Bar = { from: at(from), to: at(to), y: row.y, height: BAR }
  return [
    { kind: 'line', from: [at(to), row.y], to: [at(to), next.y], stroke: 'ink-3', width: 0.8 },
    ...(side === 'right' ? dark(bar) : light(bar)),
    ...rowLabel(row, plan),
    words(signed(amount), [plan.width, row.y + 4], 'end', { size: 12, quiet: false }),
  ]
}

function openMarks(open: Interval, from: number, { axis: { at }, plan }: Ground, row = nowhere): Mark[] {
  const reach = [from, from + open[0], from + open[1]]
  return [
    ...hatched({ from: at(Math.min(...reach)), to: at(Math.max(...reach)), y: row.y, height: BAR }),
    ...rowLabel(row, plan),
    words(spanWords(open), [plan.width, row.y + 4], 'end', { size: 12, quiet: false }),
  ]
}

const rowLabel = ({ lines, labelY }: Row, { isStacked, width }: Plan, style?: { strong: true }): Mark[] =>
  isStacked ? labelStrip(lines, width, labelY, style) : label(lines, 0, labelY, style)

/** The sum: a lozenge where it is known, the stretch between two of them where it is not. */
function sumMarks(balance: Interval, { axis: { at }, plan }: Ground, row = nowhere): Mark[] {
  const [low, high] = balance
  return [
    ...(plan.isStacked ? rowLabel(row, plan, { strong: true }) : []),
    { kind: 'line', from: [0, row.top], to: [plan.width, row.top], stroke: 'ink', width: 1 },
    ...(low === high ? [] : hatched({ from: at(low), to: at(high), y: row.y, height: 5 })),
    ...[...new Set(balance)].map((b) => lozenge(at(b), row.y)),
    ...(plan.isStacked ? [] : rowLabel(row, plan, { strong: true })),
    words(spanWords(balance), [plan.width, row.y + 4], 'end', { size: 12, strong: true }),
  ]
}

const lozenge = (x: number, y: number): Mark => ({
  kind: 'polygon',
  points: [
    [x, y - 6.5],
    [x + 6.5, y],
    [x, y + 6.5],
    [x - 6.5, y],
  ],
  fill: 'ink',
})

/** One key for each kind of bar that the picture holds. */
function legend({ bars }: WaterfallInput, y: number, isOpen: boolean, { isStacked }: Plan): Mark[] {
  const has = (side: WaterfallBar['side']): boolean => bars.some((bar) => bar.side === side)
  const sides = [
    ...(has('right') ? [{ fill: dark, text: t('waterfall.key.right') }] : []),
    ...(has('aim') ? [{ fill: light, text: t('waterfall.key.aim') }] : []),
  ]
  const isBelow = isStacked && sides.length === 2
  return [
    ...sides.flatMap(({ fill, text }, place) => keyMarks(fill, text, place * 150, y)),
    ...(isOpen
      ? keyMarks(hatched, t('waterfall.key.open'), isBelow ? 0 : sides.length * 150, isBelow ? y + 17 : y)
      : []),
  ]
}

/** "+3", or "−1 to +6". */
export const spanWords = ([low, high]: Interval): string =>
  low === high ? signed(low) : t('axis.span', { low: signed(low), high: signed(high) })

function description({ bars, open, balance, thresholds }: WaterfallInput, ends: readonly number[]): string {
  const rows = bars.map(({ side, words: text, amount }, place) =>
    t('waterfall.row', {
      side: t(`waterfall.side.${side}`),
      words: text,
      amount: signed(amount),
      sum: signed(ends[place] ?? 0),
    }),
  )
  return [
    t('waterfall.description'),
    ...rows,
    ...(open[0] === 0 && open[1] === 0 ? [] : [t('waterfall.openRow', { amount: spanWords(open) })]),
    t('waterfall.sum', {
      balance: spanWords(balance),
      met: signed(thresholds.met),
      failed: signed(thresholds.failed),
    }),
  ].join(' ')
}
