import type { RiskCell } from '../../engine/index.ts'
import { t } from '../../i18n/pictures.ts'
import type { Mark, Point, Scene } from '../scene.ts'
import { CELL, type MatrixRight, type Stop, slotsOf } from './matrix-slots.ts'

export interface MatrixInput {
  readonly rights: readonly MatrixRight[]
  /** Impact level 1…4 by likelihood row and severity column. */
  readonly impact: readonly (readonly number[])[]
}

const LEVELS = [1, 2, 3, 4] as const
const LEFT = 66
const TOP = 24
const RIGHT = LEFT + 4 * CELL.width
/** Greys that stay apart in print: the deeper, the graver. */
const SHADE: Readonly<Record<number, number>> = { 1: 0, 2: 0.06, 3: 0.13, 4: 0.22 }

/** A stop in the picture, and how grave the cell under it is. */
type Placed = Stop & { readonly at: Point; readonly impact: number }

/**
 * The risk matrix: each right as a labelled dot at its worst completion as answered, with an arrow from where it
 * would lie without safeguards; likelihood rises upwards, severity to the right.
 */
export function riskMatrixScene({ rights, impact }: MatrixInput): Scene {
  const { heightOf, stops } = slotsOf(rights)
  const topOf = (likelihood: number): number =>
    TOP + LEVELS.reduce<number>((sum, level) => sum + (level > likelihood ? heightOf(level) : 0), 0)
  const corner = (likelihood: number, severity: number): Point => [
    LEFT + (severity - 1) * CELL.width,
    topOf(likelihood),
  ]
  const impactOf = (likelihood: number, severity: number) => impact[likelihood - 1]?.[severity - 1] ?? 1
  const placed = stops.map((stop): Placed => {
    const [x, y] = corner(stop.likelihood, stop.severity)
    const at: Point = [x + stop.at[0], y + stop.at[1]]
    return { ...stop, at, impact: impactOf(stop.likelihood, stop.severity) }
  })
  const bottom = topOf(0)
  return {
    width: RIGHT + 2,
    height: bottom + 84,
    title: t('matrix.title'),
    description: t('matrix.description', { rows: rights.map(row).join(' ') }),
    marks: [
      ...LEVELS.flatMap((likelihood) =>
        LEVELS.map((severity) =>
          tile(corner(likelihood, severity), heightOf(likelihood), impactOf(likelihood, severity)),
        ),
      ),
      ...LEVELS.flatMap((level) => scaleWords(level, topOf(level) + heightOf(level) / 2, bottom)),
      axis(t('matrix.likelihood'), [LEFT, TOP - 10], 'start'),
      axis(t('matrix.severity'), [RIGHT, bottom + 36], 'end'),
      ...legend(placed, rights.some(isOpen), bottom + 56),
      ...shades(bottom + 76),
      ...placed.flatMap((stop) => arrowOf(stop, placed)),
      ...placed.flatMap(stopMarks),
    ],
  }
}

const tile = (at: Point, height: number, level: number, width = CELL.width): Mark => ({
  kind: 'rect',
  at,
  width_: width,
  height,
  fill: 'ink',
  opacity: SHADE[level] ?? 0,
  stroke: 'rule',
  width: 1,
})

const text = (words: string, at: Point, anchor: 'start' | 'middle' | 'end', size = 12): Mark => ({
  kind: 'text',
  at,
  text: words,
  size,
  anchor,
  family: 'sans',
  weight: 'regular',
  fill: 'ink-2',
})

const axis = (words: string, at: Point, anchor: 'start' | 'end'): Mark => ({
  kind: 'text',
  at,
  text: words,
  size: 12.5,
  anchor,
  family: 'sans',
  weight: 'semibold',
  fill: 'ink',
})

const scaleWords = (level: 1 | 2 | 3 | 4, y: number, bottom: number): Mark[] => [
  text(t(`matrix.level.${level}`), [LEFT - 10, y + 4], 'end'),
  text(t(`matrix.level.${level}`), [LEFT + (level - 0.5) * CELL.width, bottom + 18], 'middle'),
]

