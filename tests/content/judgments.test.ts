import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDiscussions } from '../../src/schemas/check-backtest.ts'
import { factNumbers, factParts, faultLine, readContent } from '../../src/schemas/index.ts'
import { copyOfContent } from './copy.ts'

const FILE = 'content/judgments/cjeu-chez-2015.yaml'

let copy: ReturnType<typeof copyOfContent>
beforeEach(() => {
  copy = copyOfContent()
})
afterEach(() => copy.remove())

const found = () => readContent(copy.root).faults.map(faultLine)

/** One answer that gates, on the first of two facts. */
function code(answers: Record<string, unknown>, more: Record<string, unknown> = {}): void {
  copy.change(FILE, (yaml) => {
    const coding = { measure: 'filtering', variant: 'access-network', answers }
    const file = { outcome: 'struck-down', record: ['A filter.', 'No law.'], coding, ...more }
    for (const [key, value] of Object.entries(file)) yaml.set(key, value)
  })
}

describe('a judgment with a coding is checked with the rest of the content:', () => {
  test('one that fits has no fault', () => {
    code({
      'legal-basis': { option: 'none', fact: 2 },
      initiative: { option: 'required', fact: 'implied by 1' },
    })
    expect(found()).toEqual([])
  })

  test('a question that nobody asks', () => {
    code({ 'legal-basi': { option: 'none', fact: 2 } })
    expect(found()).toEqual([
      `${FILE} → coding[0].answers.legal-basi: no question "legal-basi". Did you mean "legal-basis"?`,
    ])
  })

  test('a coding without an outcome', () => {
    code({ 'legal-basis': { option: 'none', fact: 2 } }, { outcome: undefined })
    copy.change(FILE, (yaml) => yaml.delete('outcome'))
    expect(found()).toEqual([`${FILE} → outcome: a coded case says what the court decided.`])
  })

  test('a fact that the record does not have, in a coding or in what was settled', () => {
    const answers = { 'legal-basis': { option: 'none', fact: '2 and 3' } }
    const settled = { 'legal-basis': { option: 'none', fact: 4 } }
    code(answers, { reconciled: { measure: 'filtering', variant: 'access-network', answers: settled } })
    expect(found()).toEqual([
      `${FILE} → coding[0].answers.legal-basis.fact: the record has no fact 3; it has 2.`,
      `${FILE} → reconciled.answers.legal-basis.fact: the record has no fact 4; it has 2.`,
    ])
  })
})

describe('a disagreement with the court', () => {
  const discussed = () => {
    const { content } = readContent(copy.root)
    if (content === undefined) throw new Error('the copy has no content')
    return checkDiscussions(content)
      .map(faultLine)
      .filter((line) => line.startsWith(FILE))
  }

  test('is a fault until the judgment says why', () => {
    code(
      { 'legal-basis': { option: 'none', fact: 2 }, initiative: { option: 'required', fact: 1 } },
      { outcome: 'upheld' },
    )
    expect(discussed()).toEqual([
      `${FILE} → discussion: the court: upheld; the method: disproportionate. Say why the two differ.`,
    ])
    copy.change(FILE, (yaml) => yaml.set('discussion', 'The court left the question of the law open.'))
    expect(discussed()).toEqual([])
  })

  test('and agreement needs no words', () => {
    code({ 'legal-basis': { option: 'none', fact: 2 }, initiative: { option: 'required', fact: 1 } })
    expect(discussed()).toEqual([])
  })
})

describe('the numbers in what an answer rests on', () => {
  test.each([
    ['3', [3]],
    ['implied by 3 and 5', [3, 5]],
    ['Facts 3, 4–6: nobody is exempt', [3, 4, 6]],
    ['3 (implied)', [3]],
    ['Fact 2.', [2]],
    ['Directive 2006/24 obliges providers', []],
    ['12 months of storage', []],
    ['No law is named', []],
  ])('%s', (fact, numbers) => {
    expect(factNumbers(fact)).toEqual(numbers)
    expect(factParts(fact).join('')).toBe(fact)
  })
})
