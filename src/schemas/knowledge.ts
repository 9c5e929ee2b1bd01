import * as z from 'zod'
import { STEPS } from '../engine/index.ts'
import { decidedKeys } from './coding.ts'
import { id, isoDate, line, sourceList, sourceRef } from './common.ts'

/** A sentence of fact or criticism with the place it was taken from. */
const sourced = z.strictObject({ text: line, source: sourceList })

/** Why a source stays although nothing cites it; without it, one that nothing cites is a fault. */
const kept = line.optional()

export const rightSchema = z.strictObject({
  order: z.int(),
  name: line,
  /** At most 28 characters, for pictures. */
  short: z.string().max(28),
  charter: z.string(),
  echr: z.array(z.string()).default([]),
  kind: z.enum(['absolute', 'limited', 'qualified']),
  what: line,
  /** What may not be touched whatever the aim. */
  essence: line,
  /** How the measures of this catalogue touch it. */
  touched: line,
  source: sourceList,
})

export const principleSchema = z.strictObject({
  order: z.int(),
  /** A step of the ladder, or a principle that works across steps. */
  step: z.enum(STEPS).nullable(),
  name: line,
  /** The question the step answers. */
  question: line,
  /** One sentence that explains the term where it first stands. */
  gloss: line,
  text: z.array(line).min(1),
  evidence: z.array(line).min(1),
  failures: z.array(line).min(1),
  /** What a failure means for the result. */
  severity: line,
  source: sourceList,
})

export const judgmentSchema = z.strictObject({
  ...decidedKeys,
  /** The facts that a coding rests on, in our own words; answers name them by number. */
  record: z.array(line).min(1).optional(),
  /** What the court decided on the measure as a whole, and why; shown with the back-test. */
  result: line.optional(),
  /** Where the engine comes out elsewhere than the court, or two codings differed: the reason. */
  discussion: line.optional(),
  /** The short name courts and writers use: "Scarlet Extended". */
  name: line,
  court: line,
  number: line,
  date: isoDate,
  /** A sentence on what was at stake. */
  facts: line,
  holding: line,
  link: z.url({ protocol: /^https$/ }),
  /** Paragraphs that were looked up; a citation of any other fails the build. */
  paragraphs: z.record(z.string(), line).default({}),
  kept,
})

export const textSchema = z
  .strictObject({
    /** The full official name. */
    name: line,
    /** As it stands in a citation: "Charter", "DSA". */
    short: line,
    kind: z.enum(['treaty', 'legislation', 'recommendation', 'guidance', 'report', 'document', 'method']),
    date: z.string().optional(),
    link: z.union([z.url({ protocol: /^https$/ }), z.string().regex(/^\/[a-z/-]*\/$/)]).optional(),
    /** How the part behind # is introduced: "Art.", "§", "recital", or "" . */
    pin: z.string().default('Art.'),
    /** The articles or sections that may be cited, with what each says in a few words. */
    parts: z.record(z.string(), line).default({}),
    /** Parts that were not seen in the original or in a faithful copy; their citations say so. */
    unverified: z.array(z.string()).default([]),
    note: line.optional(),
    kept,
  })
  .superRefine(({ parts, unverified }, context) => {
    for (const [index, part] of unverified.entries())
      if (!Object.hasOwn(parts, part))
        context.addIssue({
          code: 'custom',
          path: ['unverified', index],
          message: `no part "${part}"; it has ${
            Object.keys(parts)
              .map((key) => `"${key}"`)
              .join(', ') || 'none'
          }`,
        })
  })

export const measureSchema = z.strictObject({
  order: z.int(),
  name: line,
  /** True for the generic measure: whoever assesses gives it its name. */
  namedByUser: z.boolean().default(false),
  line: line,
  what: z.array(line).min(1),
  /** The measure as it is spoken of in a sentence: "the filter". */
  noun: line,
  roles: z.strictObject({ state: line, platform: line, user: line }),
  rights: z.strictObject({
    /** Ticked by default, with one line on how each is touched. */
    main: z.record(id, line),
    secondary: z.record(id, line),
  }),
  variants: z
    .array(
      z.strictObject({
        id,
        name: line,
        /** What changes with this variant. */
        line: line,
        source: sourceList.optional(),
        /** Rights ticked by default for this variant, when they differ from the main ones. */
        rights: z.array(id).min(1).optional(),
      }),
    )
    .min(2),
  provenance: z.strictObject({
    /** Best practices of the final Clean IT document, and what it says; null when it is not among them. */
    final: z
      .strictObject({ practices: z.array(z.int().min(1).max(13)).min(1), text: line, source: sourceList })
      .nullable(),
    /** What the leaked draft of August 2012 said; null when nothing was seen. */
    draft: sourced.nullable(),
    since: z.array(sourced).min(1),
  }),
  critics: z.array(sourced).min(1),
  law: z.array(sourced).min(1),
  failures: z.array(line).min(2),
  safeguards: z.array(line).min(2),
})

/** A page of this site, with or without a place on it: `/principles/necessity/`, `/method/#section-3`. */
const ownPage = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/, { error: 'a page of this site is /folder/ or /folder/#place' })

/** `content/glossary.yaml`: terms that have no file of their own to be explained in. */
export const glossarySchema = z
  .array(z.strictObject({ id, name: line, /** One sentence. */ text: line, see: ownPage }))
  .min(1)

/** `content/method/answering.yaml`: how to answer, a line each. */
export const answeringSchema = z.array(line).min(1).max(7)

export const changelogSchema = z
  .array(
    z.strictObject({
      version: z.string(),
      date: isoDate,
      change: line,
      because: line,
      source: z.array(sourceRef).default([]),
    }),
  )
  .min(1)

export type RightFile = z.infer<typeof rightSchema>
export type PrincipleFile = z.infer<typeof principleSchema>
export type JudgmentFile = z.infer<typeof judgmentSchema>
export type TextFile = z.infer<typeof textSchema>
export type MeasureFile = z.infer<typeof measureSchema>
export type ChangelogFile = z.infer<typeof changelogSchema>
export type AnsweringFile = z.infer<typeof answeringSchema>
export type GlossaryFile = z.infer<typeof glossarySchema>
