import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_BYTES, parseBytes, parseFile, toFile, toRawFile } from '../../src/store/index.ts'
import { anyFile, FILE, KNOWN } from './files.ts'

const DATED = { changed: '2026-11-21T14:32:00.000Z' }
const written = (file = FILE): string => toFile({ file, ...DATED }).text
const parse = (value: unknown) => parseFile(JSON.stringify(value), KNOWN)
const bytes = (text: string) => new TextEncoder().encode(text).buffer

describe('a saved file comes back', () => {
  test('whatever is in it', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const result = parseFile(written(file), KNOWN)
        expect(result.ok && result.file).toEqual(file)
      }),
    )
  })

  test('from bytes in UTF-8 and UTF-16, with and without a byte order mark', () => {
    const text = written()
    const utf16 = (swap: boolean, mark: string) => {
      const units = Uint16Array.from([...`${mark}${text}`].join(''), (char) => char.charCodeAt(0))
      return swap ? units.map((unit) => ((unit & 255) << 8) | (unit >> 8)).buffer : units.buffer
    }
    const encodings = [
      bytes(text),
      bytes(`\uFEFF${text}`),
      utf16(false, ''),
      utf16(true, ''),
      utf16(false, '\uFEFF'),
      utf16(true, '\uFEFF'),
    ]
    for (const encoded of encodings)
      expect(parseBytes(encoded, KNOWN)).toMatchObject({ ok: true, file: FILE })
  })

  test('in the same bytes, however its tables were ordered', () => {
    const shuffled = { ...FILE, answers: { aim: 'not-known', scope: 'everyone' } }
    expect(written(shuffled)).toBe(written())
    expect(written().startsWith('{\n  "format": "counterpoise-assessment",\n  "formatVersion": 1,')).toBe(
      true,
    )
  })

  test('when it was answered under later questions, which is said', () => {
    expect(parse({ ...FILE, contentVersion: '2026.12.1' })).toMatchObject({ ok: true, newerContent: true })
    expect(parse(FILE)).toMatchObject({ ok: true, newerContent: false })
    expect(parse({ ...FILE, contentVersion: '2026.2.99' })).toMatchObject({ ok: true, newerContent: false })
  })
})

describe('the name of a file', () => {
  const nameFor = (title: string) => toFile({ file: { ...FILE, title }, ...DATED }).name

  test('is the title in letters that survive a mail, and the date', () => {
    expect(nameFor('Network-level filtering: draft of Şeptembrie / 2')).toBe(
      'network-level-filtering-draft-of-septembrie-2-2026-11-21.json',
    )
    expect(nameFor('Φίλτρο')).toBe('φιλτρο-2026-11-21.json')
  })

  test('is the measure when the title has no letters', () => {
    expect(nameFor(' … \u202E/\\')).toBe('filtering-2026-11-21.json')
    expect(nameFor('')).toBe('filtering-2026-11-21.json')
  })

  test('stays short', () => expect(nameFor('x'.repeat(300)).length).toBeLessThan(80))
})

