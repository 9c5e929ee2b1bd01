import fc from 'fast-check'
import { expect, test } from 'vitest'
import { STYLES } from '../../src/report/pdf/style.ts'
import type { Type } from '../../src/report/pdf/type.ts'
import { type Line, wrap, wrapParagraph } from '../../src/report/pdf/wrap.ts'

/** Every character a point wide. */
const type: Type = { width: (text) => text.length, settable: (text) => text, missing: new Set() }

const words = (line: Line | undefined): string =>
  (line?.segments ?? [])
    .map(({ text }) => text)
    .join('')
    .trim()
const paragraph = (text: string, width: number) => wrapParagraph(type, [{ text }], STYLES.body, width)

test.each([
  ['the verdict stays in 1,000', ['the verdict stays', 'in 1,000'], 24],
  ['how the balance comes about of two', ['how the balance comes', 'about of two'], 27],
])('a last line of little takes a word from the line above: %s', (text, expected, width) => {
  expect(paragraph(text, width).map(words)).toEqual(expected)
})

test('a break that was asked for stays, and so does a last line that nothing can be added to', () => {
  expect(paragraph('first line\nend', 20).map(words)).toEqual(['first line', 'end'])
  expect(paragraph(`${'x'.repeat(18)} end`, 20).map(words)).toEqual(['x'.repeat(18), 'end'])
})

test('it has the same words in as many lines, none of them too wide', () => {
  const texts = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 60 }), (parts, width) => {
      const text = parts.join(' ')
      const [lines, before] = [paragraph(text, width), wrap(type, [{ text }], STYLES.body, width)]
      const joined = (all: readonly Line[]) => all.map(words).join('').replaceAll(' ', '')
      expect(joined(lines)).toBe(joined(before))
      expect(lines.length).toBe(before.length)
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width)
    }),
  )
})
