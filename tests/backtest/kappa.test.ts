import { describe, expect, it } from 'vitest'
import { kappa, type Pair, pairsOf, SILENT } from '../../src/backtest/index.ts'

/** So many pairs of each kind, on one question. */
const pairs = (counts: Record<string, number>, question = 'q'): Pair[] =>
  Object.entries(counts).flatMap(([key, count]) => {
    const [first = '', second = ''] = key.split('/')
    return Array.from({ length: count }, () => ({ question, first, second }))
  })

describe('agreement between two codings', () => {
  it('is 1 where they agree on all and chance would not', () => {
    expect(kappa(pairs({ 'yes/yes': 3, 'no/no': 2 }))).toBe(1)
  })

  it('follows the formula: agreed 0.7, by chance 0.5, so 0.4', () => {
    // First coder 25 yes and 25 no, second 30 and 20: by chance 0.5 × 0.6 + 0.5 × 0.4.
    expect(kappa(pairs({ 'yes/yes': 20, 'yes/no': 5, 'no/yes': 10, 'no/no': 15 }))).toBeCloseTo(0.4, 10)
  })

  it('is 0 for no more than chance', () => {
    expect(kappa(pairs({ 'yes/yes': 1, 'yes/no': 1, 'no/yes': 1, 'no/no': 1 }))).toBe(0)
  })

  it('works chance out per question, since each has its own options', () => {
    const one = pairs({ 'a/a': 5, 'b/b': 5 }, 'one')
    const two = pairs({ 'c/c': 4, 'c/d': 1, 'd/c': 1, 'd/d': 4 }, 'two')
    // Agreed 18 of 20; by chance 5 on each question.
    expect(kappa([...one, ...two])).toBeCloseTo(0.8, 10)
  })

  it('counts an answer left out as a disagreement with one given', () => {
    expect(pairsOf({ a: 'x', b: 'y' }, { a: 'x', c: 'z' })).toEqual([
      { question: 'a', first: 'x', second: 'x' },
      { question: 'b', first: 'y', second: SILENT },
      { question: 'c', first: SILENT, second: 'z' },
    ])
  })

  it('is unknown without pairs', () => {
    expect(kappa([])).toBeNull()
  })
})
