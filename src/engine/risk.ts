import { DIMENSIONS, type Dimension, type Method, type RiskEffect } from './types.ts'

/** One right's cell in one completion, levels 1…4. */
export interface Cell {
  readonly likelihood: number
  readonly severity: number
  readonly impact: number
}

const LOWEST = 1
const HIGHEST = 4

/** The four dimensions of one right: the highest level given, less what levers lower it by. */
export class Dimensions {
  readonly level: Record<Dimension, number> = {
    probability: LOWEST,
    exposure: LOWEST,
    gravity: LOWEST,
    effort: LOWEST,
  }
  readonly lowered: Record<Dimension, number> = { probability: 0, exposure: 0, gravity: 0, effort: 0 }

  add({ dimension, level, lowers }: RiskEffect): void {
    if (level !== undefined) this.level[dimension] = Math.max(this.level[dimension], level)
    this.lowered[dimension] += lowers ?? 0
  }

  read(): Record<Dimension, number> {
    const held = (dimension: Dimension) =>
      Math.min(HIGHEST, Math.max(LOWEST, this.level[dimension] - this.lowered[dimension]))
    const [probability, exposure, gravity, effort] = DIMENSIONS.map(held) as [number, number, number, number]
    return { probability, exposure, gravity, effort }
  }
}

/**
 * Likelihood from probability × exposure, severity from gravity × effort, impact from both, each by its matrix.
 *
 * @source a two-by-two after Mantelero; the cells in `content/method/matrices.yaml` are our own
 */
export function cell(levels: Record<Dimension, number>, { matrices }: Method): Cell {
  const look = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
    matrix[row - 1]?.[column - 1] ?? LOWEST
  const likelihood = look(matrices.likelihood, levels.probability, levels.exposure)
  const severity = look(matrices.severity, levels.gravity, levels.effort)
  return { likelihood, severity, impact: look(matrices.impact, likelihood, severity) }
}
