import { balance, type Side } from '../../../engine/index.ts'
import { site } from '../content.ts'
import { power } from './numbers.ts'

type Published = (typeof site.method.published)[number]
type TriadicSide = Published['right']

const sideOf = ({ I, W, R }: TriadicSide): Side => ({ intensity: I, weight: W, reliability: R })

/** b of one right against one aim or several that are joined: the weights of the aims are added, not their exponents. */
export function publishedBalance({ right, aims }: Pick<Published, 'right' | 'aims'>): number {
  const each = aims.map((aim) => balance(sideOf(right), sideOf(aim)))
  return each.length === 1 ? (each[0] ?? 0) : -Math.log2(each.reduce((sum, b) => sum + 2 ** -b, 0)) + 0
}

export type Reading = 'right' | 'aim' | 'stalemate'
export const readingOf = (b: number): Reading => (b === 0 ? 'stalemate' : b > 0 ? 'right' : 'aim')

/** A side as its product, factors of 1 left out: "4 · ½". */
function product({ I, W, R }: TriadicSide): string {
  const factors = [I, W, R].filter((exponent) => exponent !== 0).map(power)
  return factors.length === 0 ? power(0) : factors.join(' · ')
}

/** The published balances, worked out by the engine. */
export const published = site.method.published.map((one) => {
  const b = publishedBalance(one)
  return {
    ...one,
    b,
    ratio: power(b),
    reading: readingOf(b),
    rightProduct: product(one.right),
    aimProduct: one.aims.map(product).join(' + '),
  }
})

export const allReproduced = published.every(({ b, reported }) => b === reported)

/** The plain scales in exponents. */
export const TRIAD = [0, 1, 2] as const
export const CERTAINTY = [0, -1, -2] as const

/** Rows: the interference, gravest first; columns: the aim, lightest first. */
export const nine = TRIAD.toReversed().map((i) => ({
  i,
  cells: TRIAD.map((j) =>
    balance({ intensity: i, weight: 0, reliability: 0 }, { intensity: j, weight: 0, reliability: 0 }),
  ),
}))

function allOf(sides: readonly Side[]): number[] {
  return sides.flatMap((right) => sides.map((aim) => balance(right, aim)))
}
const triadicSides = (reliabilities: readonly number[]): Side[] =>
  TRIAD.flatMap((intensity) =>
    TRIAD.flatMap((weight) => reliabilities.map((reliability) => ({ intensity, weight, reliability }))),
  )
const [low, high] = site.method.scales.intensity.range
const levels = Array.from({ length: high - low + 1 }, (_, n) => low + n)

/** b of every constellation: the complete formula, the refined one, and the levels used here with nothing else. */
export const constellations = {
  complete: allOf(triadicSides(CERTAINTY)),
  refined: allOf(triadicSides(CERTAINTY.flatMap((e) => CERTAINTY.map((n) => e + n)))),
  levels: allOf(levels.map((intensity) => ({ intensity, weight: 0, reliability: 0 }))),
}

export const countOf = (all: readonly number[], reading: Reading): number =>
  all.filter((b) => readingOf(b) === reading).length

/** Each b there is, lowest first, with the number of constellations that give it. */
export const tally = (all: readonly number[]): { b: number; n: number }[] =>
  [...Map.groupBy(all, (b) => b)]
    .map(([b, those]) => ({ b, n: those.length }))
    .sort((one, other) => one.b - other.b)
