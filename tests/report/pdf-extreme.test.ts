import { beforeAll, describe, expect, test } from 'vitest'
import { assess } from '../../src/engine/index.ts'
import { inputOf, modelOf, questionsOf } from '../../src/questionnaire/index.ts'
import { reportDocument } from '../../src/report/index.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import { frameOf, PAPERS } from '../../src/report/pdf/style.ts'
import { LIMITS } from '../../src/schemas/saved.ts'
import { has, onDisk, pagesOf, stretchesOf, tool } from './pdf-file.ts'
import { PICKS, type Pick, questionnaire, sampleFile } from './sample.ts'

const WORDS =
  'Every access request is checked against the list. Δεν υπάρχει ακόμη απόδειξη. Доказательств пока нет. See https://www.example.org/a/very/long/address/that/does/not/end?with=parameters&and=more.'

/** A text of that length: paragraphs, addresses, and strings without a space. */
function long(length: number): string {
  const parts = Array.from({ length: Math.ceil(length / WORDS.length) }, (_, i) =>
    i % 9 === 8 ? 'x'.repeat(WORDS.length) : `${WORDS}${i % 5 === 4 ? '\n\n' : ''}`,
  )
  return parts.join(' ').slice(0, length)
}

const marking = 'Restricted: for the members of the interministerial group'
const organisation = `Ministry of Justice, ${'Directorate for Fundamental Rights, '.repeat(3)}`.slice(0, 120)

/** Texts as long as they may be and twelve rights; the reasons as long as is said, one after the other. */
function extreme(pick: Pick, reasonLengths: readonly number[], paper: 'a4' | 'letter') {
  const base = sampleFile(pick)
  const touched = assess(modelOf(questionnaire, base.variant), inputOf(questionnaire, base)).rights
  const added = questionnaire.rights
    .map(({ id }) => id)
    .filter((id) => !touched.some(({ right }) => right === id))
    .slice(0, 12 - touched.length)
  const reasons = questionsOf(questionnaire, base.variant)
    .filter(({ evidenceFor }) => evidenceFor === undefined)
    .map(({ id }, place) => [id, long(reasonLengths[place % reasonLengths.length] ?? 0)] as const)
  const file = {
    ...base,
    title: `${'w'.repeat(130)} ${long(LIMITS.title)}`.slice(0, LIMITS.title),
    author: long(LIMITS.author),
    proposal: long(LIMITS.proposal),
    reasons: Object.fromEntries(reasons),
    rights: { added, removed: {} },
  }
  const assessment = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  expect(assessment.rights).toHaveLength(12)
  const options = { scope: 'full', paper, marking, organisation } as const
  return {
    text: JSON.stringify(file),
    document: reportDocument({ questionnaire, file, assessment }, options),
  }
}

describe.each([
  { name: 'nothing answered', pick: PICKS.none, reasons: [LIMITS.reason], paper: 'a4' },
  { name: 'all at its worst', pick: PICKS.worst, reasons: [80, 600, 2500], paper: 'letter' },
] as const)('$name', ({ pick, reasons, paper }) => {
  let pages: readonly PdfPage[] = []
  let words: readonly (readonly Word[])[] = []
  beforeAll(async () => {
    const { document, text } = extreme(pick, reasons, paper)
    const pdf = new Uint8Array(await renderPdf(document, await pdfFonts(), { name: 'assessment.json', text }))
    pages = await pagesOf(pdf)
    if (has('pdftotext')) words = wordsOf(onDisk(pdf))
  }, 60_000)

  test('no page is empty, ends in a heading, or paints outside marked content', async () => {
    const faults: string[] = []
    for (const page of pages) {
      const stretches = await stretchesOf(page)
      const said = stretches.filter(({ role }) => role !== 'Artifact')
      if (said.length === 0) faults.push(`${page.pageNumber}: empty`)
      if (/^H\d$/.test(said.at(-1)?.role ?? '')) faults.push(`${page.pageNumber}: stranded heading`)
      if (stretches.some(({ role }) => role === '')) faults.push(`${page.pageNumber}: untagged`)
    }
    expect(faults).toEqual([])
  })

  test.skipIf(!has('pdftotext'))('every word stands inside the margins, and none upon another', () => {
    const [width] = PAPERS[paper]
    const faults = words.flatMap((page, index) => {
      const outside = page.filter(({ left, right }) => left < 47 || right > width - 47)
      const sorted = page.toSorted((a, b) => a.top - b.top)
      const upon = sorted.filter((word, place) =>
        sorted.slice(place + 1, place + 60).some((other) => overlap(word, other)),
      )
      return [...outside, ...upon].map(({ text }) => `${index + 1}: ${text}`)
    })
    expect(faults).toEqual([])
  })

  test.skipIf(!has('pdftotext'))('no page is left half blank for less than a picture', async () => {
    const fills = words.map((page) => fillOf(page, paper))
    const faults: string[] = []
    for (const [index, fill] of fills.slice(0, -1).entries()) {
      const next = pages[index + 1]
      if (fill < 0.6 && next !== undefined && !(await isForced(next))) faults.push(`${index + 1}: ${fill}`)
    }
    expect(faults).toEqual([])
  })
})

type PdfPage = Awaited<ReturnType<typeof pagesOf>>[number]

/** How much of the room for text is used. */
function fillOf(words: readonly Word[], paper: keyof typeof PAPERS): number {
  const { top, bottom } = frameOf(paper, 0)
  const text = words.filter((word) => word.top > top && word.bottom < bottom)
  return (Math.max(top, ...text.map((word) => word.bottom)) - top) / (bottom - top)
}

/** A page that begins with a heading and its picture could not begin before. */
async function isForced(page: PdfPage): Promise<boolean> {
  const roles = (await stretchesOf(page)).map(({ role }) => role).filter((role) => role !== 'Artifact')
  return /^H\d$/.test(roles[0] ?? '') && roles.slice(1, 4).includes('Figure')
}

interface Word {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}

/** Every word with its corners, page by page, as pdftotext sees them. */
function wordsOf(path: string): Word[][] {
  const pages = tool('pdftotext', '-bbox', path, '-').split('<page ').slice(1)
  const word = /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    })),
  )
}

/** The boxes of two lines touch a little; letters overlap when they share more than half a line. */
const overlap = (a: Word, b: Word): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4.5
