import type { AssessmentRecord } from './record.ts'

/** What became of a write; the last three leave what is stored as it was. */
export type WriteOutcome = 'written' | 'changed-elsewhere' | 'storage-full' | 'storage-blocked'

/** A record as it lies in storage, ours or not: only its key can be relied on. */
export interface Raw {
  readonly id: string
  readonly revision?: unknown
  readonly deleted?: unknown
}

/** Where records are kept. Reading may reject when the device fails; writing gives an outcome and never rejects. */
export interface Storage {
  /** `memory`: nothing outlives the page. */
  readonly kind: 'device' | 'memory'
  all(): Promise<readonly Raw[]>
  get(id: string): Promise<Raw | undefined>
  /**
   * Writes if the stored revision is still the one expected; compared and written in one transaction.
   *
   * @param expected the revision this tab knows, or `null` for a record that must not exist yet
   */
  write(record: AssessmentRecord, expected: number | null): Promise<WriteOutcome>
  /**
   * Writes without comparing, on its way before this returns, as the page goes away: only for the tab whose turn it is.
   * Most pages never hear the outcome; one that is brought back does.
   */
  writeLeaving(record: AssessmentRecord): Promise<WriteOutcome>
  /** Reads, changes and writes one record in one transaction; `null` deletes it for good, the same object leaves it. */
  update(id: string, change: (raw: Raw) => Raw | null): Promise<WriteOutcome>
}

/** What a failed request or transaction means. */
export const outcomeOf = (error: unknown): WriteOutcome =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'storage-full' : 'storage-blocked'
