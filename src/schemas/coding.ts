import * as z from 'zod'
import { STEPS } from '../engine/index.ts'
import { id, line } from './common.ts'

/** What a court decided on a measure as a whole. */
export const OUTCOMES = ['upheld', 'upheld-with-conditions', 'struck-down'] as const

/** The numbers of the facts in `record` that an answer rests on ("3", "implied by 3"), or the fact in words. */
const fact = z.union([z.int().min(1).transform(String), line])

/** An answer with the fact it rests on; an option alone is taken too, where somebody else coded the case. */
const codedAnswer = z.preprocess(
  (value) => (typeof value === 'string' ? { option: value } : value),
  z.strictObject({ option: id, fact: fact.optional() }),
)

/** The facts of a decided case as answers to a questionnaire; what the facts are silent on is left out. */
export const codingSchema = z.strictObject({
  measure: id,
  variant: id,
  /** Rights that the facts plainly touch beside those of the variant, or plainly do not, with the reason. */
  rights: z
    .strictObject({ added: z.array(id).default([]), removed: z.record(id, line).default({}) })
    .default({ added: [], removed: {} }),
  answers: z.record(id, codedAnswer),
})

/** One coding, or two that were made independently; none, written so, for a judgment that is only cited. */
const codings = z.preprocess(
  (value) =>
    value === 'none'
      ? []
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [value]
        : value,
  z
    .array(codingSchema, {
      error: 'give one coding, a list of two, or "none" where the judgment is only cited',
    })
    .max(2, { error: 'holds one coding or two' }),
)

const steps = z.array(z.enum(STEPS))

/** The keys of a judgment that the back-test reads. */
export const decidedKeys = {
  outcome: z.enum(OUTCOMES).optional(),
  /** The steps that the court's decision turned on. */
  decidingSteps: steps.default([]),
  /** Steps that a measure passed although it was struck down for another. */
  stepsPassed: steps.default([]),
  coding: codings,
  /** Where two codings differ: what both came to after the reasons were found. */
  reconciled: codingSchema.optional(),
}

/** A case as the back-test takes it from any folder: other keys may stand beside these. */
export const caseSchema = z.looseObject({ id: id.optional(), ...decidedKeys })

export type Coding = z.infer<typeof codingSchema>
export type CaseFile = z.infer<typeof caseSchema>
