import type { RightResult, RiskCell } from '../../engine/index.ts'
import { t } from '../../i18n/pictures.ts'
import type { Mark, Point, Scene } from '../scene.ts'

export interface MatrixInput {
  readonly rights: readonly { readonly name: string; readonly risk: RightResult['risk'] }[]
  /** Impact level 1…4 by likelihood row and severity column. */
  readonly impact: readonly (readonly number[])[]
}

const LEVELS = [1, 2, 3, 4] as const
const LEFT = 92
const TOP = 8
const CELL = { width: 112, least: 54, slot: 15 }
/** Dots stand at the right of their cell, names to their left: safeguards move a dot leftwards, and its arrow stays clear of the name. */
const AT = CELL.width - 12
/** Greys that stay apart in print: the deeper, the graver. */
const SHADE: Readonly<Record<number, number>> = { 1: 0, 2: 0.06, 3: 0.13, 4: 0.22 }

/**
 * The risk matrix: each right as a labelled dot at its worst completion as answered, with an arrow from where it
 * would lie without safeguards; likelihood rises upwards, severity to the right.
 */
export function riskMatrixScene({ rights, impact }: MatrixInput): Scene {
  const cell = Math.max(CELL.least, 14 + rights.length * CELL.slot)
  const box = (likelihood: number, severity: number): Point => [
    LEFT + (severity - 1) * CELL.width,
    TOP + (4 - likelihood) * cell,
  ]
  const bottom = TOP + 4 * cell
  return {
    width: LEFT + 4 * CELL.width + 2,
    height: bottom + 62,
    title: t('matrix.title'),
    description: t('matrix.description', { rows: rights.map(row).join(' ') }),
    marks: [
      ...LEVELS.flatMap((likelihood) =>
        LEVELS.map((severity) =>
          tile(box(likelihood, severity), cell, impact[likelihood - 1]?.[severity - 1] ?? 1),
        ),
      ),
      ...LEVELS.flatMap((level) => scaleWords(level, cell, bottom)),
      axis(t('matrix.likelihood'), [0, TOP + 12], 'start'),
      axis(t('matrix.severity'), [LEFT + 4 * CELL.width, bottom + 36], 'end'),
      ...legend(bottom + 54),
      ...rights.flatMap(({ name, risk }, index) => dot(name, risk, index, box)),
    ],
  }
}

const tile = (at: Point, height: number, level: number): Mark => ({
  kind: 'rect',
  at,
  width_: CELL.width,
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

const scaleWords = (level: 1 | 2 | 3 | 4, cell: number, bottom: number): Mark[] => [
  text(t(`matrix.level.${level}`), [LEFT - 10, TOP + (4 - level) * cell + cell / 2 + 4], 'end'),
  text(t(`matrix.level.${level}`), [LEFT + (level - 0.5) * CELL.width, bottom + 18], 'middle'),
]

const legend = (y: number): Mark[] => [
  ring([LEFT + 6, y - 4]),
  text(t('matrix.inherent'), [LEFT + 16, y], 'start'),
  solid([LEFT + 146, y - 4]),
  text(t('matrix.current'), [LEFT + 156, y], 'start'),
]

const ring = (at: Point): Mark => ({ kind: 'circle', at, r: 3.6, fill: 'paper', stroke: 'ink-3', width: 1.3 })
const solid = (at: Point): Mark => ({ kind: 'circle', at, r: 4, fill: 'accent' })

/** Every right keeps one line of its own in every cell, so that dots and names never meet. */
function dot(
  name: string,
  risk: RightResult['risk'],
  slot: number,
  box: (likelihood: number, severity: number) => Point,
): Mark[] {
  const place = ({ likelihood, severity }: RiskCell, shift: number): Point => {
    const [x, y] = box(likelihood[1], severity[1])
    return [x + shift, y + 14 + slot * CELL.slot]
  }
  const now = place(risk.current, AT)
  const before = place(risk.inherent, AT)
  const same = now[0] === before[0] && now[1] === before[1]
  const planned = place(risk.planned, AT)
  const further = planned[0] !== now[0] || planned[1] !== now[1]
  return [
    ...(same ? [] : [...arrow(before, now), ring(before)]),
    ...(further ? [...arrow(now, planned)] : []),
    solid(now),
    {
      kind: 'text',
      at: [now[0] - 9, now[1] + 4],
      text: name,
      size: 11,
      anchor: 'end',
      family: 'sans',
      weight: 'regular',
      fill: 'ink',
    },
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

const row = ({ name, risk }: MatrixInput['rights'][number]): string => {
  const word = (level: number): string => t(`matrix.level.${level as 1 | 2 | 3 | 4}`)
  return t('matrix.row', {
    right: name,
    inherentLikelihood: word(risk.inherent.likelihood[1]),
    inherentSeverity: word(risk.inherent.severity[1]),
    likelihood: word(risk.current.likelihood[1]),
    severity: word(risk.current.severity[1]),
  })
}
