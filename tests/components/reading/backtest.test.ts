import { describe, expect, test } from 'vitest'
import type { Summary } from '../../../src/backtest/index.ts'
import { differing, leftOut, standingOf, tried } from '../../../src/components/reading/backtest/cases.ts'
import { figuresOf } from '../../../src/components/reading/backtest/figures.ts'
import { stepWords, valueWords } from '../../../src/components/reading/backtest/words.ts'
import { site } from '../../../src/components/reading/content.ts'

const summary: Summary = {
  cases: 20,
  agreement: 0.9,
  falseClears: 0.01,
  falseAlarms: 0.1,
  decidingStepHits: 0.84,
  passedStepHits: 0.5,
  kappa: null,
  stability: 0.8,
}

describe('the figures of the back-test', () => {
  test('are each held to their bar, the bar itself being enough', () => {
    const reached = Object.fromEntries(figuresOf(summary).map(({ name, isReached }) => [name, isReached]))
    expect(reached).toEqual({
      falseClears: false,
      agreement: true,
      falseAlarms: true,
      decidingStepHits: false,
      passedStepHits: null,
      kappa: null,
      stability: null,
    })
  })

  test('never round something to nothing, or nearly all to all', () => {
    expect(valueWords('falseClears', 0.004)).toBe('0.4 %')
    expect(valueWords('agreement', 0.998)).toBe('99.8 %')
    expect(valueWords('agreement', 1)).toBe('100 %')
    expect(valueWords('kappa', -0.123)).toBe('−0.12')
  })

  test('name steps as a sentence would', () => {
    expect(stepWords(['legality', 'necessity'])).toBe('Legality, necessity')
    expect(stepWords([])).toBe('none')
  })
})

describe('the cases of the site', () => {
  test('are every judgment once: tried, or left out', () => {
    const ids = [...tried.map(({ judgment }) => judgment.id), ...leftOut.map(({ id }) => id)]
    expect(ids.toSorted()).toEqual(site.judgments.map(({ id }) => id).toSorted())
    for (const { data } of leftOut) expect(data.coding).toEqual([])
  })

  test('that differ in any way are all discussed on the page, the worst kind first', () => {
    const kinds = differing.map(standingOf)
    expect(differing).toHaveLength(tried.filter((one) => standingOf(one) !== 'agree').length)
    expect(kinds.lastIndexOf('falseClear')).toBeLessThan(
      kinds.includes('falseAlarm') ? kinds.indexOf('falseAlarm') : Number.POSITIVE_INFINITY,
    )
  })
})
