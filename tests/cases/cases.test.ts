import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { assess, STEPS } from '../../src/engine/index.ts'
import { checkAgainst } from '../../src/questionnaire/check.ts'
import { inputOf, modelOf } from '../../src/questionnaire/index.ts'
import { assessmentFileSchema, buildQuestionnaire, loadContent } from '../../src/schemas/index.ts'

const caseSchema = z.strictObject({
  title: z.string(),
  /** Why the law, or a published figure, expects this. */
  because: z.string(),
  assessment: z.unknown(),
  expect: z.strictObject({
    /** Any of these. */
    verdict: z
      .array(z.enum(['proportionate', 'proportionate-with-conditions', 'not-shown', 'disproportionate']))
      .min(1),
    decidingStep: z.enum(STEPS).nullable().optional(),
    /** Only those that the case is about. */
    steps: z.partialRecord(z.enum(STEPS), z.enum(['met', 'doubtful', 'failed', 'open'])).optional(),
  }),
})

const content = loadContent()
const cases = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'))

describe.each(cases)('%s', (name) => {
  const {
    assessment,
    expect: expected,
    title,
  } = caseSchema.parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')))
  // A case has no author, and its title is that of the case.
  const file = assessmentFileSchema.parse({ author: '', title, ...(assessment as object) })
  const questionnaire = buildQuestionnaire(content, file.measure)
  const result = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  const found = Object.fromEntries(result.steps.map(({ step, status }) => [step, status]))

  test('answers only what is asked, with options that exist', () => {
    expect(checkAgainst(questionnaire, file).map(({ path, reason }) => `${path}: ${reason}`)).toEqual([])
  })

  test(title, () => {
    expect(expected.verdict, JSON.stringify({ decidingStep: result.decidingStep, found })).toContain(
      result.verdict,
    )
    if (expected.decidingStep !== undefined) expect(result.decidingStep).toBe(expected.decidingStep)
    expect(found).toMatchObject(expected.steps ?? {})
  })
})
