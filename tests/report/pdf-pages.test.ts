import { expect, test } from 'vitest'
import { t } from '../../src/i18n/report.ts'
import type { Box } from '../../src/report/pdf/boxes.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { paginate } from '../../src/report/pdf/paginate.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import type { Block, ReportDocument, TableBlock, Text } from '../../src/report/types.ts'
import { pagesOf } from './pdf-file.ts'
import { PICKS, sample } from './sample.ts'

const fonts = await pdfFonts()
const { document } = sample(PICKS.none)

/** What every page of a report with these blocks alone says. */
async function pagesWith(blocks: readonly Block[], changes: Partial<ReportDocument> = {}): Promise<string[]> {
  const sections = [{ id: 'only', title: 'Only', blocks }]
  const pdf = await renderPdf({ ...document, contents: false, sections, ...changes }, fonts)
  const contents = await Promise.all((await pagesOf(pdf)).map((page) => page.getTextContent()))
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
}

const plain = (text: string): Text => [{ text }]
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, place) => ({ kind: 'paragraph', text: plain(`Line ${place}.`) }))

const box = (height: number, keep: Box['keep'] = false): Box => ({ height, gap: 0, keep, draw: () => {} })
const counts = (boxes: readonly Box[]): number[] => paginate(boxes, 100).map((page) => page.length)

test('what would rather stay together moves whole where little of the page stays blank', () => {
  expect(counts([box(85), box(10, 'rather'), box(10, 'rather'), box(10)])).toEqual([1, 3])
})

test('it breaks where much of the page would stay blank, and never where it must not', () => {
  expect(counts([box(70), box(10, 'rather'), box(10, 'rather'), box(20)])).toEqual([3, 1])
  expect(counts([box(70), box(10, 'rather'), box(10, true), box(20)])).toEqual([2, 2])
})

test('a chain of more than a page breaks where it may', () => {
  expect(counts([box(50, true), box(40, 'rather'), box(30, true), box(40)])).toEqual([2, 2])
})

test('effects that go on over the page have their label there too', async () => {
  const effects = Array.from({ length: 40 }, (_, place) => ({
    did: `Effect ${place}`,
    text: 'Why.',
    sources: [],
  }))
  const [first = '', second = ''] = await pagesWith([
    { kind: 'answer', question: 'q', prompt: 'Whose?', answer: 'Theirs', open: false, effects },
    ...lines(20),
  ])
  expect(first).toContain(t('answer.effects'))
  expect(second).toContain(t('answer.effects'))
})

test('a fact that goes on over the page has its term there too, and the last is never alone', async () => {
  const rows = ['One', 'Two', 'Three'].map((term) => ({ term, text: plain('word '.repeat(800)) }))
  const pages = await pagesWith([{ kind: 'facts', rows }])
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toMatch(/One|Two|Three/)
  for (let before = 20; before < 34; before++) {
    const short = ['First', 'Second', 'Third'].map((term) => ({ term, text: plain(`${term} words`) }))
    const boxed = await pagesWith([...lines(before), { kind: 'facts', rows: short }])
    const last = boxed.find((page) => page.includes('Third words'))
    expect(last).toContain('Second words')
    if (boxed.length > 1 && last?.includes('First words') === false) return
  }
  expect.unreachable('no page broke inside the facts')
})

test('tables side by side break together, under their heads', async () => {
  const table = (name: string): TableBlock => ({
    kind: 'table',
    caption: name,
    head: [`Head ${name}`, 'Value'],
    widths: [0.5, 0.5],
    dense: true,
    rows: Array.from({ length: 16 }, (_, place) => [plain(`${name} ${place}`), plain('value')]),
  })
  const [first = '', second = ''] = await pagesWith([
    ...lines(20),
    { kind: 'columns', columns: [[table('Left')], [table('Right')]] },
  ])
  for (const page of [first, second])
    for (const name of ['Left', 'Right']) {
      expect(page).toContain(`Head ${name}`)
      expect(page).toMatch(new RegExp(`${name} \\d+`))
    }
})

const organisation = `Ministry of Justice, ${'Directorate for Fundamental Rights, '.repeat(3)}`.slice(0, 120)

test.each(['', 'Restricted: for the members of the interministerial group'])(
  'nothing stands closer to the edge than 24 points: marking "%s"',
  async (marking) => {
    const sections = [{ id: 'only', title: 'Only', blocks: lines(1) }]
    const marked = { ...document, contents: false, sections, marking, organisation }
    const [page] = await pagesOf(await renderPdf(marked, fonts))
    const { items } = (await page?.getTextContent()) ?? { items: [] }
    const glyphs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const tops = glyphs.map(({ transform, height }) => 841.89 - transform[5] - height * 0.75)
    const bottoms = glyphs.map(({ transform, height }) => transform[5] - height * 0.25)
    expect(Math.min(...tops, ...bottoms)).toBeGreaterThanOrEqual(24)
  },
)
