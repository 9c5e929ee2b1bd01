import { describe, expect, test } from 'vitest'
import { originWords } from '../../../src/components/reading/method/origins.ts'
import {
  allReproduced,
  constellations,
  countOf,
  nine,
  published,
  publishedBalance,
  tally,
} from '../../../src/components/reading/method/published.ts'
import { worked } from '../../../src/components/reading/method/worked.ts'
import { t } from '../../../src/i18n/site.ts'

describe('the published figures on the page about the method', () => {
  test.each(published.map((one) => [one.id, one] as const))('%s comes out as reported', (_, one) => {
    expect(one.b).toBe(one.reported)
    expect(one.reading).toBe(one.reported === 0 ? 'stalemate' : one.reported > 0 ? 'right' : 'aim')
  })

  test('and the page may say so', () => expect(allReproduced).toBe(true))

  test('a wrong value is noticed', () => {
    const tobacco = published.find(({ id }) => id === 'tobacco')
    expect(tobacco && publishedBalance({ ...tobacco, right: { ...tobacco.right, I: 1 } })).not.toBe(
      tobacco?.reported,
    )
  })

  test('joined aims are added by weight, not by exponent', () => {
    const side = (I: number) => ({ I, W: 0, R: 0 })
    expect(publishedBalance({ right: side(2), aims: [side(1), side(1)] })).toBe(0)
    expect(publishedBalance({ right: side(2), aims: [side(0)] })).toBe(2)
  })

  test('the nine constellations and all counts are those of the formula', () => {
    expect(nine.map(({ cells }) => cells)).toEqual([
      [2, 1, 0],
      [1, 0, -1],
      [0, -1, -2],
    ])
    const { complete, refined, levels } = constellations
    expect([complete.length, refined.length, levels.length]).toEqual([729, 6561, 81])
    expect((['right', 'stalemate', 'aim'] as const).map((one) => countOf(complete, one))).toEqual([
      294, 141, 294,
    ])
    expect([countOf(refined, 'stalemate'), countOf(levels, 'stalemate')]).toEqual([1107, 9])
    expect(tally(complete).map(({ n }) => n)).toEqual([1, 6, 21, 50, 90, 126, 141, 126, 90, 50, 21, 6, 1])
  })
})

describe('the mark under a number', () => {
  test.each([
    ['published', { source: 'alexy', verified: true }, 'method.origin.published'],
    ['arithmetic', { source: 'method#section-3', verified: true }, 'method.origin.arithmetic'],
    ['from memory', { source: 'alexy', verified: false }, 'method.origin.memory'],
    ['after an idea', { source: ['alexy', 'method#section-3'], verified: false }, 'method.origin.follows'],
    ['after a court', { source: 'cjeu-lqdn-2020', verified: false }, 'method.origin.follows'],
    ['ours', { source: 'method#section-2', verified: false }, 'method.origin.ours'],
  ] as const)('says %s', (_, origin, key) => expect(originWords(origin)).toBe(t(key)))
})

describe('the worked examples', () => {
  test('are two: one that is not let pass, and one that is', () => {
    const [bad, good] = worked.map(({ assessment }) => assessment.verdict)
    expect(['disproportionate', 'not-shown']).toContain(bad)
    expect(['proportionate', 'proportionate-with-conditions']).toContain(good)
  })

  test.each(worked.map((one) => [one.id, one] as const))(
    '%s: the parts sum to what they explain',
    (_, one) => {
      for (const { best, worst, share } of one.ladder) {
        for (const { parts, deficit } of [best, worst])
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(deficit)
        expect(share[0]).toBeLessThanOrEqual(share[1])
      }
      expect(one.weighing?.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.balance[1])
      expect(one.stability.verdict).toBe(one.assessment.verdict)
    },
  )
})
