import type { AssessmentRecord } from './record.ts'
import type { WriteOutcome } from './storage.ts'

interface Work {
  /** What is to be written now, or `undefined` when there is nothing, or nothing may be written. */
  next(): AssessmentRecord | undefined
  write(record: AssessmentRecord): Promise<WriteOutcome>
  done(record: AssessmentRecord, outcome: WriteOutcome): void
}

/**
 * One write under way, and after it the latest version: those in between are never written.
 * A failed write is tried again only when there is something newer, or when asked.
 *
 * @returns a function that starts writing, or joins what is under way; resolves when nothing is left to be tried
 */
export function createSaver({ next, write, done }: Work): () => Promise<void> {
  let busy = false
  let running = Promise.resolve()

  async function run(): Promise<void> {
    let failed: AssessmentRecord | undefined
    for (let record = next(); record !== undefined && record.file !== failed?.file; record = next()) {
      const outcome = await write(record)
      failed = outcome === 'written' ? undefined : record
      done(record, outcome)
    }
    // In the same breath as the last look at next(), so that no change falls between.
    busy = false
  }

  return () => {
    if (!busy) {
      busy = true
      running = run()
    }
    return running
  }
}
