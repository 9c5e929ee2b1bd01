import { describe, expect, test } from 'vitest'
import { add, listAll, markDeleted, purge, unmarkDeleted } from '../../src/store/list.ts'
import { memoryStorage } from '../../src/store/memory.ts'
import type { Raw } from '../../src/store/storage.ts'
import { FILE, KNOWN } from './files.ts'

const DAY = 24 * 60 * 60 * 1000
const at = (days: number) => new Date(Date.UTC(2026, 10, 1) + days * DAY)
const record = (id: string, days: number, more: object = {}): Raw => ({
  id,
  ...{ revision: 1, created: at(0).toISOString(), changed: at(days).toISOString(), file: FILE, ...more },
})
const storageOf = (...records: Raw[]) => memoryStorage(new Map(records.map((raw) => [raw.id, raw])))
const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)

describe('the list', () => {
  test('has the newest change first, the deleted apart, and what cannot be read last', async () => {
    const storage = storageOf(
      record('broken', 9, { file: { ...FILE, answers: 3 } }),
      record('old', 1),
      record('gone', 3, { deleted: at(4).toISOString() }),
      record('later', 9, { file: { ...FILE, formatVersion: 2 } }),
      record('new', 2),
      record('odd', 2, { revision: 'x' }),
      { id: 'empty' },
    )
    const { kept, deleted } = await listAll(storage, KNOWN.contentVersion)
    expect(idsOf(kept).slice(0, 2)).toEqual(['new', 'old'])
    expect(idsOf(deleted)).toEqual(['gone'])
    expect(kept.flatMap((line) => ('unreadable' in line ? [[line.id, line.unreadable]] : [])).sort()).toEqual(
      [
        ['broken', 'damaged'],
        ['empty', 'damaged'],
        ['later', 'newer-than-this-site'],
        ['odd', 'damaged'],
      ],
    )
  })

  test('gains what is added', async () => {
    const storage = storageOf()
    const added = await add(storage, FILE, at(1))
    const { kept } = await listAll(storage, KNOWN.contentVersion)
    expect(added).toEqual({ ok: true, id: kept[0]?.id })
    expect(kept[0]).toMatchObject({
      record: { revision: 1, changed: at(1).toISOString(), file: { answers: FILE.answers } },
    })
  })
})

describe('what was deleted', () => {
  test('comes back as it was, with another revision, so that an open tab notices', async () => {
    const storage = storageOf(record('a', 1))
    await markDeleted(storage, 'a', at(2))
    expect(await storage.get('a')).toEqual(record('a', 1, { revision: 2, deleted: at(2).toISOString() }))
    await markDeleted(storage, 'a', at(3))
    expect((await storage.get('a'))?.deleted).toBe(at(2).toISOString())
    await unmarkDeleted(storage, 'a')
    expect(await storage.get('a')).toEqual(record('a', 1, { revision: 3 }))
  })

  test('comes back also when it cannot be read, untouched but for the mark', async () => {
    const strange = { id: 'b', whatever: [1, 2] }
    const storage = storageOf(strange)
    await markDeleted(storage, 'b', at(2))
    expect(idsOf((await listAll(storage, KNOWN.contentVersion)).deleted)).toEqual(['b'])
    await unmarkDeleted(storage, 'b')
    expect(await storage.get('b')).toEqual(strange)
  })

  test('goes for good after 30 days, and nothing else does', async () => {
    const storage = storageOf(
      record('kept', 0),
      record('recent', 0, { deleted: at(11).toISOString() }),
      record('expired', 0, { deleted: at(9).toISOString() }),
      record('strange', 0, { deleted: 'long ago' }),
      { id: 'damaged' },
    )
    await purge(storage, at(40))
    expect(idsOf(await storage.all())).toEqual(['kept', 'recent', 'strange', 'damaged'])
  })
})
