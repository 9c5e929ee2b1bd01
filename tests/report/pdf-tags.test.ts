import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportDocument } from '../../src/report/index.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import { assessmentFileSchema } from '../../src/schemas/saved.ts'
import { has, inFolder, nodesOf, onDisk, open, pagesOf, stretchesOf, tool } from './pdf-file.ts'
import { PICKS, questionnaire, sample } from './sample.ts'

const fonts = await pdfFonts()
const [someQuestion = ''] = questionnaire.questions.map(({ id }) => id)
const NAMES = ['Sándor Pintér', 'Duşa', 'Artūras', 'Őry', 'Ελλάδα', 'България']
const { file, assessment, document } = sample(PICKS.mixed, { reasons: { [someQuestion]: NAMES.join(', ') } })
const text = `${JSON.stringify(file, null, 2)}\n`
const attachment = { name: 'assessment.json', text }

let pdf = new Uint8Array()
let path = ''
beforeAll(async () => {
  pdf = new Uint8Array(await renderPdf(document, fonts, attachment))
  path = onDisk(pdf)
})

describe.skipIf(!has('pdfinfo'))('pdfinfo', () => {
  test('finds a tagged file with title, properties and PDF 1.7', () => {
    const said = tool('pdfinfo', path)
    expect(said).toMatch(/^Tagged: +yes$/m)
    expect(said).toMatch(/^Title: +Network-level filtering by access providers$/m)
    expect(said).toMatch(/^PDF version: +1\.7$/m)
    expect(tool('pdfinfo', '-meta', path)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('prints headings, lists and tables in reading order', () => {
    const said = tool('pdfinfo', '-struct-text', path)
    const places = [
      `H1 (block)\n    "${document.title}`,
      'Figure',
      '"Why"',
      'Lbl (block)',
      'Table',
      'TH:',
      '"Method and versions"',
    ].map((words) => said.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(said).toMatch(/\/Scope \/Column/)
    expect(said).toMatch(/\/Scope \/Row/)
  })

  test('joins the lines of a paragraph with a space', () => {
    const paragraph = document.sections
      .find(({ id }) => id === 'method')
      ?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .map((runs) => runs.map((run) => run.text).join(''))
      .find((words) => words.length > 100)
    expect(paragraph).toBeDefined()
    expect(tool('pdfinfo', '-struct-text', path).replace(/ +/g, ' ')).toContain(paragraph ?? 'none')
  })
})

describe.skipIf(!has('qpdf', 'pdfdetach', 'pdftotext'))('other tools', () => {
  test('qpdf finds no fault', () => {
    expect(tool('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
  })

  test('pdfdetach gives the assessment back byte for byte, and it is one that this site opens', () => {
    expect(tool('pdfdetach', '-list', path)).toContain('1: assessment.json')
    const saved = inFolder('detached.json')
    tool('pdfdetach', '-save', '1', '-o', saved, path)
    expect(readFileSync(saved, 'utf8')).toBe(text)
    expect(assessmentFileSchema.parse(JSON.parse(readFileSync(saved, 'utf8')))).toEqual(file)
  })

  test('pdftotext gives Latin, Greek and Cyrillic back, and plain spaces between words', () => {
    const said = tool('pdftotext', '-layout', path, '-')
    expect(said).not.toContain('\u00a0')
    expect(NAMES.filter((name) => !said.includes(name))).toEqual([])
  })
})

test('says its language, shows its title, and says that its content is marked', async () => {
  const file = await open(pdf)
  const { info } = await file.getMetadata()
  expect(info).toMatchObject({ Language: 'en-GB' })
  const marks = (await file.getMarkInfo()) as unknown as ReadonlyMap<string, boolean>
  expect(marks.get('Marked')).toBe(true)
  const preferences = (await file.getViewerPreferences()) as unknown as ReadonlyMap<string, boolean>
  expect(preferences.get('DisplayDocTitle')).toBe(true)
})

test('nothing is painted outside marked content, and nothing is marked in vain', async () => {
  for (const page of await pagesOf(pdf)) {
    const stretches = await stretchesOf(page)
    expect(stretches.filter(({ role }) => role === '')).toEqual([])
    expect(stretches.filter(({ paintings }) => paintings === 0)).toEqual([])
  }
})

test('every figure has an alternative text that says what the picture says', async () => {
  const pictures = document.sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block])),
    )
    .flatMap((block) =>
      block.kind === 'picture' ? [`${block.scene.title} ${block.scene.description}`.trim()] : [],
    )
  const trees = await Promise.all((await pagesOf(pdf)).map((page) => page.getStructTree()))
  const figures = trees.flatMap((tree) => nodesOf(tree)).filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toEqual(pictures)
  expect(pictures.length).toBeGreaterThan(3)
})

test('headings go down one level at a time', async () => {
  const trees = await Promise.all((await pagesOf(pdf)).map((page) => page.getStructTree()))
  const levels = trees
    .flatMap((tree) => nodesOf(tree))
    .flatMap(({ role = '' }) => (/^H\d$/.test(role) ? [Number(role[1])] : []))
  expect(levels[0]).toBe(1)
  levels.slice(1).forEach((level, place) => {
    expect(level).toBeGreaterThan(1)
    expect(level - (levels[place] ?? 0)).toBeLessThanOrEqual(1)
  })
})

test('no heading is the last thing on a page', async () => {
  for (const page of await pagesOf(pdf)) {
    const said = (await stretchesOf(page)).filter(({ role }) => role !== 'Artifact')
    expect(said.at(-1)?.role).not.toMatch(/^H\d$/)
  }
})

test('the bookmarks are the sections, their headings folded under them, each where it stands', async () => {
  const file = await open(pdf)
  const outline = await file.getOutline()
  expect(outline.map(({ title }) => title)).toEqual(document.sections.map(({ title }) => title))
  const change = outline.find(({ title }) => title === 'What would change it')
  expect(change?.items.length).toBeGreaterThan(0)
  expect(change?.count).toBeLessThan(0)
  const places = await Promise.all(
    outline.map(({ dest }) => file.getPageIndex((dest as unknown[])[0] as never)),
  )
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
})

test('the contents stand in front and lead where they say', async () => {
  const file = await open(pdf)
  const first = await file.getPage(1)
  const links = (await first.getAnnotations()).filter(({ dest }) => dest !== undefined && dest !== null)
  expect(links).toHaveLength(document.sections.length)
  const { items } = await first.getTextContent()
  const numbers = items.flatMap((item) =>
    'str' in item && /^\d+$/.test(item.str.trim()) ? [Number(item.str)] : [],
  )
  const pages = await Promise.all(links.map(({ dest }) => file.getPageIndex(dest[0])))
  expect(pages.map((page) => page + 1)).toEqual(numbers)
})

test('every link has a tag, and every area of a link says where it leads', async () => {
  for (const page of await pagesOf(pdf)) {
    const annotations = await page.getAnnotations()
    const nodes = nodesOf(await page.getStructTree())
    const areas = nodes.filter(({ role }) => role === 'Link').flatMap(({ children = [] }) => children)
    expect(areas.filter(({ type }) => type === 'annotation')).toHaveLength(annotations.length)
    for (const { contentsObj } of annotations) expect(contentsObj.str).not.toBe('')
  }
})

test('marking and organisation stand on every page, the fingerprint in short too', async () => {
  const options = {
    scope: 'full',
    paper: 'letter',
    marking: 'Restricted',
    organisation: 'Ministry of Justice',
  } as const
  const marked = reportDocument({ questionnaire, file, assessment }, options)
  for (const page of await pagesOf(await renderPdf(marked, fonts))) {
    const { items } = await page.getTextContent()
    const said = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    for (const words of [
      'Restricted',
      'Ministry of Justice',
      `Fingerprint ${marked.fingerprint.slice(0, 4)}`,
    ])
      expect(said).toContain(words)
    expect(page.view).toEqual([0, 0, 612, 792])
  }
})

test('it says how far it is, and ends at the end', async () => {
  const shares: number[] = []
  await renderPdf(document, fonts, attachment, { onProgress: (share) => shares.push(share) })
  expect(shares.length).toBeGreaterThan(20)
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
  expect(shares.at(-1)).toBe(1)
})
