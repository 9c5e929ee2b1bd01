import type { Interval, Verdict } from '../../engine/index.ts'
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
  strip,
  type Thresholds,
  words,
} from './axis.ts'
import { dark, keyMarks, light } from './fills.ts'
import { SHAPE_SIZE, shapeMarks, shapeOfVerdict } from './status.ts'
import { spanWords } from './waterfall.ts'

/** What one notch makes of the result. */
export interface TornadoEnd {
  readonly balance: Interval
  readonly verdict: Verdict
}

export interface TornadoInput {
  readonly balance: Interval
  readonly verdict: Verdict
  readonly thresholds: Thresholds
  /** Widest first; null where the answer stands at that end already. */
  readonly rows: readonly {
    readonly words: string
    readonly better: TornadoEnd | null
    readonly worse: TornadoEnd | null
  }[]
}

type InputRow = TornadoInput['rows'][number]

const TOP = 42
const PAD = 6

/** Where things stand: labels beside their bars, or on a narrow screen above them. */
interface Plan {
  readonly width: number
  readonly left: number
  readonly room: number
  /** Where the signs begin that say another verdict. */
  readonly flips: number
  /** In a line of a label. */
  readonly letters: number
  readonly isStacked: boolean
}

const PLANS = {
  wide: { width: 660, left: 316, room: 178, flips: 508, letters: 59, isStacked: false },
  narrow: { width: 340, left: 40, room: 290, flips: 0, letters: 56, isStacked: true },
} as const satisfies Record<string, Plan>
const LANE = { one: 12, two: 6 }
/** Height of the bars of a row, one or two. */
const LANES = 16
const DIRECTIONS = ['better', 'worse'] as const

interface Row extends InputRow {
  readonly lines: readonly string[]
  readonly flips: readonly { readonly direction: (typeof DIRECTIONS)[number]; readonly verdict: Verdict }[]
  /** Of the label's middle. */
  readonly labelY: number
  /** Of the bars' middle. */
  readonly y: number
  /** Of the middle of the signs that say another verdict. */
  readonly flipsY: number
  readonly bottom: number
}

/** How far the balance of the worst right hangs on each answer: one notch better to the left, one worse to the right. */
export function tornadoScene(input: TornadoInput, size: keyof typeof PLANS = 'wide'): Scene {
  const plan: Plan = PLANS[size]
  const { balance, thresholds } = input
  const rows = rowsOf(input, plan)
  const bottom = rows.at(-1)?.bottom ?? TOP
  const values = rows.flatMap(({ better, worse }) => [...(better?.balance ?? []), ...(worse?.balance ?? [])])
  const axis = axisOver([...balance, ...values, thresholds.met, thresholds.failed], plan.left, plan.room)
  const keys = legend(input, bottom + 18, plan)
  return {
    width: plan.width,
    height: bottom + 9 + keys.lines * 17,
    title: title(input),
    description: description(input),
    marks: [
      ...axisMarks(axis, thresholds, TOP, bottom),
      ...[...new Set(balance)].map((b) => now(axis.at(b), bottom)),
      ...rows.flatMap((row) => rowMarks(row, balance, axis, plan)),
      ...keys.marks,
    ],
  }
}

function rowsOf({ rows, verdict }: TornadoInput, { letters, isStacked }: Plan): Row[] {
  let bottom = TOP
  return rows.map((row) => {
    const lines = broken(row.words, letters)
    const flips = DIRECTIONS.flatMap((direction) => {
      const end = row[direction]
      return end === null || end.verdict === verdict ? [] : [{ direction, verdict: end.verdict }]
    })
    const [words, signs] = [lines.length * LINE, flips.length * (SHAPE_SIZE + 2)]
    const top = bottom
    if (isStacked) {
      bottom += words + LANES + signs + PAD + 2
      const y = top + PAD / 2 + words + LANES / 2
      const flipsY = y + LANES / 2 + 2 + signs / 2
      return { ...row, lines, flips, bottom, y, flipsY, labelY: top + PAD / 2 + words / 2 }
    }
    bottom += Math.max(words, signs, LANES) + PAD
    const y = (top + bottom) / 2
    return { ...row, lines, flips, bottom, y, labelY: y, flipsY: y }
  })
}

/** Where the balance stands now: the line that every bar starts from. */
const now = (x: number, bottom: number): Mark => ({
  kind: 'line',
  from: [x, TOP],
  to: [x, bottom],
  stroke: 'ink',
  width: 1.4,
})

