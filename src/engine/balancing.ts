import type { Interval, Method, Status, WeightEffect } from './types.ts'

/** One side of the scale in exponents of two: intensity or importance, abstract weight, reliability. */
export interface Side {
  readonly intensity: number
  readonly weight: number
  readonly reliability: number
}

/**
 * How the interference with one right weighs against the aim: b(r), in powers of two.
 *
 * @param right intensity 0…8, abstract weight (0 for Charter rights), reliability −8…0; integers
 * @param aim the same three for the aim; an aim not itself of constitutional rank has a negative weight
 * @returns an integer; negative: the aim weighs more; 0: stalemate; weight ratio = 2^b
 * @source Alexy's weight formula, the product written as a sum of exponents; scales in `content/method/scales.yaml`
 */
export const balance = (right: Side, aim: Side): number =>
  right.intensity + right.weight + right.reliability - (aim.intensity + aim.weight + aim.reliability)

/** Met, stalemate or leaning (doubtful), or failed; thresholds are content. */
export function balanceStatus(b: number, { balance: { met, failed } }: Method): Status {
  if (b <= met) return 'met'
  return b >= failed ? 'failed' : 'doubtful'
}

/**
 * The share of the combined weight that lies on the aim's side, 0…100, to one decimal.
 *
 * @source our own presentation of b, said so on the site: −2 → 80.0, 0 → 50.0, +1 → 33.3
 */
export const aimShare = (b: number): number => Math.round(1000 / (1 + 2 ** b)) / 10

export const clamp = (value: number, [low, high]: Interval): number => Math.min(high, Math.max(low, value))

/** Adds up one side's exponents. On the aim's side the weakest premise sets the reliability; elsewhere exponents add up. */
export class Scale {
  intensity = 0
  weight = 0
  reliability = 0

  add({ side, part, exponent }: WeightEffect): void {
    if (part === 'rank') this.weight += exponent
    else if (part !== 'reliability') this.intensity += exponent
    else
      this.reliability = side === 'aim' ? Math.min(this.reliability, exponent) : this.reliability + exponent
  }

  /** The side with every part held to its scale. */
  read(intensity: Interval, weight: Interval, reliability: Interval): Side {
    return {
      intensity: clamp(this.intensity, intensity),
      weight: clamp(this.weight, weight),
      reliability: clamp(this.reliability, reliability),
    }
  }
}
