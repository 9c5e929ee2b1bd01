import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import type { Mark } from '../../src/report/scene.ts'
import type { Block, Text } from '../../src/report/types.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { PICKS, type Pick, questionnaire, sample } from './sample.ts'

const fonts = await pdfFonts()
const folder = mkdtempSync(join(tmpdir(), 'counterpoise-pdf-'))

/** Anything that jsPDF has to say is a fault of ours. */
const consoleLines = vi.fn()
beforeEach(() => {
  for (const method of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, method).mockImplementation(consoleLines)
})
afterEach(() => {
  expect(consoleLines).not.toHaveBeenCalled()
  consoleLines.mockClear()
  vi.restoreAllMocks()
})

const make = (pick: Pick, changes?: Partial<AssessmentFile>): Promise<Uint8Array> =>
  renderPdf(sample(pick, changes).document, fonts)

/** Every page's strings, joined as they were drawn. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
}

/** The words that a text does not have: a failure names them, and not the whole report. */
const missingFrom = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => !text.includes(word))

const textOf = async (pdf: Uint8Array): Promise<string> => (await pagesOf(pdf)).join(' ').replace(/\s+/g, ' ')

const [someQuestion = ''] = questionnaire.questions.map(({ id }) => id)
const withReason = (reason: string) => ({ reasons: { [someQuestion]: reason } })

test('the same assessment gives the same bytes', async () => {
  const first = await make(PICKS.mixed)
  expect(await make(PICKS.mixed)).toEqual(first)
  expect(await make(PICKS.worst)).not.toEqual(first)
})

test.each(Object.entries(PICKS))('every outcome has a report: %s', async (_, pick) => {
  const pages = await pagesOf(await make(pick))
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  })
})

test('names of every European alphabet come back as they were written', async () => {
  const names = 'Sándor Pintér, Duşa, Artūras, Őry, Ελλάδα, България, Ħal Għaxaq, Łódź, Đorđe, Gàidhlig, Țară'
  const text = await textOf(await make(PICKS.mixed, withReason(names)))
  expect(missingFrom(text, names.split(', '))).toEqual([])
  expect(text.includes('☐')).toBe(false)
})

test('decomposed accents are composed, and a tab ends nothing', async () => {
  const text = await textOf(await make(PICKS.mixed, withReason('Sa\u0301ndor\tPinte\u0301r\u00ad, and more')))
  expect(missingFrom(text, ['Sándor Pintér, and more'])).toEqual([])
})

test('what the fonts lack is marked where it stood and listed at the end', async () => {
  const text = await textOf(await make(PICKS.mixed, withReason('Seen 😀 twice 😀, and 中')))
  expect(missingFrom(text, ['Seen ☐ twice ☐, and ☐', 'U+4E2D, U+1F600'])).toEqual([])
})

test('a reason of 20,000 characters is set in full, over as many pages as it takes', async () => {
  const long = Array.from({ length: 2857 }, (_, i) => String(i).padStart(6, '0')).join(' ')
  const pages = await pagesOf(await make(PICKS.mixed, withReason(long)))
  const text = pages.join(' ')
  expect(missingFrom(text, long.split(' '))).toEqual([])
})

test('a string without a space is broken, not cut off', async () => {
  const [end, endless] = ['theveryend', 'x'.repeat(600)]
  const text = (await textOf(await make(PICKS.mixed, withReason(endless + end)))).replace(/ /g, '')
  expect(missingFrom(text, ['xxtheveryend'])).toEqual([])
})

test('title, author and outline say what the file is', async () => {
  const { document } = sample(PICKS.mixed)
  const file = await getDocument({ data: await renderPdf(document, fonts), verbosity: 0 }).promise
  const { info } = await file.getMetadata()
  expect(info).toMatchObject({
    Title: document.title,
    Author: 'Sándor Pintér',
    Language: 'en-GB',
    CreationDate: "D:20261121143200+00'00'",
  })
  expect((await file.getOutline()).map(({ title }) => title)).toEqual(
    document.sections.map(({ title }) => title),
  )
})

test('the PDF says the same words as the sections, pictures and tables among them', async () => {
  const { document } = sample(PICKS.mixed)
  const text = (await textOf(await renderPdf(document, fonts))).replace(/\s/g, '')
  const said = document.sections
    .filter(({ id }) => ['change', 'next', 'balance', 'hang'].includes(id))
    .flatMap(({ blocks }) => blocks.flatMap(wordsOf))
    .map((words) => words.replace(/\s/g, ''))
  expect(said.length).toBeGreaterThan(100)
  expect(missingFrom(text, said)).toEqual([])
})

/** What a block says, each piece of it as it is set: a cell line by line, a picture label by label. */
function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [joined(block.text)]
    case 'table':
      // Cells stand side by side, so that their lines come mixed: words are looked for one by one.
      return [...block.head, ...block.rows.flat().map(joined)].flatMap((cell) => cell.split(/\s+/))
    case 'picture':
      return labels(block.scene.marks)
    default:
      return []
  }
}

const joined = (text: Text): string => text.map((run) => run.text).join('')

const labels = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? labels(mark.marks) : [],
  )

test('letter paper has a page of its own size', async () => {
  const { document } = sample(PICKS.mixed)
  const pdf = await renderPdf({ ...document, paper: 'letter' }, fonts)
  const page = await (await getDocument({ data: pdf, verbosity: 0 }).promise).getPage(1)
  expect(page.view).toEqual([0, 0, 612, 792])
})

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    return false
  }
}

test.skipIf(!has('qpdf'))('another tool finds no fault in the file', async () => {
  const path = join(folder, 'report.pdf')
  writeFileSync(path, await make(PICKS.worst))
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  )
})

test.skipIf(!has('pdftotext'))('another tool reads the same words', async () => {
  const path = join(folder, 'words.pdf')
  writeFileSync(path, await make(PICKS.mixed, withReason('Ελλάδα, България, Duşa, Artūras, Őry')))
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(missingFrom(text, ['Sándor Pintér', 'Ελλάδα', 'България', 'Duşa', 'Artūras', 'Őry'])).toEqual([])
})
