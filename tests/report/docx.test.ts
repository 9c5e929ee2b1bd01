import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxBytes } from '../../src/report/docx/docx.ts'
import { reportDocument } from '../../src/report/index.ts'
import { DEFAULT_OPTIONS } from '../../src/report/options.ts'
import type { Block, ReportDocument, Section, Text } from '../../src/report/types.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { PICKS, type Pick, questionnaire, sample } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-docx-'))

async function saved(name: string, report: ReportDocument): Promise<string> {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, await docxBytes(report))
  return path
}

const soffice = (format: string, path: string): string => {
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format]
  execFileSync('soffice', [...args, '--outdir', folder, path], { stdio: 'pipe', timeout: 120_000 })
  return path.replace(/docx$/, format.split(':')[0] ?? '')
}

/** The words of the file as LibreOffice reads them. */
const textOf = (path: string): string => readFileSync(soffice('txt:Text (encoded):UTF8', path), 'utf8')

/** One part of the file, unzipped by somebody else's program. */
const partOf = (path: string, part: string): string =>
  execFileSync('unzip', ['-p', path, part], { encoding: 'utf8', maxBuffer: 1e8 })

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
const joined = (text: Text): string => text.map((run) => run.text).join('')
const someQuestion = questionnaire.questions[0]?.id ?? ''

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'prose':
      return [block.text]
    case 'paragraph':
      return [joined(block.text)]
    case 'verdict':
      return [block.name, joined(block.sentence)]
    case 'figures':
      return block.items.map(({ value, label }) => value + label)
    case 'list':
      return block.items.map(joined)
    case 'facts':
      return block.rows.map(({ term, text }) => `${term}:${joined(text)}`)
    case 'picture':
      return [block.scene.title, block.scene.description]
    case 'columns':
      return block.columns.flat().flatMap(wordsOf)
    case 'ladder':
      return block.rows.flatMap(({ name, statusWord, text, source }) => [
        name,
        statusWord,
        joined(text),
        joined(source),
      ])
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map(joined)]
    case 'answer':
      return [
        block.prompt,
        block.answer,
        ...(block.open ? [block.note ?? ''] : []),
        block.evidence ?? '',
        block.reason ?? '',
        ...(block.open ? [] : [block.note ?? '']),
        ...block.effects.map(({ did, text, sources }) => `${did}. ${text} ${joined(sources)}`),
      ]
    case 'signoff':
      return block.rows.flatMap(({ role, fields }) => [role, ...fields])
    case 'rule':
      return []
  }
}

/** Each after the one before, so that the order is checked too. */
function missingFrom(text: string, sections: readonly Section[]): string[] {
  let at = 0
  const missing: string[] = []
  for (const words of sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOf)])) {
    const found = text.indexOf(squeezed(words), at)
    if (found < 0) missing.push(words)
    else at = found
  }
  return missing
}

const report = (pick: Pick, changes?: Partial<AssessmentFile>, options = DEFAULT_OPTIONS): ReportDocument => {
  const { file, assessment } = sample(pick, changes)
  return reportDocument({ questionnaire, file, assessment }, options)
}

describe('the Word document, as LibreOffice opens it', () => {
  test.each(['mixed', 'worst', 'none'] as const)(
    'says the words of the sections in their order: %s',
    async (pick) => {
      const made = report(PICKS[pick], { reasons: { [someQuestion]: 'Ελλάδα, България,\nDuşa & <Őry>' } })
      const text = squeezed(textOf(await saved(pick, made)))
      expect(text.startsWith(squeezed(made.kind + made.title))).toBe(true)
      expect(missingFrom(text, made.sections)).toEqual([])
      // What comes after the last section is nothing.
      expect(text.length).toBeGreaterThan(10_000)
    },
  )

  test('has the briefing alone where that is wanted', async () => {
    const made = report(PICKS.mixed, {}, { ...DEFAULT_OPTIONS, scope: 'briefing', paper: 'letter' })
    const text = squeezed(textOf(await saved('briefing', made)))
    expect(missingFrom(text, made.sections)).toEqual([])
  })

  test('opens whatever somebody pasted: control characters, half an emoji, a long word', async () => {
    const reason = `start\u0000\u0008\u000B\uFFFE\uD83D, \uDE00 ${'x'.repeat(20_000 - 40)} end`
    const made = report(PICKS.mixed, { title: 'A\u0001B \uD800', reasons: { [someQuestion]: reason } })
    const path = await saved('pasted', made)
    const text = squeezed(textOf(path))
    expect(text.includes(`start�,�${'x'.repeat(100)}`)).toBe(true)
    expect(text.includes('xend')).toBe(true)
    expect(partOf(path, 'docProps/core.xml')).toContain('A B')
  })
})

describe('for whoever reads it with another program', () => {
  const path = saved(
    'structure',
    report(
      PICKS.mixed,
      {},
      { ...DEFAULT_OPTIONS, marking: 'Restricted', organisation: 'Ministry of Justice' },
    ),
  )

  test('title, author and language are named', async () => {
    const core = partOf(await path, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Network-level filtering by access providers</dc:title>')
    expect(core).toContain('<dc:creator>Sándor Pintér</dc:creator>')
    expect(partOf(await path, 'word/styles.xml')).toMatch(/<w:lang w:val="en(-GB)?"/)
  })

  test('headings are headings, in order, and every table has a head that is repeated', async () => {
    const xml = partOf(await path, 'word/document.xml')
    const levels = [...xml.matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g)].map(([, style]) => style)
    expect(levels[0]).toBe('Title')
    expect(levels.filter((level) => level === 'Heading1').length).toBe(report(PICKS.mixed).sections.length)
    const ranks = levels.slice(1).map((level) => Number(level?.slice(-1)))
    const jumps = ranks.filter((rank, place) => rank - (ranks[place - 1] ?? 0) > 1)
    expect(jumps).toEqual([])
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) expect(table.match(/<w:tblHeader/g)?.length).toBe(1)
  })

  test('links lead to whole addresses only', async () => {
    const links = partOf(await path, 'word/_rels/document.xml.rels').match(/hyperlink" Target="[^"]*"/g) ?? []
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(link).toMatch(/Target="https:/)
  })

  test('marking and organisation stand on every page', async () => {
    expect(partOf(await path, 'word/header1.xml')).toMatch(/Restricted.*Ministry of Justice/s)
    expect(partOf(await path, 'word/footer1.xml')).toMatch(/Fingerprint [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)
  })
})
