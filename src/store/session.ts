import { createStore, type StoreApi } from 'zustand/vanilla'
import { type AssessmentFile, assessmentFileSchema, type Grade } from '../schemas/saved.ts'
import { type Channel, openChannel } from './channel.ts'
import * as edits from './edits.ts'
import { type AssessmentRecord, newRecord, readRecord, type Unreadable } from './record.ts'
import { createSaver } from './saver.ts'
import type { Storage, WriteOutcome } from './storage.ts'
import { alwaysMine, joinLine, type Turn } from './turn.ts'

/** Why what is on the screen is not, or cannot be, on this device. */
export type Problem = 'storage-full' | 'storage-blocked' | 'open-elsewhere' | 'changed-elsewhere'

export interface AssessmentState {
  readonly record: AssessmentRecord
  readonly saving: 'saved' | 'saving' | 'not-saved'
  /** When what is on this device was last changed. */
  readonly savedAt: Date
  readonly problem: Problem | null
  /** Another tab is writing: actions do nothing, and what it writes shows here. */
  readonly readOnly: boolean
}
