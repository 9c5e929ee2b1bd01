import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Channel } from './channel.ts'
import type { Edit } from './edits.ts'
import { toFile } from './file.ts'
import { type AssessmentRecord, assertStorable, newRecord, readRecord } from './record.ts'
import { createSaver } from './saver.ts'
import type { Storage, WriteOutcome } from './storage.ts'
import type { Turn } from './turn.ts'

/** Why what is on the screen is not, or cannot be, on this device. */
export type Problem = 'storage-full' | 'storage-blocked' | 'open-elsewhere' | 'changed-elsewhere'

export interface AssessmentState {
  readonly record: AssessmentRecord
  readonly saving: 'saved' | 'saving' | 'not-saved'
  /** When what lies on this device was last changed. */
  readonly savedAt: Date
  readonly problem: Problem | null
  /** Another tab is writing: edits do nothing, and what it writes shows here. */
  readonly readOnly: boolean
}

/** A new record, or why there is none. */
export type Created =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'storage-full' | 'storage-blocked' }

export interface Surroundings {
  readonly storage: Storage
  readonly turn: Turn
  readonly channel: Channel
  readonly contentVersion: string
  now(): Date
}

export interface Keeper {
  readonly state: StoreApi<AssessmentState>
  apply(edit: Edit): void
  /** Resolves when nothing is left to be tried. */
  save(): Promise<void>
  keepAsCopy(title?: string): Promise<Created>
  /** It is this tab's turn: read what the others wrote, then go on. */
  onHeld(): Promise<void>
  onLost(): void
  /** Another tab wrote this record, or `undefined` for one that cannot be read. */
  onWritten(stored: AssessmentRecord | undefined): void
  /** The page is going away, perhaps for ever. */
  leave(): void
  /** Shows whose turn it is now. */
  settle(): void
}

/**
 * One assessment open in this tab. Every change goes to storage at once; what storage refuses stays in memory, and
 * what another tab wrote is never overwritten: that is a conflict, which the user settles by keeping a copy.
 *
 * @param first what storage holds; nothing is written before something changes
 */
export function createKeeper(first: AssessmentRecord, surroundings: Surroundings): Keeper {
  const { storage, turn, channel, contentVersion, now } = surroundings
  const inMemory = storage.kind === 'memory'
  const noFailure = inMemory ? 'storage-blocked' : null
  /** What storage holds, as far as this tab knows. */
  let kept = first
  let savedAt = new Date(first.changed)
  let hasConflict = false
  let leaving = Promise.resolve()
  let failure: 'storage-full' | 'storage-blocked' | null = noFailure

  const state = createStore<AssessmentState>(() => stateOf(first))
  const current = () => state.getState().record
  const isDirty = () => current().file !== kept.file
  const settle = (record = current()) => state.setState(stateOf(record))
  const save = createSaver({ next, write: (record) => storage.write(record, record.revision - 1), done })

  function stateOf(record: AssessmentRecord): AssessmentState {
    const problem = hasConflict ? 'changed-elsewhere' : turn.held ? failure : 'open-elsewhere'
    const pending = problem === null ? 'saving' : 'not-saved'
    const saving = record.file === kept.file && !inMemory ? 'saved' : pending
    return { record, saving, savedAt, problem, readOnly: !turn.held }
  }

  function next(): AssessmentRecord | undefined {
    const mayWrite = isDirty() && !hasConflict && turn.held
    return mayWrite ? { ...current(), revision: kept.revision + 1 } : undefined
  }

  function done(record: AssessmentRecord, outcome: WriteOutcome): void {
    if (outcome === 'written') {
      keep(record)
      settle({ ...current(), revision: record.revision })
      channel.post({ type: 'written', record })
    } else {
      // An attempt that our own later write overtook, as the page was left, has met nobody else.
      if (outcome === 'changed-elsewhere') hasConflict ||= record.revision > kept.revision
      else failure = outcome
      settle()
    }
  }

  function keep(record: AssessmentRecord): void {
    kept = record
    savedAt = new Date(record.changed)
    failure = noFailure
  }

  function adopt(stored: AssessmentRecord): void {
    keep(stored)
    hasConflict = false
    settle(stored)
  }

  /** Another version than the one known: taken over where nothing would be lost by it. */
  function meet(stored: AssessmentRecord | undefined): void {
    if (stored !== undefined && stored.revision === kept.revision) return
    const isGone = stored === undefined || stored.deleted !== undefined
    if (!isGone && (!isDirty() || isSame(stored, current()))) adopt(stored)
    else {
      hasConflict = true
      settle()
    }
  }

  async function stored(): Promise<AssessmentRecord | undefined> {
    const result = readRecord(await storage.get(first.id), contentVersion)
    return result.ok ? result.record : undefined
  }

  return {
    state,
    save,
    settle: () => settle(),
    apply(edit) {
      const { readOnly, record } = state.getState()
      const edited = edit(record.file)
      if (readOnly || edited === record.file) return
      const changed = now().toISOString()
      const file = { ...edited, changed }
      assertStorable(file)
      settle({ ...record, changed, file })
      void save()
    },
    async keepAsCopy(title = current().file.title) {
      const { file } = current()
      const copy = newRecord({ ...file, title }, now())
      const outcome = await storage.write(copy, null)
      if (outcome !== 'written')
        return { ok: false, reason: outcome === 'storage-full' ? outcome : 'storage-blocked' }
      const theirs = await stored().catch(() => undefined)
      // The copy holds what was only here, unless somebody typed on; then this one may show what the other tab wrote.
      if (theirs !== undefined && theirs.deleted === undefined && current().file === file) adopt(theirs)
      return { ok: true, id: copy.id }
    },
    async onHeld() {
      // A page that was brought back: its own last write is no change by somebody else.
      await leaving
      try {
        meet(await stored())
      } catch {
        // The device does not answer: the next write finds out what is there.
      }
      settle()
      await save()
    },
    onLost: () => settle(),
    onWritten(record) {
      if (record === undefined || record.revision > kept.revision) meet(record)
    },
    leave() {
      const record = next()
      if (record === undefined || !turn.exclusive) void save()
      else leaving = storage.writeLeaving(record).then((outcome) => done(record, outcome))
      turn.release()
    },
  }
}

const isSame = (one: AssessmentRecord, other: AssessmentRecord): boolean =>
  toFile(one).text === toFile(other).text
