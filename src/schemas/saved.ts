import * as z from 'zod/mini'

/** The only format this site writes; a higher number comes from a later site. */
export const FORMAT = 'counterpoise-assessment'
export const FORMAT_VERSION = 1

/** Longest texts that are kept; far above what a person types, low enough to keep a file openable. */
export const LIMITS = { title: 300, author: 300, measureName: 300, proposal: 20_000, reason: 20_000 } as const

export const GRADES = [
  'independently-verified',
  'documented',
  'some-evidence',
  'asserted',
  'contradicted',
] as const
export type Grade = (typeof GRADES)[number]

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(100))
const text = (limit: number) => z.string().check(z.maxLength(limit))

/**
 * A saved assessment: what somebody answered, and why; never a result and never our wording.
 * Published as JSON Schema at /schema/assessment-1.json.
 */
export const assessmentFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  /** The version of the questions and numbers under which it was answered. */
  contentVersion: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/)),
  measure: id,
  /** What the user calls a measure that is not in the catalogue. */
  measureName: z.optional(text(LIMITS.measureName)),
  variant: id,
  title: text(LIMITS.title),
  author: text(LIMITS.author),
  /** What is proposed, and what the assessment rests on. */
  proposal: text(LIMITS.proposal),
  /** Last change, ISO 8601 in UTC. */
  changed: z.optional(z.iso.datetime()),
  /** Question to option; `not-known` is an answer too. */
  answers: z.record(id, id),
  /** Question to grade, where the question asks how the answer is known. */
  evidence: z.record(id, z.enum(GRADES)),
  /** Question to the reason given for its answer. */
  reasons: z.record(id, text(LIMITS.reason)),
  rights: z.strictObject({
    added: z.array(id),
    /** Rights taken out, each with the reason. */
    removed: z.record(id, text(LIMITS.reason)),
  }),
})

export type AssessmentFile = z.infer<typeof assessmentFileSchema>
