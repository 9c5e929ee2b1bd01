import * as z from 'zod'
import { DIMENSIONS, STEPS } from '../engine/index.ts'
import { courtSaying, id, line, sourceList } from './common.ts'

const condition = z.record(id, z.array(id).min(1))

const effect = z.strictObject({
  /** Deficit 0…3 on the question's own step, or on `step` when that is given. */
  finding: z.int().min(0).max(3).optional(),
  defeats: z.literal(true).optional(),
  step: z.enum(STEPS).optional(),
  weight: z
    .discriminatedUnion('side', [
      z.strictObject({
        side: z.literal('right'),
        right: id,
        part: z.enum(['intensity', 'reliability']).default('intensity'),
        exponent: z.int().min(-8).max(8),
      }),
      z.strictObject({
        side: z.literal('aim'),
        part: z.enum(['importance', 'rank', 'reliability']),
        exponent: z.int().min(-8).max(8),
      }),
    ])
    .optional(),
  risk: z
    .strictObject({
      right: id,
      dimension: z.enum(DIMENSIONS),
      level: z.int().min(1).max(4).optional(),
      lowers: z.int().min(1).max(3).optional(),
    })
    .refine((risk) => (risk.level === undefined) !== (risk.lowers === undefined), {
      error: 'give either level or lowers',
    })
    .optional(),
  when: condition.optional(),
  because: line,
  source: sourceList,
})

const option = z.strictObject({
  id,
  label: line,
  hint: line,
  short: z.string().max(28).optional(),
  effects: z.array(effect).min(1),
})

/** One file of `content/questions/<step>/`: words, options best first, effects with reason and source. */
export const questionSchema = z.strictObject({
  step: z.enum(STEPS),
  /** Place within the step; core questions use tens, a measure's own the numbers between. */
  order: z.int().min(1).max(999),
  /** `all`, or the measures whose own question this is. */
  measures: z.union([z.literal('all'), z.array(id).min(1)]),
  /** Only for these variants of the measure, each as `measure/variant`. */
  variants: z.array(z.string()).min(1).optional(),
  lever: z.boolean(),
  advice: line.optional(),
  serves: z.array(id).min(1),
  appliesWhen: condition.optional(),
  prompt: line,
  why: line,
  /** What counts as evidence, and where in a proposal to look. */
  help: line,
  /** True: "How do you know?" is asked beside the answer and moves the reliability of the aim's premises. */
  evidence: z.boolean().default(false),
  courts: z.array(courtSaying).default([]),
  options: z.array(option).min(2).max(6),
})

export type QuestionFile = z.infer<typeof questionSchema>
