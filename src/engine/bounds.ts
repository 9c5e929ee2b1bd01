import { type Choice, CLOSED, holds } from './applicable.ts'
import type { Compiled } from './compile.ts'

/** Which way open questions are filled in. */
export type Toward = 'best' | 'worst'

/**
 * One completion of what is open. Options run from best to worst and every effect is monotone in that order,
 * so the best and the worst completion bound all others exactly, follow-ups included.
 *
 * @param given the applicable answers; −1 where open
 * @param forced positions that override the given ones (levers at their worst, commitments, conditions); −1 where none
 * @source the method, section 5
 */
export function complete(compiled: Compiled, given: Choice, toward: Toward, forced?: Choice): Choice {
  const choice = new Int8Array(given.length).fill(CLOSED)
  for (const index of compiled.order) {
    if (!holds(compiled.opensWhen[index] ?? [], choice)) continue
    const worst = (compiled.questions[index]?.options.length ?? 1) - 1
    const override = forced?.[index] ?? CLOSED
    const answer = given[index] ?? CLOSED
    choice[index] =
      override !== CLOSED ? override : answer !== CLOSED ? answer : toward === 'best' ? 0 : worst
  }
  return choice
}
