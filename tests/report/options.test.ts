import { expect, test } from 'vitest'
import { assess } from '../../src/engine/index.ts'
import { inputOf, modelOf } from '../../src/questionnaire/index.ts'
import { canonical, fingerprint } from '../../src/report/fingerprint.ts'
import {
  DEFAULT_OPTIONS,
  OPTION_LIMITS,
  optionsFrom,
  optionsText,
  SECTION_IDS,
} from '../../src/report/options.ts'
import { documentOf, readyReport } from '../../src/report/sections.ts'
import type { Block, ReportDocument, TableBlock, Text } from '../../src/report/types.ts'
import { PICKS, questionnaire, sampleFile } from './sample.ts'

const file = sampleFile(PICKS.mixed)
const assessment = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
const ready = readyReport({ questionnaire, file, assessment })
const ids = ({ sections }: ReportDocument) => sections.map(({ id }) => id)

const words = (text: Text | undefined): string => (text ?? []).map((run) => run.text).join('')

const figureRows = (document: ReportDocument): string[][] =>
  document.sections
    .find(({ id }) => id === 'method')
    ?.blocks.flatMap((block): readonly Block[] => (block.kind === 'columns' ? block.columns.flat() : [block]))
    .filter((block): block is TableBlock => block.kind === 'table')
    .flatMap(({ rows }) => rows.map((row) => row.map(words))) ?? []

test('the full report has every section, once and in order', () => {
  expect(ids(documentOf(ready))).toEqual([...SECTION_IDS])
})

test('chosen sections keep the order of the report, and the figures that a check needs are never left out', () => {
  const chosen = documentOf(ready, { ...DEFAULT_OPTIONS, scope: ['sources', 'risk', 'briefing'] })
  expect(ids(chosen)).toEqual(['briefing', 'risk', 'method', 'sources'])
  expect(ids(documentOf(ready, { ...DEFAULT_OPTIONS, scope: [] }))).toEqual(['method'])
})

test.each(['full', 'briefing', []] as const)('every figure is a row of label and value: %j', (scope) => {
  const document = documentOf(ready, { ...DEFAULT_OPTIONS, scope })
  expect(figureRows(document)).toEqual(document.figures.map(({ label, value }) => [label, value]))
})

test('figures have names of their own, and the headline is what the first page prints', () => {
  const { figures, sections } = documentOf(ready)
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  expect(new Set(figures.map(({ label }) => label)).size).toBe(figures.length)
  const first = JSON.stringify(sections[0])
  for (const id of ['verdict', 'proportionality', 'risk.current', 'answered', 'stability'])
    expect(first).toContain(figures.find((figure) => figure.id === id)?.value)
})

test('marking and organisation are one line each, and change neither figures nor fingerprint', () => {
  const plain = documentOf(ready)
  const marked = documentOf(ready, {
    ...DEFAULT_OPTIONS,
    marking: ' Confidential\n draft ',
    organisation: 'x'.repeat(500),
  })
  expect(marked.marking).toBe('Confidential draft')
  expect(marked.organisation).toHaveLength(OPTION_LIMITS.organisation)
  expect({ ...marked, marking: '', organisation: '', options: plain.options }).toEqual(plain)
  expect(marked.options).toMatchObject({ marking: marked.marking, organisation: marked.organisation })
})

test('the fingerprint is of what the file says, and not of how it was written', () => {
  const { answers } = file
  const turned = { ...file, answers: Object.fromEntries(Object.entries(answers).toReversed()) }
  expect(canonical(turned)).toBe(canonical(file))
  const mark = fingerprint(file, '2026.11.1')
  expect(mark).toMatch(/^[0-9a-f]{64}$/)
  expect(fingerprint({ ...file, title: `${file.title}.` }, '2026.11.1')).not.toBe(mark)
  expect(fingerprint(file, '2026.11.2')).not.toBe(mark)
})

test('the verdict paragraph stands by itself', () => {
  const { summary, fingerprint: mark } = documentOf(ready)
  expect(summary).toContain('“Network-level filtering by access providers” (')
  expect(summary).toContain('21 November 2026')
  expect(summary).toContain(mark.slice(0, 4))
  expect(summary).not.toMatch(/[{}\n]/)
})

test('options come back from a file as they went in, and nothing else does', () => {
  const chosen = {
    scope: ['change', 'sources'],
    paper: 'letter',
    marking: 'A "B"',
    organisation: 'Ő',
  } as const
  for (const options of [DEFAULT_OPTIONS, chosen]) expect(optionsFrom(optionsText(options))).toEqual(options)
  expect(optionsFrom(optionsText({ ...chosen, scope: ['sources', 'change'] }))).toEqual(chosen)
  for (const text of [undefined, null, '', '{', '[]', '{"scope":"all"}', '{"scope":7,"paper":"a4"}'])
    expect(optionsFrom(text)).toBeUndefined()
})
