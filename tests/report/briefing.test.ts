import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { assess } from '../../src/engine/index.ts'
import { inputOf, modelOf, questionsOf } from '../../src/questionnaire/index.ts'
import { excerpt } from '../../src/report/excerpt.ts'
import { DEFAULT_OPTIONS } from '../../src/report/options.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import { reportDocument } from '../../src/report/sections.ts'
import type { ReportDocument } from '../../src/report/types.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { PICKS, type Pick, questionnaire, sampleFile } from './sample.ts'

const fonts = await pdfFonts()

function briefing(pick: Pick, changes: Partial<AssessmentFile> = {}): ReportDocument {
  const file = sampleFile(pick, changes)
  const assessment = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  return reportDocument({ questionnaire, file, assessment }, { ...DEFAULT_OPTIONS, scope: 'briefing' })
}

async function pagesOf(document: ReportDocument): Promise<string[]> {
  const file = await getDocument({ data: await renderPdf(document, fonts), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  return contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '))
}

test.each(Object.entries(PICKS))(
  'the briefing of an ordinary assessment has two pages: %s',
  async (_, pick) => {
    expect(await pagesOf(briefing(pick))).toHaveLength(2)
  },
)

/** All that a file can hold: every text at its limit, every right. */
const extreme = (filler: string): Partial<AssessmentFile> => ({
  title: filler.repeat(300).slice(0, 300),
  author: filler.repeat(300).slice(0, 300),
  measureName: filler.repeat(300).slice(0, 300),
  proposal: filler.repeat(20_000).slice(0, 20_000),
  reasons: Object.fromEntries(
    questionsOf(questionnaire, 'access-network').map(({ id }) => [
      id,
      filler.repeat(20_000).slice(0, 20_000),
    ]),
  ),
  rights: { added: questionnaire.rights.map(({ id }) => id), removed: {} },
})

test.each(
  Object.entries(PICKS).flatMap(([name, pick]) =>
    ['W', 'Word after word. ', 'Длинные слова\n'].map((filler) => [name, filler, pick] as const),
  ),
)('it never has more than three: %s, %j', async (_, filler, pick) => {
  const pages = await pagesOf(briefing(pick, extreme(filler)))
  expect(pages.length).toBeLessThanOrEqual(3)
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('continued in the full report')
})

test('it says what is proposed, the verdict, the conditions, what is not known, how stable it is, by whom, under what', async () => {
  const document = briefing(PICKS.mixed)
  const text = (await pagesOf(document)).join(' ').replace(/\s+/g, ' ')
  for (const words of [
    'What is proposed',
    'As proposed in the draft of August 2012.',
    'What is not known',
    'How stable the result is',
    'Assessed by Sándor Pintér',
    '21 November 2026',
    `Questions and numbers: version ${questionnaire.contentVersion}`,
    'Figures of this report',
  ])
    expect(text).toContain(words)
  expect(text.replace(/\s/g, '')).toContain(document.fingerprint)
})

test('a text is cut at a sentence, else at a word, else anywhere but within a character', () => {
  expect(excerpt('Short\nenough.', 20)).toEqual({ text: 'Short enough.', isCut: false })
  expect(excerpt('One sentence here. And another one.', 24)).toEqual({
    text: 'One sentence here.',
    isCut: true,
  })
  expect(excerpt('no sentence in these many words', 20)).toEqual({
    text: 'no sentence in these…',
    isCut: true,
  })
  expect(excerpt('😀'.repeat(20), 9).text).toBe('😀😀😀😀…')
})
