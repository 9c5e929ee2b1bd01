import { type Choice, CLOSED, holds } from './applicable.ts'
import type { Compiled } from './compile.ts'

/** Which way open questions are filled in. */
export type Toward = 'best' | 'worst'

/**
 * One completion of what is open. Options run from best to worst and every effect is monotone in that order,
 * so the best and the worst completion bound all others exactly, follow-ups included.
 *
 * An answer counts where the answers given, or what they are forced to, ask for it: a follow-up that only the
 * completion opens is open itself, whatever was once answered there.
 *
 * @param read what was answered, by position; −1 where open
 * @param forced positions that override answers (levers at their worst, commitments, conditions); −1 where none
 * @source the method, section 5
 */
export function complete(compiled: Compiled, read: Choice, toward: Toward, forced?: Choice): Choice {
  const known = new Int8Array(read.length).fill(CLOSED)
  const choice = new Int8Array(read.length).fill(CLOSED)
  for (const index of compiled.order) {
    const opens = compiled.opensWhen[index] ?? []
    if (!holds(opens, choice)) continue
    const override = forced?.[index] ?? CLOSED
    const answer = read[index] ?? CLOSED
    // Forcing a lever that nobody answered does not bring answers behind it back: they are as open as without it.
    if (holds(opens, known) && answer !== CLOSED) known[index] = override !== CLOSED ? override : answer
    const worst = (compiled.questions[index]?.options.length ?? 1) - 1
    const settled = override !== CLOSED ? override : (known[index] ?? CLOSED)
    choice[index] = settled !== CLOSED ? settled : toward === 'best' ? 0 : worst
  }
  return choice
}
