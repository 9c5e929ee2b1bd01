import {
  type Assessment,
  FACT_STEPS,
  type Finding,
  type Interval,
  type RightResult,
  STATUSES,
  type Status,
} from '../../../engine/index.ts'

/** The right that decides at the best end and the one that does at the worst: mostly the same one. */
export interface Deciding {
  readonly best: RightResult
  readonly worst: RightResult
}

/** The right whose interval lies highest, at either end. */
export function deciding(
  rights: readonly RightResult[],
  of: (right: RightResult) => Interval,
): Deciding | null {
  const highest = (end: 0 | 1) =>
    rights.toSorted(
      (a, b) => of(b)[end] - of(a)[end] || of(b)[(1 - end) as 0 | 1] - of(a)[(1 - end) as 0 | 1],
    )[0]
  const worst = highest(1)
  const best = highest(0)
  if (worst === undefined || best === undefined) return null
  return { worst, best: of(worst)[0] === of(best)[0] ? worst : best }
}

const ENDS = { best: 0, worst: 1 } as const
export type End = keyof typeof ENDS

const statusAt = (finding: Finding, end: End): Status =>
  finding.status === 'open' ? finding.between[ENDS[end]] : finding.status

/** What holds the score down at one end: the gravest status short of met, and the steps that have it. */
export function capAt(
  { steps }: Assessment,
  end: End,
): { readonly status: Exclude<Status, 'met'>; readonly steps: readonly Finding[] } | null {
  const ruling = steps.filter(({ step }) => !FACT_STEPS.includes(step))
  for (const status of STATUSES.toReversed()) {
    const those = ruling.filter((finding) => statusAt(finding, end) === status)
    if (status !== 'met' && those.length > 0) return { status, steps: those }
  }
  return null
}
