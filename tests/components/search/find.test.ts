import { describe, expect, test } from 'vitest'
import { excerpt, stretches } from '../../../src/components/search/excerpt.ts'
import { finder } from '../../../src/components/search/find.ts'
import type { SearchDocument } from '../../../src/components/search/types.ts'

const documents: readonly SearchDocument[] = [
  {
    kind: 'judgment',
    title: 'Scarlet Extended, C-70/10',
    text: 'A filter over all communications of all customers.',
    href: '/judgments/a/',
  },
  {
    kind: 'judgment',
    title: 'Žižek v. Nowhere, C-700/10',
    text: 'A notice was never given.',
    href: '/judgments/b/',
  },
  { kind: 'measure', title: 'Filtering', text: 'Material is compared with a list.', href: '/measures/f/' },
  {
    kind: 'question',
    title: 'Who is told?',
    text: 'The notice reaches the person concerned.',
    href: '/principles/s/#n',
  },
]
const find = finder(documents)
const hrefs = (query: string) => find(query).map(({ document }) => document.href)

describe('the search finds', () => {
  test('a word by its beginning, the page of that name first', () =>
    expect(hrefs('filt')).toEqual(['/measures/f/', '/judgments/a/']))
  test('a word with a slip of the pen', () => expect(hrefs('filterng')[0]).toBe('/measures/f/'))
  test('a name without its accents', () => expect(hrefs('zizek')).toEqual(['/judgments/b/']))
  test('the number of a case, and no other number', () => expect(hrefs('C-70/10')).toEqual(['/judgments/a/']))
  test('what has every word, without being stopped by common ones', () =>
    expect(hrefs('who is the person with a notice')).toEqual(['/principles/s/#n']))
  test('what has some words, where nothing has all', () =>
    expect(hrefs('scarlet notice').sort()).toEqual(['/judgments/a/', '/judgments/b/', '/principles/s/#n']))
  test('nothing for nothing', () => expect(find('  … ')).toEqual([]))
  test('nothing for markup, and does not choke on a long text', () => {
    expect(find('<img onerror=x>')).toEqual([])
    expect(find('zzzz '.repeat(5000))).toEqual([])
  })
})

describe('an excerpt', () => {
  const long = `${'First words that matter little. '.repeat(20)}The notice comes late, and the notice names nobody. ${'And so on. '.repeat(30)}`
  const text = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('')

  test('is the passage with most words met, cut between words', () => {
    const parts = excerpt(long, new Set(['notice', 'late']))
    expect(text(parts)).toMatch(/^… .*The notice comes late, and the notice names nobody\. .* …$/)
    expect(parts.filter(({ met }) => met).map(({ text }) => text)).toEqual(['notice', 'late', 'notice'])
    expect(text(parts).length).toBeLessThan(220)
  })
  test('is the beginning, where nothing is met', () =>
    expect(text(excerpt(long, new Set(['zebra'])))).toMatch(/^First words.* …$/))
  test('is the whole of a short text', () => expect(text(excerpt('Short.', new Set()))).toBe('Short.'))
  test('marks whole words, accents or not', () =>
    expect(stretches('Éva, evasion', new Set(['eva']))).toEqual([
      { text: 'Éva', met: true },
      { text: ', evasion', met: false },
    ]))
})
