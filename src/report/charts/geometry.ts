import type { Interval } from '../../engine/index.ts'

/** Degrees the beam turns for each power of two. */
const DEGREES_PER_POWER = 2.5
/** The scale of balances that pictures show; anything beyond lies at the edge. */
export const REACH = 8

export const held = (b: number): number => Math.min(REACH, Math.max(-REACH, b))

/** Turning of the beam for a balance; clockwise is positive, and the rights lie to the left. */
export const beamAngle = (b: number): number => -held(b) * DEGREES_PER_POWER

export const middle = ([a, b]: Interval): number => (held(a) + held(b)) / 2

/** A minus sign is a minus sign, in figures that stand in a sentence. */
export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0'

/** Where an interval of b lies. */
export type Side = 'right' | 'aim' | 'stalemate' | 'leaning' | 'open'

export function sideOf([best, worst]: Interval): Side {
  if (best >= 1) return 'right'
  if (worst <= -1) return 'aim'
  if (best === 0 && worst === 0) return 'stalemate'
  // One end is settled at the middle: it may end in a stalemate, and can no longer end on both sides.
  return best < 0 && worst > 0 ? 'open' : 'leaning'
}
