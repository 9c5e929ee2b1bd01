import * as z from 'zod/mini'
import { type AssessmentFile, assessmentFileSchema } from '../schemas/saved.ts'
import { readValue } from './file.ts'

const recordSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  deleted: z.optional(z.iso.datetime()),
  file: z.unknown(),
})

/** One assessment on this device. */
export interface AssessmentRecord {
  /** Random, made here; never in a file. */
  readonly id: string
  /** Raised by one at each write: whoever finds another number than the one it knows must not write. */
  readonly revision: number
  /** ISO 8601 in UTC, as the two below. */
  readonly created: string
  readonly changed: string
  /** Set when the user deleted it; gone for good 30 days later. */
  readonly deleted?: string
  readonly file: AssessmentFile
}

export type Unreadable = 'newer-than-this-site' | 'damaged'

export type RecordResult =
  | { readonly ok: true; readonly record: AssessmentRecord }
  | { readonly ok: false; readonly reason: Unreadable }

/** A record from what the database gave back; never throws, and what it cannot read it leaves alone. */
export function readRecord(raw: unknown, contentVersion: string): RecordResult {
  const envelope = recordSchema.safeParse(raw)
  const result = readValue(fileIn(raw), contentVersion)
  if (!result.ok)
    return { ok: false, reason: result.reason === 'newer-than-this-site' ? result.reason : 'damaged' }
  if (!envelope.success) return { ok: false, reason: 'damaged' }
  const { deleted, ...rest } = envelope.data
  return { ok: true, record: { ...rest, ...(deleted === undefined ? {} : { deleted }), file: result.file } }
}

const fileIn = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'file' in raw ? raw.file : undefined

/** A record that storage has never seen. */
export function newRecord(file: AssessmentFile, now: Date): AssessmentRecord {
  const at = now.toISOString()
  return { id: crypto.randomUUID(), revision: 1, created: at, changed: at, file: { ...file, changed: at } }
}

/**
 * What is written must be readable again.
 *
 * @throws Error on an id or value that no file may carry: a fault of the caller, never of the user
 */
export function assertStorable(file: AssessmentFile): void {
  const parsed = assessmentFileSchema.safeParse(file)
  if (!parsed.success) throw new Error(`not storable: ${parsed.error.issues[0]?.path.join('.')}`)
}

const KEPT_FOR = 30 * 24 * 60 * 60 * 1000

/** True 30 days after the user deleted it. */
export const isExpired = (deleted: string | undefined, now: Date): boolean =>
  deleted !== undefined && now.getTime() - Date.parse(deleted) > KEPT_FOR