function rowMarks(row: Row, balance: Interval, { at }: Axis, plan: Plan): Mark[] {
  const isOpen = balance[0] !== balance[1]
  const height = isOpen ? LANE.two : LANE.one
  return [
    { kind: 'line', from: [0, row.bottom], to: [plan.width, row.bottom], stroke: 'rule-2', width: 1 },
    ...rowLabel(row, plan),
    ...(isOpen ? ([0, 1] as const) : ([1] as const)).flatMap((end) => {
      const y = isOpen ? row.y + (end === 0 ? -4 : 4) : row.y
      const bar = (direction: (typeof DIRECTIONS)[number]) => ({
        from: at(balance[end]),
        to: at(row[direction]?.balance[end] ?? balance[end]),
        y,
        height,
      })
      const [better, worse] = [bar('better'), bar('worse')]
      return [
        ...(better.from === better.to ? [] : light(better)),
        ...(worse.from === worse.to ? [] : dark(worse)),
      ]
    }),
    ...(plan.isStacked && row.flips.length > 0 ? [strip(row.flips.length, plan.width, row.flipsY)] : []),
    ...row.flips.flatMap((flip, place) =>
      flipMarks(flip, plan.flips, row.flipsY + (place - (row.flips.length - 1) / 2) * (SHAPE_SIZE + 2)),
    ),
  ]
}

const rowLabel = ({ lines, labelY }: Row, { isStacked, width }: Plan): Mark[] =>
  isStacked ? labelStrip(lines, width, labelY) : label(lines, 0, labelY)

/** The verdict that a notch would turn to, by shape and word. */
const flipMarks = ({ direction, verdict }: Row['flips'][number], x: number, y: number): Mark[] => [
  {
    kind: 'group',
    name: `flip-${direction}-${Math.round(y)}`,
    shift: [x, y - SHAPE_SIZE / 2],
    marks: shapeMarks(shapeOfVerdict(verdict)),
  },
  words(
    t(`tornado.flip.${direction}`, { verdict: chartWords(`verdict.${verdict}`) }),
    [x + SHAPE_SIZE + 5, y + 4],
    'start',
    { quiet: false },
  ),
]

/** One key for each kind of bar that the picture holds, and what the lines are that these start from. */
function legend(input: TornadoInput, y: number, { isStacked }: Plan): { marks: Mark[]; lines: number } {
  const isOpen = input.balance[0] !== input.balance[1]
  const now = t(isOpen ? 'tornado.key.nowOpen' : 'tornado.key.now')
  const lanes = isOpen ? broken(t('tornado.key.lanes'), isStacked ? 56 : 130) : []
  const below = isStacked ? [now, ...lanes] : lanes
  const fills = { better: light, worse: dark }
  const keys = DIRECTIONS.filter((direction) =>
    input.rows.some((row) => moves(row, direction, input.balance)),
  )
  const first = isStacked && keys.length === 0 ? 0 : 1
  return {
    lines: first + below.length,
    marks: [
      ...keys.flatMap((direction, place) =>
        keyMarks(fills[direction], t(`tornado.key.${direction}`), place * 130, y),
      ),
      ...(isStacked ? [] : [words(now, [keys.length * 130, y], 'start')]),
      ...below.map((line, place) => words(line, [0, y + 17 * (first + place)], 'start')),
    ],
  }
}

/** Whether a notch in this direction moves the balance, at its best or at its worst. */
const moves = (row: InputRow, direction: (typeof DIRECTIONS)[number], balance: Interval): boolean =>
  row[direction]?.balance.some((b, end) => b !== balance[end]) === true

function title({ rows, verdict }: TornadoInput): string {
  const flips = rows.filter(({ better, worse }) =>
    [better, worse].some((end) => end !== null && end.verdict !== verdict),
  ).length
  return t(flips === 0 ? 'tornado.title.firm' : 'tornado.title.flips', { flips, rows: rows.length })
}

function description({ balance, rows, verdict }: TornadoInput): string {
  const end = (of: TornadoEnd | null): string => {
    if (of === null) return t('tornado.end.none')
    const words = { balance: spanWords(of.balance), verdict: chartWords(`verdict.${of.verdict}`) }
    return t(of.verdict === verdict ? 'tornado.end' : 'tornado.end.flips', words)
  }
  return [
    t('tornado.description', { balance: spanWords(balance) }),
    ...rows.map(({ words: text, better, worse }) =>
      t('tornado.row', { words: text, better: end(better), worse: end(worse) }),
    ),
  ].join(' ')
}