/** One key for each kind of mark that the picture holds. */
function legend(placed: readonly Placed[], isAnyOpen: boolean, y: number): Mark[] {
  const has = (kind: Stop['kind']): boolean => placed.some((stop) => stop.kind === kind)
  const current = isAnyOpen ? t('matrix.current.open') : t('matrix.current')
  const keys: { words: string; mark: (at: Point) => Mark[] }[] = [
    ...(has('inherent') ? [{ words: t('matrix.inherent'), mark: (at: Point) => [ring(at)] }] : []),
    { words: current, mark: (at) => [solid(at)] },
    ...(has('planned')
      ? [{ words: t('matrix.planned'), mark: ([x, y]: Point) => arrow([x - 8, y], [x + 10, y]) }]
      : []),
  ]
  return keys.flatMap(({ words, mark }, place) => {
    const x = LEFT + 6 + place * 160
    return [...mark([x, y - 4]), text(words, [x + 10, y], 'start')]
  })
}

/** What the shades of the cells mean. */
const shades = (y: number): Mark[] => [
  text(t('matrix.shades'), [LEFT, y], 'start'),
  ...LEVELS.flatMap((level): Mark[] => {
    const x = LEFT + 100 + (level - 1) * 90
    return [tile([x, y - 10], 12, level, 20), text(t(`matrix.level.${level}`), [x + 27, y], 'start')]
  }),
]

const ring = (at: Point): Mark => ({ kind: 'circle', at, r: 3.6, fill: 'paper', stroke: 'ink-3', width: 1.3 })
const solid = (at: Point): Mark => ({ kind: 'circle', at, r: 4, fill: 'accent' })

/** From where a right would lie without safeguards to where it lies, and from there to where it is planned. */
function arrowOf({ kind, place, at }: Placed, placed: readonly Placed[]): Mark[] {
  const current = placed.find((stop) => stop.kind === 'current' && stop.place === place)
  if (kind === 'current' || current === undefined) return []
  return kind === 'inherent' ? arrow(at, current.at) : arrow(current.at, at)
}

function stopMarks({ kind, lines, at: [x, y], impact }: Placed): Mark[] {
  if (kind === 'planned') return []
  if (kind === 'inherent') return [ring([x, y])]
  const middle = (lines.length - 1) / 2
  return [
    ...under(lines, [x - 6, y], impact),
    solid([x, y]),
    ...lines.map(
      (line, place): Mark => ({
        kind: 'text',
        at: [x - 9, y + 4 + (place - middle) * CELL.line],
        text: line,
        size: 11,
        anchor: 'end',
        family: 'sans',
        weight: 'regular',
        fill: 'ink',
      }),
    ),
  ]
}

/** About as wide as a letter of a name is. */
const LETTER = 5.4

/** The colour of the cell once more under a name, so that no arrow strikes it through. */
function under(lines: readonly string[], [right, y]: Point, impact: number): Mark[] {
  const width = Math.max(...lines.map(({ length }) => length)) * LETTER + 6
  const height = lines.length * CELL.line + 1
  const box = { kind: 'rect', at: [right - width, y - height / 2], width_: width, height } as const
  return [
    { ...box, fill: 'paper' },
    { ...box, fill: 'ink', opacity: SHADE[impact] ?? 0 },
  ]
}

function arrow(from: Point, to: Point): Mark[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const [x, y] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const end: Point = [to[0] - x * 6, to[1] - y * 6]
  const back: Point = [end[0] - x * 6, end[1] - y * 6]
  return [
    { kind: 'line', from, to: back, stroke: 'ink-3', width: 1 },
    {
      kind: 'polygon',
      points: [end, [back[0] - y * 2.8, back[1] + x * 2.8], [back[0] + y * 2.8, back[1] - x * 2.8]],
      fill: 'ink-3',
    },
  ]
}

const isOpen = ({ risk }: MatrixRight): boolean =>
  [risk.inherent, risk.current, risk.planned].some(isOpenCell)

const isOpenCell = ({ likelihood, severity }: RiskCell): boolean =>
  likelihood[0] !== likelihood[1] || severity[0] !== severity[1]

function row(right: MatrixRight): string {
  const { name, risk } = right
  const word = (level: number): string => t(`matrix.level.${level as 1 | 2 | 3 | 4}`)
  const words = t('matrix.row', {
    right: name,
    inherentLikelihood: word(risk.inherent.likelihood[1]),
    inherentSeverity: word(risk.inherent.severity[1]),
    likelihood: word(risk.current.likelihood[1]),
    severity: word(risk.current.severity[1]),
  })
  return isOpen(right) ? t('matrix.row.open', { row: words }) : words
}
