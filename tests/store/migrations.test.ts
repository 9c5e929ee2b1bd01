import { describe, expect, test } from 'vitest'
import { FORMAT_VERSION } from '../../src/schemas/saved.ts'
import { readValue } from '../../src/store/file.ts'
import { MIGRATIONS, type Migration, migrate } from '../../src/store/migrations.ts'
import { isNewer } from '../../src/store/versions.ts'
import { FILE, KNOWN } from './files.ts'

const rename: Migration = ({ name, ...rest }) => ({ ...rest, title: name })
const addAuthor: Migration = (file) => ({ author: 'unknown', ...file })

describe('migrations', () => {
  test('lead to the format that is written', () => expect(MIGRATIONS.length + 1).toBe(FORMAT_VERSION))

  test('run one after the other, from the version of the file on', () => {
    const first = { formatVersion: 1, name: 'Filter' }
    expect(migrate(first, 1, [rename, addAuthor])).toEqual({
      formatVersion: 3,
      title: 'Filter',
      author: 'unknown',
    })
    expect(migrate({ formatVersion: 2, title: 'Filter' }, 2, [rename, addAuthor])).toEqual({
      formatVersion: 3,
      title: 'Filter',
      author: 'unknown',
    })
    expect(first).toEqual({ formatVersion: 1, name: 'Filter' })
  })

  test('leave a file of today as it is', () =>
    expect(migrate({ formatVersion: 3 }, 3, [rename, addAuthor])).toEqual({ formatVersion: 3 }))

  test('that meet what no version wrote make the file damaged, not the page', () => {
    const broken: Migration = () => {
      throw new Error('no such thing')
    }
    expect(readValue(FILE, KNOWN.contentVersion, [broken])).toEqual({ ok: false, reason: 'damaged' })
  })

  test('decide which format is later than ours', () => {
    expect(readValue({ ...FILE, formatVersion: 3 }, KNOWN.contentVersion, [rename])).toMatchObject({
      reason: 'newer-than-this-site',
    })
  })
})

describe('content versions', () => {
  test('are compared by number, not by letter', () => {
    expect(isNewer('2026.11.10', '2026.11.9')).toBe(true)
    expect(isNewer('2026.9.1', '2026.11.1')).toBe(false)
    expect(isNewer('2027.1.1', '2026.12.9')).toBe(true)
    expect(isNewer('2026.11.1', '2026.11.1')).toBe(false)
  })

  test('that are none are not newer', () => {
    for (const given of [undefined, null, 3, 'new', '2027.x', {}])
      expect(isNewer(given, '2026.11.1')).toBe(false)
  })
})
