import type { Method, Status, Thresholds } from './types.ts'

/** What the answers of one completion add up to on one step. */
export interface Shortfall {
  /** D, the sum of the deficits given. */
  readonly deficit: number
  readonly defeated: boolean
}

/**
 * The pair of thresholds for an intensity: seriousness sets the standard of proof.
 *
 * @param intensity of the gravest interference, 0…8
 * @source the method, section 2; the numbers in `content/method/thresholds.yaml` are our own convention
 */
export function thresholdsFor(intensity: number, { seriousness }: Method): Thresholds {
  const band = seriousness.findLast(({ from }) => intensity >= from) ?? seriousness[0]
  return band?.thresholds ?? { met: 0, doubtful: 0 }
}

/**
 * The status of one step from its deficits.
 *
 * @param worst M, the worst possible sum over all the step's questions for this measure
 * @returns met at D/M ≤ `met`, doubtful to `doubtful`, failed above, and failed at once where an answer defeats the step
 */
export function stepStatus({ deficit, defeated }: Shortfall, worst: number, thresholds: Thresholds): Status {
  if (defeated) return 'failed'
  const share = worst === 0 ? 0 : deficit / worst
  if (share <= thresholds.met) return 'met'
  return share <= thresholds.doubtful ? 'doubtful' : 'failed'
}
