import * as z from 'zod'
import { DIMENSIONS } from '../engine/index.ts'
import { id, line, sourceList } from './common.ts'

const origin = { source: sourceList, verified: z.boolean() }
const range = z.tuple([z.int(), z.int()])
const scale = z.strictObject({ range, note: line, labels: z.array(line).optional(), ...origin })
const level = z.int().min(1).max(4)
const matrix = z.strictObject({
  rows: line,
  columns: line,
  cells: z.array(z.array(level).length(4)).length(4),
})
const share = z.number().min(0).max(1)

export const scalesSchema = z.strictObject({
  intensity: scale,
  importance: scale,
  rank: scale,
  reliability: scale.extend({
    /** The words of the question that grades evidence. */
    question: z.strictObject({ prompt: line, why: line, help: line }),
    grades: z.array(z.strictObject({ id, exponent: z.int(), label: line, hint: line, because: line })).min(2),
  }),
  rightReliability: scale,
  riskScore: z.strictObject({
    levels: z.array(z.int().min(0).max(100)).length(4),
    labels: z.array(line).length(4),
    note: line,
    ...origin,
  }),
})

export const thresholdsSchema = z.strictObject({
  seriousness: z.array(z.strictObject({ id, from: z.int(), met: share, doubtful: share })).min(1),
  seriousnessNote: line,
  balance: z.strictObject({ met: z.int(), failed: z.int() }),
  balanceNote: line,
  /** Share of a step's questions that must be answered before its open levers count as conditions. */
  answeredForConditions: share,
  answeredForConditionsNote: line,
  caps: z.strictObject({ doubtful: z.number().min(0).max(100), failed: z.number().min(0).max(100) }),
  capsNote: line,
  ...origin,
})

export const matricesSchema = z.strictObject({
  likelihood: matrix,
  severity: matrix,
  impact: matrix,
  dimensions: z.record(z.enum(DIMENSIONS), z.strictObject({ label: line, levels: z.array(line).length(4) })),
  ...origin,
})

const triad = { I: z.int().min(0).max(2), W: z.int().min(0).max(2).default(0) }
const triadicSide = z.strictObject({ ...triad, R: z.int().min(-4).max(0).default(0) })

/** `content/method/published.yaml`: exponents of the plain scales, so that 0, 1, 2 stand for 1, 2, 4. */
export const publishedSchema = z
  .array(
    z.strictObject({
      id,
      name: line,
      /** What is weighed against what. */
      sides: z.strictObject({ name: line, text: line }),
      right: triadicSide,
      /** Several where aims are joined: their weights are added. */
      aims: z.array(triadicSide).min(1),
      /** b as it is reported, in powers of two. */
      reported: z.int(),
      note: line,
      ...origin,
    }),
  )
  .min(1)

/** `content/method/critiques.yaml`: what is said against the method, and what is answered. */
export const critiquesSchema = z
  .array(
    z.strictObject({
      id,
      /** Who says it. */
      name: line,
      /** How the authors are known here: through an abstract, or from memory. */
      note: line,
      says: line,
      /** Our answer. */
      text: line,
    }),
  )
  .min(1)

export type PublishedFile = z.infer<typeof publishedSchema>
export type CritiquesFile = z.infer<typeof critiquesSchema>
export type ScalesFile = z.infer<typeof scalesSchema>
export type ThresholdsFile = z.infer<typeof thresholdsSchema>
export type MatricesFile = z.infer<typeof matricesSchema>
