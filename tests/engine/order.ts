import { type Assessment, type Finding, STATUSES, type Status, VERDICTS } from '../../src/engine/index.ts'

/** Best and worst status that a finding leaves possible. */
export const span = (finding: Finding): readonly [Status, Status] =>
  finding.status === 'open' ? finding.between : [finding.status, finding.status]

const rank = (status: Status): number => STATUSES.indexOf(status)

/**
 * Every result of `after` that is better for the measure than in `before`, in words; empty when nothing improved.
 * Both ends of every interval count.
 */
export function improvements(before: Assessment, after: Assessment): string[] {
  const found: string[] = []
  const noLower = (name: string, was: number, is: number) => {
    if (is < was) found.push(`${name} fell from ${was} to ${is}`)
  }
  noLower('verdict', VERDICTS.indexOf(before.verdict), VERDICTS.indexOf(after.verdict))
  after.steps.forEach((finding, index) => {
    const was = before.steps[index]
    if (was === undefined) return
    noLower(`${finding.step} (best)`, rank(span(was)[0]), rank(span(finding)[0]))
    noLower(`${finding.step} (worst)`, rank(span(was)[1]), rank(span(finding)[1]))
  })
  for (const end of [0, 1] as const) {
    noLower('proportionality (sign turned)', -before.proportionality[end], -after.proportionality[end])
    for (const stage of ['inherent', 'current', 'planned'] as const)
      noLower(`${stage} risk`, before.risk[stage][end], after.risk[stage][end])
    after.rights.forEach((right, index) => {
      const was = before.rights[index]
      if (was === undefined) return
      noLower(`balance of ${right.right}`, was.balance[end], right.balance[end])
      for (const stage of ['inherent', 'current', 'planned'] as const)
        noLower(
          `${stage} impact on ${right.right}`,
          was.risk[stage].impact[end],
          right.risk[stage].impact[end],
        )
    })
  }
  return found
}

/** What widened between two results, in words: an answer may only narrow. */
export function widenings(before: Assessment, after: Assessment): string[] {
  const found: string[] = []
  const inside = (name: string, outer: readonly [number, number], inner: readonly [number, number]) => {
    const low = Math.min(...outer)
    const high = Math.max(...outer)
    if (inner.some((end) => end < low || end > high)) found.push(`${name}: ${inner} is not within ${outer}`)
  }
  inside('proportionality', before.proportionality, after.proportionality)
  for (const stage of ['inherent', 'current', 'planned'] as const)
    inside(`${stage} risk`, before.risk[stage], after.risk[stage])
  after.steps.forEach((finding, index) => {
    const was = before.steps[index]
    if (was !== undefined)
      inside(
        finding.step,
        [rank(span(was)[0]), rank(span(was)[1])],
        [rank(span(finding)[0]), rank(span(finding)[1])],
      )
  })
  after.rights.forEach((right, index) => {
    const was = before.rights[index]
    if (was !== undefined) inside(`balance of ${right.right}`, was.balance, right.balance)
  })
  return found
}
