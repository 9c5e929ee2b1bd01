import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faultLine, readContent } from '../../src/schemas/index.ts'
import { copyOfContent } from './copy.ts'

const NOTICE = 'content/questions/safeguards/notice.yaml'
const INITIATIVE = 'content/questions/attribution/initiative.yaml'
const BASIS = 'content/questions/legality/legal-basis.yaml'
const COST = 'content/questions/balancing/provider-cost.yaml'
const COLLATERAL = 'content/questions/balancing/collateral.yaml'

let copy: ReturnType<typeof copyOfContent>
beforeEach(() => {
  copy = copyOfContent()
})
afterEach(() => copy.remove())

const found = (): string[] => readContent(copy.root).faults.map(faultLine)

describe('whoever is asked a question can reach it and all it does', () => {
  test('a measure that asks a question in none of its variants', () => {
    copy.change(COLLATERAL, (yaml) => yaml.set('measures', ['filtering', 'real-name-policy']))
    expect(found()).toEqual([
      `${COLLATERAL} → variants: no variant of "real-name-policy" is named, so "real-name-policy" never asks this question.`,
    ])
  })

  test('a variant of a measure that does not ask the question', () => {
    copy.change(COLLATERAL, (yaml) => yaml.addIn(['variants'], 'real-name-policy/house-rule'))
    expect(found()).toEqual([
      `${COLLATERAL} → variants: "real-name-policy/house-rule" is a variant of a measure that is not under measures.`,
    ])
  })

  test('a question limited to variants none of which exist', () => {
    copy.change(COLLATERAL, (yaml) => yaml.set('variants', ['filtering/gone']))
    expect(found()).toEqual([
      expect.stringContaining(`${COLLATERAL} → variants: no variant "filtering/gone".`),
      expect.stringContaining(`${COLLATERAL} → variants: no variant of "filtering" is named`),
    ])
  })

  test('a follow-up of a question that some variants do not ask', () => {
    copy.change(COST, (yaml) => yaml.set('appliesWhen', { collateral: lastOf('collateral') }))
    expect(found()).toContain(
      `${COST} → appliesWhen.collateral: "collateral" is not asked by filtering/upload-identical, filtering/upload-similar, filtering/private-communication, where this question is.`,
    )
  })

  test('an effect that hangs on a question of another measure', () => {
    copy.change(COST, (yaml) => {
      const last = (yaml.toJS().options as unknown[]).length - 1
      yaml.setIn(['options', last, 'effects', 0, 'when'], { 'name-visible': lastOf('name-visible') })
    })
    expect(found()).toContainEqual(
      expect.stringMatching(
        /provider-cost\.yaml → options\[\d\]\.effects\[0\]\.when\.name-visible: "name-visible" is not asked by filtering\/end-user-opt-in, .*, where this question is\.$/,
      ),
    )
  })

  test('a follow-up that opens itself', () => {
    copy.change(NOTICE, (yaml) => yaml.set('appliesWhen', { notice: ['never'] }))
    expect(found()).toContain(
      `${NOTICE} → appliesWhen.notice: this question opens itself through its follow-ups, so nobody can reach it.`,
    )
  })

  test('three follow-ups that open each other in a ring', () => {
    // legal-basis hangs on initiative already.
    copy.change(NOTICE, (yaml) => yaml.set('appliesWhen', { 'legal-basis': lastOf('legal-basis') }))
    copy.change(INITIATIVE, (yaml) => yaml.set('appliesWhen', { notice: ['never'] }))
    const ring = found().filter((line) => line.includes('opens itself'))
    expect(ring.map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining([NOTICE, INITIATIVE, BASIS]),
    )
  })

  test('a follow-up that no answers open', () => {
    // legal-basis opens on "induced" and "required" only.
    copy.change(NOTICE, (yaml) =>
      yaml.set('appliesWhen', { 'legal-basis': lastOf('legal-basis'), initiative: ['private-choice'] }),
    )
    expect(found()).toContain(
      `${NOTICE} → appliesWhen: can never hold: no answer to "initiative" satisfies all that it hangs on.`,
    )
  })

  test('an effect that no answers set off', () => {
    copy.change(NOTICE, (yaml) =>
      yaml.setIn(['options', 0, 'effects', 0, 'when'], {
        'legal-basis': lastOf('legal-basis'),
        initiative: ['private-choice'],
      }),
    )
    expect(found()).toContain(
      `${NOTICE} → options[0].effects[0].when: can never hold: no answer to "initiative" satisfies all that it hangs on.`,
    )
  })
})

/** The worst option of a question as it stands. */
function lastOf(id: string): string[] {
  const question = readContent(copy.root).content?.questions.find((entry) => entry.id === id)
  return [question?.data.options.at(-1)?.id ?? '']
}
