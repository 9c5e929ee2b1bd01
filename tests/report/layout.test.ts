import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../../src/report/pdf/boxes.ts'
import { paginate } from '../../src/report/pdf/paginate.ts'
import { settable } from '../../src/report/pdf/settable.ts'
import { sha256 } from '../../src/report/sha256.ts'

const box = (height: number, more: Partial<Box> = {}): Box => ({ height, gap: 0, draw: () => {}, ...more })

test('the hash is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
  )
})

test('every box is placed once, in order, on its page', () => {
  const boxes = fc.array(
    fc
      .record({ height: fc.integer({ min: 1, max: 60 }), gap: fc.nat(20), keep: fc.boolean() })
      .map(({ height, ...more }) => box(height, more)),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(boxes, (list) => {
      const pages = paginate(list, 100)
      expect(pages.flat().map((placed) => placed.box)).toEqual(list)
      for (const page of pages)
        for (const { box: placed, y } of page) expect(y + placed.height).toBeLessThanOrEqual(100)
    }),
  )
})

test('a heading goes to the next page with what follows it', () => {
  const pages = paginate([box(80), box(10, { keep: true }), box(30)], 100)
  expect(pages.map((page) => page.length)).toEqual([1, 2])
})

test('the head of a table is repeated where the table goes on', () => {
  const head = box(10)
  const rows = Array.from({ length: 4 }, () => box(40, { head }))
  const pages = paginate([{ ...head, keep: true }, ...rows], 100)
  expect(pages.map((page) => page.length)).toEqual([3, 3])
  expect(pages[1]?.[0]?.box).toBe(head)
})

test('a summary is left out where the page has no room for it', () => {
  expect(paginate([box(80), box(30, { ifRoom: true })], 100).flat()).toHaveLength(1)
  expect(paginate([box(60), box(30, { ifRoom: true })], 100).flat()).toHaveLength(2)
  const [long, short] = [box(30), box(20)]
  expect(paginate([box(80), { ...long, ifRoom: true, shorter: [box(25), short] }], 100)[0]?.[1]?.box).toBe(
    short,
  )
})

test('whatever is typed, what comes out can be set', () => {
  const has = (code: number) => code < 0x250 || code === 0x2610
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const { text } = settable(typed, has)
      for (const character of text)
        expect(character === '\n' || has(character.codePointAt(0) ?? -1)).toBe(true)
      expect(text).not.toMatch(/[\t\r]/)
    }),
  )
})

test('what is missing is reported character by character', () => {
  expect(settable('a😀b中', (code) => code < 0x250)).toEqual({ text: 'a☐b☐', missing: [0x1f600, 0x4e2d] })
})
