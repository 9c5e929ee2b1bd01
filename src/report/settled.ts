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

type Held = Extract<BalancePart, { kind: 'held' }>

/**
 * The parts that both completions share, and the stretch that is left: their sum and the stretch make b(r) exactly.
 *
 * Of the aim's premises the weakest counts: the one that is known stands, and an open one can only take more away.
 */
export function settledOf({ best, worst }: Both<BalanceParts>): Settled {
  const shared = new Set(worst.parts.map(keyOf))
  const known = best.parts.filter(
    (part) => part.kind === 'answer' && !part.isOpen && (isPremise(part) || shared.has(keyOf(part))),
  )
  const cut = best.parts.flatMap((part) =>
    part.kind === 'held' ? cutOff(part, known, [best.parts, worst.parts]) : [],
  )
  const parts = [...known, ...cut].toSorted(
    (a, b) => rank(a) - rank(b) || Math.abs(b.amount) - Math.abs(a.amount),
  )
  const sum = sumOf(parts)
  return { parts, sum, open: [best.total - sum, worst.total - sum] }
}

/** What is known goes beyond the end of a scale by so much, if both completions lie at that end. */
function cutOff(
  held: Held,
  known: readonly BalancePart[],
  both: readonly (readonly BalancePart[])[],
): Held[] {
  const onScale = (parts: readonly BalancePart[]): number => sumOf(parts.filter((part) => isOn(held, part)))
  const [end = 0, other = 0] = both.map(onScale)
  const amount = end - onScale(known)
  return end === other && Math.sign(amount) === Math.sign(held.amount) ? [{ ...held, amount }] : []
}

const isOn = ({ side, part: scale }: Held, part: BalancePart): boolean =>
  part.kind === 'held'
    ? part.side === side && part.part === scale
    : part.effect.side === side && part.effect.part === scale

const sumOf = (parts: readonly BalancePart[]): number => parts.reduce((sum, { amount }) => sum + amount, 0)

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
