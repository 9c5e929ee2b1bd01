import { describe, expect, test } from 'vitest'
import { withoutEffects } from '../../src/cli/without-effects.ts'
import { buildQuestionnaire, loadContent } from '../../src/schemas/index.ts'
import { run } from './run.ts'

const content = loadContent()
const { measures } = content

/** Every key that occurs in a value, however deep. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysIn(child)])
}

describe('questionnaire', () => {
  test('lists the measures and their variants', () => {
    const { code, out, lines } = run('questionnaire')
    expect({ code, lines }).toEqual({ code: 0, lines: [] })
    expect(
      JSON.parse(out).measures.map(
        ({ measure, variants }: { measure: string; variants: { id: string }[] }) => [
          measure,
          variants.map(({ id }) => id),
        ],
      ),
    ).toEqual(measures.map(({ id, data }) => [id, data.variants.map((variant) => variant.id)]))
  })

  test.each(measures.map(({ id }) => [id]))('gives all questions of %s and none of their effects', (id) => {
    const questionnaire = JSON.parse(
      JSON.stringify(withoutEffects(buildQuestionnaire(content, id), undefined)),
    )
    expect(questionnaire).toMatchObject({
      measure: id,
      contentVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
    expect(questionnaire.questions.length).toBeGreaterThan(30)
    for (const question of questionnaire.questions)
      expect(question).toMatchObject({
        id: expect.any(String),
        step: expect.any(String),
        prompt: expect.any(String),
        options: expect.arrayContaining([
          { id: expect.any(String), label: expect.any(String), hint: expect.any(String) },
        ]),
      })
    const keys = new Set(keysIn(questionnaire))
    for (const key of [
      'effects',
      'because',
      'finding',
      'deficit',
      'defeats',
      'weight',
      'exponent',
      'level',
      'lowers',
    ])
      expect(keys).not.toContain(key)
  })

  test('prints them as JSON', () => {
    const { code, out } = run('questionnaire', 'filtering', 'access-network')
    expect(code).toBe(0)
    const printed = withoutEffects(buildQuestionnaire(content, 'filtering'), 'access-network')
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(printed)))
  })

  test('gives the questions of one variant only', () => {
    for (const { id, data } of measures) {
      const questionnaire = buildQuestionnaire(content, id)
      const all = withoutEffects(questionnaire, undefined).questions
      const [variant] = data.variants
      const some = withoutEffects(questionnaire, variant?.id).questions
      expect(all).toEqual(expect.arrayContaining(some))
      for (const { variants } of some) if (variants !== null) expect(variants).toContain(variant?.id)
    }
  })

  test('explains itself with --help', () => {
    const { code, out } = run('questionnaire', '--help')
    expect(code).toBe(0)
    expect(out).toContain('npm run --silent questionnaire -- MEASURE VARIANT')
  })

  test.each([
    [['filterin'], /^command line → MEASURE: no measure "filterin"\. Did you mean "filtering"\?$/],
    [
      ['filtering', 'acces-network'],
      /^command line → VARIANT: no variant "acces-network"\. Did you mean "access-network"\?$/,
    ],
    [['filtering', 'access-network', 'now'], /^command line: too many words: "now"\.$/],
    [['--halp'], /^command line: .*--halp/],
  ])('refuses %j with one line', (args, line) => {
    const { code, out, lines } = run('questionnaire', ...args)
    expect({ code, out, lines }).toEqual({ code: 2, out: '', lines: [expect.stringMatching(line)] })
  })
})
