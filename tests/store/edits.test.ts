import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/schemas/saved.ts'
import * as edits from '../../src/store/edits.ts'
import { FILE } from './files.ts'

describe('an edit', () => {
  test('that changes nothing gives the same file back', () => {
    const idle = [
      edits.answer('scope', 'everyone'),
      edits.clear('purpose'),
      edits.setEvidence('scope', 'asserted'),
      edits.setEvidence('purpose', null),
      edits.setReason('scope', 'The draft says so.'),
      edits.setReason('purpose', ''),
      edits.setTitle(FILE.title),
      edits.setVariant('access-network'),
      edits.addRight('human-dignity'),
      edits.removeRight('personal-data', 'None is touched.'),
      edits.restoreRight('expression'),
    ]
    for (const edit of idle) expect(edit(FILE)).toBe(FILE)
  })

  test('never changes the file that it was given', () => {
    const before = structuredClone(FILE)
    edits.answer('scope', 'named')(FILE)
    edits.removeRight('human-dignity', '')(FILE)
    edits.clear('scope')(FILE)
    expect(FILE).toEqual(before)
  })
})

test('an answer taken back takes its evidence along and leaves the reason', () => {
  const file = edits.clear('scope')(FILE)
  expect(file.answers).toEqual({ aim: 'not-known' })
  expect(file.evidence).toEqual({})
  expect(file.reasons).toEqual(FILE.reasons)
})

test('another variant keeps every answer', () => {
  expect(edits.setVariant('hosting')(FILE)).toEqual({ ...FILE, variant: 'hosting' })
})

describe('rights', () => {
  test('one that was taken out comes back, and is not also added', () => {
    expect(edits.addRight('personal-data')(FILE).rights).toEqual({ added: ['human-dignity'], removed: {} })
    expect(edits.restoreRight('personal-data')(FILE).rights).toEqual({
      added: ['human-dignity'],
      removed: {},
    })
  })

  test('one that was added by hand just goes', () => {
    expect(edits.removeRight('human-dignity', 'why')(FILE).rights).toEqual({
      added: [],
      removed: FILE.rights.removed,
    })
  })

  test('the reason for taking one out can be written letter by letter', () => {
    const file = ['', 'N', 'No'].reduce(
      (before, reason) => edits.removeRight('expression', reason)(before),
      FILE,
    )
    expect(file.rights.removed).toEqual({ 'personal-data': 'None is touched.', expression: 'No' })
  })
})

test('a text never grows beyond what a file may carry, nor ends in half a character', () => {
  fc.assert(
    fc.property(fc.nat(3), (extra) => {
      const title = edits.setTitle(`${'x'.repeat(LIMITS.title - extra)}😀😀`)(FILE).title
      expect(title.length).toBeLessThanOrEqual(LIMITS.title)
      expect(title.isWellFormed()).toBe(true)
    }),
  )
})

describe('the name of a measure that is not in the catalogue', () => {
  test('is kept, changed, and taken back by an empty text', () => {
    const named = edits.setMeasureName('Curfew for accounts')(FILE)
    expect(named.measureName).toBe('Curfew for accounts')
    expect(edits.setMeasureName('Night lock')(named).measureName).toBe('Night lock')
    expect(edits.setMeasureName('')(named)).toEqual(FILE)
    expect(edits.setMeasureName('')(FILE)).toBe(FILE)
  })
})
