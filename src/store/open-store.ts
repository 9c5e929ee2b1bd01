import { type AssessmentFile, FORMAT, FORMAT_VERSION } from '../schemas/saved.ts'
import { type Channel, openChannel, SILENT } from './channel.ts'
import { type Connection, connect, deviceStorage } from './indexed-db.ts'
import type { Created } from './keeper.ts'
import { add, type List, listAll, markDeleted, purge, unmarkDeleted } from './list.ts'
import { memoryStorage } from './memory.ts'
import { type Opened, openAssessment, type Site } from './open-assessment.ts'
import { askToPersist } from './persist.ts'
import { assertStorable, readRecord } from './record.ts'
import type { WriteOutcome } from './storage.ts'

/** What an assessment begins with; texts that are left out are empty. */
export type NewAssessment = Pick<AssessmentFile, 'measure' | 'variant'> &
  Partial<Pick<AssessmentFile, 'title' | 'author' | 'proposal'>>

/** The assessments of this device. Ids are never of files: opening a file makes a new assessment. */
export interface Store {
  /** `blocked`: the browser keeps nothing here, and everything is gone with the page. */
  readonly storage: 'device' | 'blocked'
  /** @throws when the device does not answer */
  listAssessments(): Promise<List>
  create(assessment: NewAssessment): Promise<Created>
  /** A file that `parseFile` accepted, as a new assessment. */
  addFile(file: AssessmentFile): Promise<Created>
  /** @returns `not-found` also when the original cannot be read */
  duplicate(
    id: string,
    title: string,
  ): Promise<Created | { readonly ok: false; readonly reason: 'not-found' }>
  /** To the deleted ones, where it stays 30 days. `changed-elsewhere`: there is none of that id. */
  remove(id: string): Promise<WriteOutcome>
  undoRemove(id: string): Promise<WriteOutcome>
  /** At once and without return; for those who share a computer. */
  removeForGood(id: string): Promise<WriteOutcome>
  /** The same one for every caller in this tab, until it is closed. */
  openAssessment(id: string): Promise<Opened>
  /** Runs when the list may have changed, here or in another tab; returns what ends it. */
  onListChange(listener: () => void): () => void
}

/**
 * Opens what this device keeps, and clears away what was deleted more than 30 days ago.
 * Never fails: where storage is blocked it works in memory.
 */
export async function openStore({ contentVersion }: { readonly contentVersion: string }): Promise<Store> {
  const now = () => new Date()
  try {
    const connection = await connect()
    const storage = deviceStorage(connection)
    // The list will say it if the device does not answer; what is there is not to be mistaken for nothing.
    await purge(storage, now()).catch(() => undefined)
    return createStore({ storage, contentVersion, now }, connection)
  } catch {
    return createStore({ storage: memoryStorage(), contentVersion, now }, undefined)
  }
}

function createStore(site: Site, connection: Connection | undefined): Store {
  const { storage, contentVersion, now } = site
  const list = listNews(connection === undefined)
  const opened = new Map<string, Promise<Opened>>()

  async function telling<T>(change: Promise<T>): Promise<T> {
    const result = await change
    list.tell()
    return result
  }

  const addFile = (file: AssessmentFile): Promise<Created> => {
    assertStorable(file)
    if (connection !== undefined) void askToPersist(connection)
    return telling(add(storage, file, now()))
  }

  return {
    storage: connection === undefined ? 'blocked' : 'device',
    listAssessments: () => listAll(storage, contentVersion),
    addFile,
    create: (assessment) => addFile(blank(assessment, contentVersion)),
    async duplicate(id, title) {
      const original = readRecord(await storage.get(id), contentVersion)
      return original.ok ? addFile({ ...original.record.file, title }) : { ok: false, reason: 'not-found' }
    },
    remove: (id) => telling(markDeleted(storage, id, now())),
    undoRemove: (id) => telling(unmarkDeleted(storage, id)),
    removeForGood: (id) => telling(storage.update(id, () => null)),
    onListChange: list.listen,
    openAssessment(id) {
      const open = opened.get(id) ?? opening(id, site, () => opened.delete(id))
      opened.set(id, open)
      return open
    },
  }
}

/** Opens, and forgets it again once it is closed or could not be opened. */
async function opening(id: string, site: Site, forget: () => void): Promise<Opened> {
  const result = await openAssessment(id, site)
  if (!result.ok) {
    forget()
    return result
  }
  const { assessment } = result
  const close = () => {
    forget()
    return assessment.close()
  }
  return { ok: true, assessment: { ...assessment, close } }
}

const blank = (assessment: NewAssessment, contentVersion: string): AssessmentFile => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  contentVersion,
  title: '',
  author: '',
  proposal: '',
  ...assessment,
  answers: {},
  evidence: {},
  reasons: {},
  rights: { added: [], removed: {} },
})

interface ListNews {
  tell(): void
  listen(listener: () => void): () => void
}

/** News of the list between tabs; coming back to a tab counts as news, since titles change while others type. */
function listNews(isSilent: boolean): ListNews {
  const listeners = new Set<() => void>()
  const hear = () => {
    for (const listener of listeners) listener()
  }
  const channel: Channel = isSilent ? SILENT : openChannel('counterpoise', hear)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hear()
  })
  return {
    tell() {
      hear()
      channel.post({ type: 'list' })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
