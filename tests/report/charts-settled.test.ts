import { expect, test } from 'vitest'
import type { BalancePart, BalanceParts } from '../../src/engine/index.ts'
import { analyse } from '../../src/report/analysis.ts'
import { settledOf } from '../../src/report/settled.ts'
import { PICKS, questionnaire, sample } from './sample.ts'

const END = 8

const answer = (question: string, amount: number, isOpen = false): BalancePart => ({
  kind: 'answer',
  question,
  option: 'yes',
  isOpen,
  effect: {
    kind: 'weight',
    side: 'right',
    right: 'expression',
    part: 'intensity',
    exponent: amount,
    because: question,
    sources: [],
  },
  amount,
})

/** Intensity held to its end, as the engine does it. */
function balanceOf(...answers: BalancePart[]): BalanceParts {
  const sum = answers.reduce((total, { amount }) => total + amount, 0)
  const held: BalancePart[] =
    sum > END ? [{ kind: 'held', side: 'right', part: 'intensity', amount: END - sum }] : []
  return { right: 'expression', parts: [...answers, ...held], total: Math.min(END, sum) }
}

test('where nothing is answered, nothing is cut off', () => {
  const { file } = sample(PICKS.none)
  for (const both of analyse({ questionnaire, file }).balances.values())
    expect(settledOf(both).parts).toEqual([])
})

test('a cut-off stands for as much as what is known goes beyond the end', () => {
  const known = [answer('a', 6), answer('b', 4)]
  const { parts, open } = settledOf({
    best: balanceOf(...known),
    worst: balanceOf(...known, answer('c', 3, true)),
  })
  expect(parts.map(({ amount }) => amount)).toEqual([6, 4, -2])
  expect(open).toEqual([0, 0])
})

test('a cut-off does not stand where only open answers reach the end', () => {
  const { parts, open } = settledOf({
    best: balanceOf(answer('a', 6), answer('c', 3, true)),
    worst: balanceOf(answer('a', 6), answer('c', 3, true), answer('d', 1, true)),
  })
  expect(parts.map(({ amount }) => amount)).toEqual([6])
  expect(open).toEqual([2, 2])
})
