import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { AssessmentRecord } from './record.ts'
import { outcomeOf, type Raw, type Storage, type WriteOutcome } from './storage.ts'

const NAME = 'counterpoise'
const VERSION = 1
/** A database that does not open within this time is taken for blocked; an empty page that waits is worse. */
const PATIENCE = 5000

interface Schema extends DBSchema {
  assessments: { key: string; value: Raw }
  /** What this site remembers about itself: that it has asked for persistence. */
  meta: { key: string; value: unknown }
}

export type Database = IDBPDatabase<Schema>

/** The open database; opened anew after the browser, or a later version of this site, closed it. */
export interface Connection {
  database(): Promise<Database>
  /** The same without waiting, for a page that is being left. */
  current(): Database | undefined
}

/**
 * Opens the database once to see whether it can be had.
 *
 * @throws DOMException or Error when the browser keeps nothing here
 */
export async function connect(): Promise<Connection> {
  let opening: Promise<Database> | undefined
  let current: Database | undefined
  const forget = () => {
    opening = undefined
    current = undefined
  }
  const open = async () => {
    try {
      current = await openDatabase(forget)
      return current
    } catch (error) {
      forget()
      throw error
    }
  }
  const database = () => {
    opening ??= open()
    return opening
  }
  await Promise.race([database(), tooLong()])
  return { database, current: () => current }
}

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('the database does not open')), PATIENCE))

async function openDatabase(forget: () => void): Promise<Database> {
  try {
    return await openAt(VERSION, forget)
  } catch (error) {
    // A later version of this site was here: its records are listed, and those that cannot be read stay as they are.
    if (error instanceof Error && error.name === 'VersionError') return openAt(undefined, forget)
    throw error
  }
}

const openAt = (version: number | undefined, forget: () => void): Promise<Database> =>
  openDB<Schema>(NAME, version, {
    upgrade(database) {
      database.createObjectStore('assessments', { keyPath: 'id' })
      database.createObjectStore('meta')
    },
    // Another tab wants to upgrade: give way, and open again at the next write.
    blocking(_current, _blocked, event) {
      forget()
      if (event.target instanceof IDBDatabase) event.target.close()
    },
    terminated: forget,
  })

type Transaction = IDBPTransaction<Schema, ['assessments'], 'readwrite'>

/** On disk before it counts as written: a dead battery takes nothing that was shown as saved. */
const begin = (database: Database): Transaction =>
  database.transaction('assessments', 'readwrite', { durability: 'strict' })

/** Records in the browser's own database. */
export function deviceStorage({ database, current }: Connection): Storage {
  let underWay: Transaction | undefined

  /** The work of one transaction; what ends the transaction decides the outcome. */
  async function attempt(work: (transaction: Transaction) => Promise<WriteOutcome>): Promise<WriteOutcome> {
    try {
      const transaction = begin(await database())
      underWay = transaction
      // Both are waited for, or one failure would go unhandled; the transaction's own error says why.
      const [outcome, done] = await Promise.allSettled([work(transaction), transaction.done])
      if (done.status === 'rejected') return outcomeOf(done.reason)
      return outcome.status === 'fulfilled' ? outcome.value : outcomeOf(outcome.reason)
    } catch (error) {
      return outcomeOf(error)
    } finally {
      underWay = undefined
    }
  }

  return {
    kind: 'device',
    all: async () => readAll(await database()),
    get: async (id) => (await database()).get('assessments', id),
    write: (record, expected) =>
      attempt(async ({ store }) => {
        const stored = await store.get(record.id)
        if ((stored?.revision ?? null) !== expected) return 'changed-elsewhere'
        await store.put({ ...record })
        return 'written'
      }),
    update: (id, change) =>
      attempt(async ({ store }) => {
        const stored = await store.get(id)
        if (stored === undefined) return 'changed-elsewhere'
        const changed = change(stored)
        if (changed === null) await store.delete(id)
        else if (changed !== stored) await store.put(changed)
        return 'written'
      }),
    async writeLeaving(record) {
      // A page that goes hears no answer, so a write that compares first would never finish: it gives up its place.
      giveUp(underWay)
      const open = current()
      return open === undefined ? 'storage-blocked' : putAtOnce(open, record)
    },
  }
}

function giveUp(transaction: Transaction | undefined): void {
  try {
    transaction?.abort()
  } catch {
    // It has ended already.
  }
}

async function putAtOnce(database: Database, record: AssessmentRecord): Promise<WriteOutcome> {
  try {
    const transaction = begin(database)
    // The transaction says it too, and why.
    transaction.store.put({ ...record }).catch(() => undefined)
    transaction.commit()
    await transaction.done
    return 'written'
  } catch (error) {
    return outcomeOf(error)
  }
}

/** Every record; one value that the browser can no longer read must not hide the others. */
async function readAll(database: Database): Promise<Raw[]> {
  try {
    return await database.getAll('assessments')
  } catch {
    const ids = await database.getAllKeys('assessments')
    return Promise.all(
      ids.map((id) =>
        database.get('assessments', id).then(
          (raw) => raw ?? { id },
          () => ({ id }),
        ),
      ),
    )
  }
}