describe('what is not a saved file is refused with the reason', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks and a byte order mark', '\uFEFF \n', 'empty'],
    ['prose', 'Dear all, attached', 'not-json'],
    ['YAML', 'format: counterpoise-assessment\nformatVersion: 1\n', 'not-json'],
    ['HTML', '<!doctype html><p>{', 'not-json'],
    ['two documents', '{} {}', 'not-json'],
    ['a missing comma', '{"a":1 "b":2}', 'not-json'],
    ['a list', '[]', 'not-ours'],
    ['a string', '"format"', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['another tool’s file', '{"foo":1}', 'not-ours'],
    ['the name of our format as a list', '{"format":["counterpoise-assessment"]}', 'not-ours'],
  ])('%s', (_, text, reason) => expect(parseFile(text, KNOWN)).toEqual({ ok: false, reason }))

  test.each([
    ['a later format', { formatVersion: 2 }, 'newer-than-this-site', 'formatVersion'],
    ['a format that never was', { formatVersion: 0 }, 'damaged', 'formatVersion'],
    ['a format version in words', { formatVersion: '1' }, 'damaged', 'formatVersion'],
    ['an option that is a number', { answers: { scope: 3 } }, 'damaged', 'answers.scope'],
    ['a grade that does not exist', { evidence: { scope: 'certain' } }, 'damaged', 'evidence.scope'],
    ['a key too many', { score: 99 }, 'damaged', 'score'],
    ['a right that is no id', { rights: { added: ['A B'], removed: {} } }, 'damaged', 'rights.added.0'],
    [
      'a key too many, from later questions',
      { score: 99, contentVersion: '2027.1.1' },
      'newer-than-this-site',
      'score',
    ],
    ['a measure that we do not have', { measure: 'chat-control' }, 'unknown-measure', 'measure'],
    [
      'a measure that came later',
      { measure: 'chat-control', contentVersion: '2027.1.1' },
      'newer-than-this-site',
      'measure',
    ],
    ['the measure "__proto__"', { measure: '__proto__' }, 'damaged', 'measure'],
  ])('%s', (_, part, reason, where) =>
    expect(parse({ ...FILE, ...part })).toEqual({ ok: false, reason, where }),
  )

  test('a part that is missing', () => {
    const { rights: _, ...rest } = FILE
    expect(parse(rest)).toEqual({ ok: false, reason: 'damaged', where: 'rights' })
  })

  test('more than five megabytes', () => {
    const text = written({ ...FILE }) + ' '.repeat(MAX_BYTES)
    expect(parseFile(text, KNOWN)).toEqual({ ok: false, reason: 'too-large' })
    expect(parseBytes(bytes(text), KNOWN)).toEqual({ ok: false, reason: 'too-large' })
  })

  test('five megabytes of one open string or of brackets, in a moment', () => {
    const started = performance.now()
    expect(parseFile(`{"a":"${'x'.repeat(MAX_BYTES - 10)}`, KNOWN)).toEqual({
      ok: false,
      reason: 'truncated',
    })
    expect(parseFile('['.repeat(MAX_BYTES), KNOWN)).toEqual({ ok: false, reason: 'truncated' })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a file cut short', () => {
  test('at any character is truncated, never opened', () => {
    const text = written().trim()
    for (let end = 1; end < text.length; end += 1)
      expect(parseFile(text.slice(0, end), KNOWN), text.slice(end - 5, end)).toEqual({
        ok: false,
        reason: 'truncated',
      })
  })

  test('at any byte is truncated, whatever was in it', () => {
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (file, share) => {
        const whole = bytes(written(file).trim())
        const cut = whole.slice(0, 1 + Math.floor((whole.byteLength - 1) * share))
        expect(parseBytes(cut, KNOWN)).toEqual({ ok: false, reason: 'truncated' })
      }),
    )
  })
})

describe('nothing that is opened can harm', () => {
  test('any JSON gives a result', () => {
    fc.assert(fc.property(fc.json(), (text) => !parseFile(text, KNOWN).ok))
  })

  test('any text and any bytes give a result', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !parseFile(text, KNOWN).ok))
    fc.assert(fc.property(fc.uint8Array(), (array) => !parseBytes(array.slice().buffer, KNOWN).ok))
  })

  test('any value in any place gives a result, and what opens is a valid file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(FILE)), fc.jsonValue(), (key, value) => {
        const result = parse({ ...FILE, [key]: value })
        if (result.ok) expect(parseFile(written(result.file), KNOWN).ok).toBe(true)
      }),
    )
  })

  test('keys that mean something to JavaScript mean nothing here', () => {
    for (const table of ['answers', 'evidence', 'reasons']) {
      parseFile(JSON.stringify(FILE).replace(`"${table}":{`, `"${table}":{"__proto__":"polluted",`), KNOWN)
      parseFile(
        JSON.stringify(FILE).replace(`"${table}":{`, `"${table}":{"__proto__":{"polluted":"yes"},`),
        KNOWN,
      )
    }
    expect(parseFile('{"__proto__":{"format":"counterpoise-assessment"}}', KNOWN)).toMatchObject({
      ok: false,
    })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    const result = parse({ ...FILE, answers: { constructor: 'everyone' } })
    expect(result.ok && Object.keys(result.file.answers)).toEqual(['constructor'])
  })
})

test('what cannot be read is handed out as it is stored', () => {
  const raw = { id: 'a', revision: 3, file: { formatVersion: 9 } }
  const { name, text } = toRawFile({ id: 'a', raw })
  expect(name).toBe('counterpoise-a-as-stored.json')
  expect(JSON.parse(text)).toEqual(raw)
  expect(toRawFile({ id: 'a', raw: { big: 1n } }).text).toBe('[object Object]\n')
})
