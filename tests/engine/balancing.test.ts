import { describe, expect, it } from 'vitest'
import { aimShare, balance, type Side } from '../../src/engine/index.ts'

const side = (I: number, W: number, R: number): Side => ({ intensity: I, weight: W, reliability: R })

/** Exponents of the triadic scales: light, moderate, serious; reliable, plausible, not evidently false. */
const TRIAD = [0, 1, 2]
const CERTAINTY = [0, -1, -2]

/** Values of the published examples are given from memory in our source and marked so on the site; the arithmetic is checkable by anyone. */
const vectors = [
  { name: 'warnings on tobacco packets', right: side(0, 0, 0), aim: side(2, 0, 0), b: -2, ratio: 1 / 4 },
  { name: 'Titanic, "born murderer"', right: side(2, 0, 0), aim: side(1, 0, 0), b: 1, ratio: 2 },
  { name: 'Titanic, the lower reading', right: side(2, 0, 0), aim: side(0, 0, 0), b: 2, ratio: 4 },
  { name: 'Titanic, "cripple"', right: side(2, 0, 0), aim: side(2, 0, 0), b: 0, ratio: 1 },
  { name: 'cannabis, with a plausible premise', right: side(2, 0, 0), aim: side(2, 0, -1), b: 1, ratio: 2 },
  { name: 'Brümmer', right: side(2, 0, 0), aim: side(0, 0, 0), b: 2, ratio: 4 },
  { name: 'the largest', right: side(2, 2, 0), aim: side(0, 0, -2), b: 6, ratio: 64 },
  { name: 'refined, two doubtful premises', right: side(2, 0, 0), aim: side(2, 0, -1 + -1), b: 2, ratio: 4 },
]

const counts = (values: readonly number[]): Record<number, number> =>
  Object.fromEntries([...new Set(values)].map((one) => [one, values.filter((value) => value === one).length]))

describe('the weight formula in exponents', () => {
  it.each(vectors)('reproduces $name: b = $b', ({ right, aim, b, ratio }) => {
    expect(balance(right, aim)).toBe(b)
    expect(2 ** balance(right, aim)).toBe(ratio)
  })

  it('gives the nine simple constellations: right, stalemate or aim, by the difference of the two', () => {
    const grid = TRIAD.toReversed().map((i) => TRIAD.map((j) => 2 ** balance(side(i, 0, 0), side(j, 0, 0))))
    expect(grid).toEqual([
      [4, 2, 1],
      [2, 1, 1 / 2],
      [1, 1 / 2, 1 / 4],
    ])
  })

  it('gives the counts of all 729 complete triadic combinations', () => {
    const sides = TRIAD.flatMap((I) => TRIAD.flatMap((W) => CERTAINTY.map((R) => side(I, W, R))))
    const all = sides.flatMap((right) => sides.map((aim) => balance(right, aim)))
    expect(all).toHaveLength(729)
    expect(counts(all)).toEqual({
      '-6': 1,
      '-5': 6,
      '-4': 21,
      '-3': 50,
      '-2': 90,
      '-1': 126,
      '0': 141,
      '1': 126,
      '2': 90,
      '3': 50,
      '4': 21,
      '5': 6,
      '6': 1,
    })
  })

  it('gives 1,107 stalemates among the 6,561 of the refined formula', () => {
    const sides = TRIAD.flatMap((I) =>
      TRIAD.flatMap((W) => CERTAINTY.flatMap((e) => CERTAINTY.map((n) => side(I, W, e + n)))),
    )
    const all = sides.flatMap((right) => sides.map((aim) => balance(right, aim)))
    expect(all).toHaveLength(6561)
    expect(all.filter((b) => b === 0)).toHaveLength(1107)
    expect([Math.min(...all), Math.max(...all)]).toEqual([-8, 8])
  })

  it('gives 9 stalemates among the 81 pairs of the double-triadic scale', () => {
    const nine = Array.from({ length: 9 }, (_, level) => level)
    const all = nine.flatMap((i) => nine.map((j) => balance(side(i, 0, 0), side(j, 0, 0))))
    expect(all.filter((b) => b === 0)).toHaveLength(9)
  })
})

describe('the proportionality score', () => {
  it.each([
    [-2, 80],
    [-1, 66.7],
    [0, 50],
    [1, 33.3],
    [2, 20],
  ])('at b = %i is %f', (b, share) => {
    expect(aimShare(b)).toBe(share)
  })
})
