import type { RightResult, RiskCell } from '../../engine/index.ts'
import type { Point } from '../scene.ts'
import { broken } from './axis.ts'

export interface MatrixRight {
  readonly name: string
  readonly risk: RightResult['risk']
}

export const CELL = { width: 148, least: 54, air: 6, line: 12, slot: 15 }
/** Names stand to the left of their dots; to the right a column stays free for where arrows begin or end without a dot. */
const AT = { named: CELL.width - 24, free: CELL.width - 10 }
/** In a line of a name, which must end before the border of its cell. */
const LETTERS = 20

/** A place that a right takes in a cell. */
export interface Stop {
  readonly kind: 'current' | 'planned' | 'inherent'
  readonly place: number
  readonly likelihood: number
  readonly severity: number
  readonly lines: readonly string[]
}

/** Every stop with its middle, from the cell's upper left corner, and the height of each row by likelihood. */
export interface Slots {
  readonly heightOf: (likelihood: number) => number
  readonly stops: readonly (Stop & { readonly at: Point })[]
}

/** Names first, then the ends of arrows: these lead downwards or to the left, and so away from the names above. */
const ORDER = ['current', 'planned', 'inherent'] as const

/** Every stop has a slot of its own in its cell, and the fullest cell sets the height of its row. */
export function slotsOf(rights: readonly MatrixRight[]): Slots {
  const filled = new Map<string, number>()
  const stops = ORDER.flatMap((kind) => rights.flatMap((right, place) => stopOf(kind, right, place))).map(
    (stop) => {
      const cell = `${stop.likelihood} ${stop.severity}`
      const top = filled.get(cell) ?? CELL.air
      const height = CELL.slot + CELL.line * Math.max(0, stop.lines.length - 1)
      filled.set(cell, top + height)
      const at: Point = [stop.kind === 'current' ? AT.named : AT.free, top + height / 2]
      return { ...stop, at }
    },
  )
  const heightOf = (likelihood: number): number =>
    Math.max(
      CELL.least,
      ...[1, 2, 3, 4].map((severity) => (filled.get(`${likelihood} ${severity}`) ?? 0) + CELL.air),
    )
  return { heightOf, stops }
}

function stopOf(kind: Stop['kind'], { name, risk }: MatrixRight, place: number): Stop[] {
  if (kind !== 'current' && isSame(risk[kind], risk.current)) return []
  const { likelihood, severity } = risk[kind]
  const lines = kind === 'current' ? broken(name, LETTERS) : []
  return [{ kind, place, likelihood: likelihood[1], severity: severity[1], lines }]
}

/** At their worst completions. */
const isSame = (a: RiskCell, b: RiskCell): boolean =>
  a.likelihood[1] === b.likelihood[1] && a.severity[1] === b.severity[1]
