import { describe, expect, test } from 'vitest'
import { balanceTerms, type Share, stepLedger } from '../../../src/components/wizard/insights/ledger.ts'
import { assess, FACT_STEPS, type Interval, STEPS } from '../../../src/engine/index.ts'
import { inputOf, modelOf } from '../../../src/questionnaire/index.ts'
import { buildQuestionnaire, loadContent } from '../../../src/schemas/index.ts'

const content = loadContent()

const sum = (parts: readonly { readonly amounts: Interval }[]): number[] =>
  [0, 1].map((end) => parts.reduce((all, { amounts }) => all + amounts[end as 0 | 1], 0))

/** As answered by an example, and with half of its answers taken out. */
const cases = content.examples.flatMap(({ id, data: file }) => {
  const questionnaire = buildQuestionnaire(content, file.measure)
  const model = modelOf(questionnaire, file.variant)
  const input = inputOf(questionnaire, file)
  const half = Object.fromEntries(Object.entries(input.answers).filter((_, place) => place % 2 === 0))
  return [
    { name: id, model, input },
    { name: `${id}, half open`, model, input: { ...input, answers: half } },
  ]
})

describe('where a number comes from', () => {
  test('there are examples to hold it against', () => expect(cases.length).toBeGreaterThan(10))

  test.each(cases)('the terms and their answers add up to each balance: $name', ({ model, input }) => {
    for (const { right, balance } of assess(model, input).rights) {
      const terms = balanceTerms(model, input, right)
      expect(sum(terms)).toEqual([...balance])
      for (const { amounts, shares } of terms) expect(sum(shares)).toEqual([...amounts])
    }
  })

  test.each(cases)('the answers add up to the points of each step: $name', ({ model, input }) => {
    for (const step of STEPS.filter((one) => !FACT_STEPS.includes(one))) {
      const { shares, deficit, worst } = stepLedger(model, input, step)
      expect(sum(shares)).toEqual([...deficit])
      expect(deficit[1]).toBeLessThanOrEqual(worst)
    }
  })

  test.each(cases)(
    'each share names its answer, or that there is none, and its rule: $name',
    ({ model, input }) => {
      const shares = STEPS.flatMap((step): readonly Share[] => stepLedger(model, input, step).shares)
      for (const { question, option, rules } of shares) {
        // One kept from a question that is hidden now counts as open, too.
        if (option !== null) expect(input.answers[question ?? '']).toBe(option)
        expect(rules.flat().every(({ because }) => because !== '')).toBe(true)
        expect(rules.flat().length).toBeGreaterThan(0)
      }
    },
  )
})
