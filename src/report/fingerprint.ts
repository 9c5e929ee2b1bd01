import type { AssessmentFile } from '../schemas/saved.ts'
import { sha256 } from './sha256.ts'

/** The assessment as JSON that depends on what it says alone: keys sorted by code unit, nothing undefined, no space. */
export const canonical = (file: AssessmentFile): string => JSON.stringify(sorted(file))

/**
 * What a report prints at its foot: whoever has the assessment and the content can make it again.
 *
 * @param contentVersion of the questions and numbers that the report was computed under
 * @returns SHA-256 over the content version, a line feed and the canonical assessment, as 64 hexadecimal digits
 */
export const fingerprint = (file: AssessmentFile, contentVersion: string): string =>
  sha256(`${contentVersion}\n${canonical(file)}`)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}
