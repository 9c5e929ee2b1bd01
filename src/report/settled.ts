import type { BalancePart, BalanceParts, Interval } from '../engine/index.ts'
import type { Both } from './analysis.ts'

/** A balance as what stands whatever the open answers say, and what they could still add to it. */
export interface Settled {
  /** The right's side first, each side with the greatest first. */
  readonly parts: readonly BalancePart[]
  /** The sum of the parts. */
  readonly sum: number
  /** What open answers add at their best and at their worst; `[0, 0]` when none is open. */
  readonly open: Interval
}

/**
 * The parts that both completions share, and the stretch that is left: their sum and the stretch make b(r) exactly.
 *
 * Of the aim's premises the weakest counts: the one that is known stands, and an open one can only take more away.
 */
export function settledOf({ best, worst }: Both<BalanceParts>): Settled {
  const shared = new Set(worst.parts.map(keyOf))
  const parts = best.parts
    .filter((part) =>
      part.kind === 'held'
        ? shared.has(keyOf(part))
        : !part.isOpen && (isPremise(part) || shared.has(keyOf(part))),
    )
    .toSorted((a, b) => rank(a) - rank(b) || Math.abs(b.amount) - Math.abs(a.amount))
  const sum = parts.reduce((total, { amount }) => total + amount, 0)
  return { parts, sum, open: [best.total - sum, worst.total - sum] }
}

/** Which pan a part lies in. */
export const sideOfPart = (part: BalancePart): 'right' | 'aim' =>
  part.kind === 'held' ? part.side : part.effect.side

const isPremise = (part: BalancePart): boolean =>
  part.kind === 'answer' && part.effect.side === 'aim' && part.effect.part === 'reliability'

/** By content, not by identity: the same effect of the same answer. */
export const keyOf = (part: BalancePart): string =>
  part.kind === 'held'
    ? `held ${part.side} ${part.part}`
    : `${part.question} ${part.option} ${JSON.stringify(part.effect)}`

/** The right before the aim; what was cut off at the end of a scale after what it was cut off from. */
const rank = (part: BalancePart): number =>
  (sideOfPart(part) === 'right' ? 0 : 2) + (part.kind === 'held' ? 1 : 0)
