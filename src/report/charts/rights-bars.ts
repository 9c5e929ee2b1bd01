import type { Interval } from '../../engine/index.ts'
import { t } from '../../i18n/pictures.ts'
import type { Mark, Scene } from '../scene.ts'
import { type Axis, axisOver, ticksOf, words } from './axis.ts'
import { type Bar, dark, hatched, keyMarks, light } from './fills.ts'
import { REACH, sideOf, signed } from './geometry.ts'
import { spanWords } from './waterfall.ts'

/** By shape as well as by colour: solid, hatched or an outline. */
const fills: Readonly<Record<'aim' | 'between' | 'right', (bar: Bar) => Mark[]>> = {
  // The line that a bar lies on would show through.
  aim: (bar) => [...dark(bar, 'paper'), ...light(bar, 'met')],
  between: hatched,
  right: (bar) => dark(bar, 'failed'),
}

function kindOf(balance: Interval): keyof typeof fills {
  const side = sideOf(balance)
  return side === 'aim' || side === 'right' ? side : 'between'
}

const ROW = 26
const TOP = 40
const NAMES = 190
/** For the figures at the end of a row. */
const FIGURES = 66
const LEAST = 8

interface NamedBalance {
  readonly name: string
  readonly balance: Interval
}

/** Every right in one picture, for paper. */
export function barsScene(rights: readonly NamedBalance[], width = 520): Scene {
  const room = width - NAMES - FIGURES
  const axis = axisOver([-REACH, REACH, ...rights.flatMap(({ balance }) => balance)], NAMES, room)
  const bottom = TOP + rights.length * ROW
  return {
    width,
    height: bottom + 26,
    title: t('bars.title'),
    description: t('bars.description', {
      rows: rights
        .map(({ name, balance }) =>
          t('bars.row', { right: name, best: signed(balance[0]), worst: signed(balance[1]) }),
        )
        .join(' '),
    }),
    marks: [
      words(t('bars.aim'), [NAMES, 12], 'start'),
      words(t('bars.right'), [NAMES + room, 12], 'end'),
      ...ticksOf(axis).flatMap((b) => tick(b, axis, bottom)),
      ...rights.flatMap((right, index) => rightMarks(right, axis, TOP + (index + 0.5) * ROW, width)),
      ...legend(rights, bottom + 20),
    ],
  }
}

const tick = (b: number, { at }: Axis, bottom: number): Mark[] => [
  words(signed(b), [at(b), TOP - 8], 'middle', { size: 10.5 }),
  { kind: 'line', from: [at(b), TOP - 4], to: [at(b), b === 0 ? bottom : TOP], stroke: 'ink-3', width: 1 },
]

function rightMarks(
  { name, balance }: NamedBalance,
  { at, low, high }: Axis,
  y: number,
  width: number,
): Mark[] {
  const [from, to] = [at(Math.min(...balance)), at(Math.max(...balance))]
  const spare = Math.max(0, LEAST - (to - from)) / 2
  return [
    { kind: 'line', from: [0, y + ROW / 2], to: [width, y + ROW / 2], stroke: 'rule-2', width: 1 },
    words(name, [0, y + 4.5], 'start', { size: 13.5, quiet: false }),
    { kind: 'line', from: [at(low), y], to: [at(high), y], stroke: 'rule', width: 1.5 },
    ...fills[kindOf(balance)]({ from: from - spare, to: to + spare, y, height: 9 }),
    words(spanWords(balance), [width, y + 4.5], 'end', { size: 12, quiet: false }),
  ]
}

/** One key for each kind of bar that the picture holds. */
const legend = (rights: readonly NamedBalance[], y: number): Mark[] =>
  (['aim', 'between', 'right'] as const)
    .filter((kind) => rights.some(({ balance }) => kindOf(balance) === kind))
    .flatMap((kind, place) => keyMarks(fills[kind], t(`bars.key.${kind}`), place * 200, y))
