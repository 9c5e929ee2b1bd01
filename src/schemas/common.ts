import * as z from 'zod'

/** Kebab-case English, never shown, never reused, never renamed. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'ids are kebab-case' })

/** One line or paragraph of words; no markup. */
export const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/<[a-z/!]/i.test(text), { error: 'words only, no markup' })

/** `judgment-or-text`, optionally `#` and paragraphs or an article. */
export const sourceRef = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#[^#]+)?$/, { error: 'a source is an id, or id#paragraph' })

export const sourceList = z
  .union([sourceRef, z.array(sourceRef).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))

/** What a court said, in our own words, with the place where it said it. */
export const courtSaying = z.strictObject({ source: sourceRef, says: line })

export const isoDate = z.iso.date()
