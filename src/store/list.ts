import type { AssessmentFile } from '../schemas/saved.ts'
import type { Created } from './keeper.ts'
import { type AssessmentRecord, isExpired, newRecord, readRecord, type Unreadable } from './record.ts'
import type { Raw, Storage, WriteOutcome } from './storage.ts'

/** One line of the list: an assessment, or something stored that this site cannot read and does not touch. */
export type Listed =
  | { readonly id: string; readonly record: AssessmentRecord }
  | { readonly id: string; readonly unreadable: Unreadable; readonly raw: unknown; readonly deleted?: string }

/** Newest change first; what cannot be read comes last. */
export interface List {
  readonly kept: readonly Listed[]
  readonly deleted: readonly Listed[]
}

/** @throws when the device does not answer: an empty list would say that all is lost */
export async function listAll(storage: Storage, contentVersion: string): Promise<List> {
  const lines = (await storage.all()).map((raw) => toLine(raw, contentVersion))
  lines.sort((a, b) => (changedOf(a) < changedOf(b) ? 1 : -1))
  return {
    kept: lines.filter((line) => deletedOf(line) === undefined),
    deleted: lines.filter((line) => deletedOf(line) !== undefined),
  }
}

function toLine(raw: Raw, contentVersion: string): Listed {
  const { id } = raw
  const result = readRecord(raw, contentVersion)
  if (result.ok) return { id, record: result.record }
  const deleted = deletion(raw)
  return { id, unreadable: result.reason, raw, ...(deleted === undefined ? {} : { deleted }) }
}

const changedOf = (line: Listed): string => ('record' in line ? line.record.changed : '')

const deletedOf = (line: Listed): string | undefined =>
  'record' in line ? line.record.deleted : line.deleted

/** When the user deleted it; the same mark on what can be read and on what cannot. */
const deletion = ({ deleted }: Raw): string | undefined =>
  typeof deleted === 'string' && !Number.isNaN(Date.parse(deleted)) ? deleted : undefined

/** Stores a file as a new assessment, whether just begun or opened from disk. */
export async function add(storage: Storage, file: AssessmentFile, now: Date): Promise<Created> {
  const record = newRecord(file, now)
  return created(record.id, await storage.write(record, null))
}

export const created = (id: string, outcome: WriteOutcome): Created =>
  outcome === 'written'
    ? { ok: true, id }
    : { ok: false, reason: outcome === 'storage-full' ? outcome : 'storage-blocked' }

/** Only the mark: what is deleted can be had back, and a tab that has it open finds another revision than its own. */
export const markDeleted = (storage: Storage, id: string, now: Date): Promise<WriteOutcome> =>
  storage.update(id, (raw) =>
    deletion(raw) === undefined ? raised({ ...raw, deleted: now.toISOString() }) : raw,
  )

export const unmarkDeleted = (storage: Storage, id: string): Promise<WriteOutcome> =>
  storage.update(id, (raw) => {
    const { deleted, ...rest } = raw
    return deleted === undefined ? raw : raised(rest)
  })

const raised = (raw: Raw): Raw =>
  typeof raw.revision === 'number' ? { ...raw, revision: raw.revision + 1 } : raw

/** Deletes for good what the user deleted more than 30 days ago, and nothing else. */
export async function purge(storage: Storage, now: Date): Promise<void> {
  for (const raw of await storage.all())
    if (isExpired(deletion(raw), now))
      // Looked at again inside the transaction: another tab may have had it back in the meantime.
      await storage.update(raw.id, (again) => (isExpired(deletion(again), now) ? null : again))
}
