import { describe, expect, test } from 'vitest'
import { type Finding, NOT_KNOWN } from '../../src/engine/index.ts'
import type { ReportContext } from '../../src/report/context.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from '../../src/report/options.ts'
import { reportDocument } from '../../src/report/sections.ts'
import type { Block, ReportDocument, Text } from '../../src/report/types.ts'
import { verdictSentence } from '../../src/report/verdict-sentence.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { PICKS, type Pick, questionnaire, sample, sampleFile } from './sample.ts'

const words = (text: Text): string => text.map((run) => run.text).join('')

const leaves = (block: Block): readonly Block[] =>
  block.kind === 'columns' ? block.columns.flat().flatMap(leaves) : [block]

const wordsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [words(block.text)]
    case 'list':
      return block.items.map(words)
    case 'table':
      return [...block.head, ...block.rows.flat().map(words)]
    case 'answer':
      return block.effects.map(({ did }) => did)
    default:
      return []
  }
}

const said = ({ sections }: ReportDocument, id: string): string[] =>
  sections
    .filter((section) => section.id === id)
    .flatMap(({ blocks }) => blocks.flatMap(leaves).flatMap(wordsOf))
    .map((text) => text.replaceAll('\u00a0', ' '))

const report = (pick: Pick, options: Partial<ReportOptions> = {}, changes: Partial<AssessmentFile> = {}) =>
  reportDocument({ questionnaire, ...sample(pick, changes) }, { ...DEFAULT_OPTIONS, ...options })

const withStatuses = (...statuses: Finding['status'][]): ReportContext =>
  ({
    assessment: {
      verdict: 'proportionate-with-conditions',
      missing: [],
      steps: statuses.map((status) => ({ step: 'necessity', status, because: [] })),
    },
    // The sentence looks at nothing else.
  }) as unknown as ReportContext

describe('the verdict with conditions', () => {
  test('says that no step fails where none can', () => {
    expect(verdictSentence(withStatuses('met', 'doubtful'))).toMatch(/^No step fails\. One step is doubtful/)
  })

  test('says it of what is answered where an open step could', () => {
    const begins = 'No step fails on what is answered.'
    expect(verdictSentence(withStatuses('open', 'open'))).toContain(`${begins} Two steps are still open`)
    expect(verdictSentence(withStatuses('open', 'doubtful'))).toContain(`${begins} One step is doubtful`)
  })
})

describe('figures of a step', () => {
  const essence = (changes: AssessmentFile['answers'] = {}) => {
    const answers = { ...sampleFile(PICKS.best).answers, ...changes }
    return said(report(PICKS.best, {}, { answers }), 'step-essence').join(' ')
  }
  const worstOf = (id: string) =>
    questionnaire.questions.find((one) => one.id === id)?.options.at(-1)?.id ?? ''
  const ends = { encryption: worstOf('encryption') }

  test('an open answer that could end the step is named', () => {
    expect(essence({ encryption: NOT_KNOWN })).toContain('An open answer could end this step by itself.')
    expect(essence()).not.toContain('by itself')
  })

  test('one answer that ends the step, and several', () => {
    expect(essence(ends)).toContain('An answer ends this step by itself.')
    expect(essence({ ...ends, 'inner-belief': worstOf('inner-belief') })).toContain(
      'Two answers each end this step by themselves.',
    )
  })

  test('two thresholds each with the interference that they are for', () => {
    expect(said(report(PICKS.none), 'step-legality').join(' ')).toMatch(
      /met up to [\d.]+ at a \w+ interference or [\d.]+ at a \w+ one, failed above [\d.]+ or [\d.]+\./,
    )
  })
})

test('what an answer does to the aim is said without a sign', () => {
  const effects = ['aim', 'suitability', 'balancing']
    .flatMap((step) => said(report(PICKS.worst), `step-${step}`))
    .filter((did) => /importance|rank|reliability/.test(did))
  expect(effects.length).toBeGreaterThan(2)
  for (const did of effects)
    expect(did).toMatch(/^The aim weighs (the same|(at least )?\d (more|less)) \(\w+\)$/)
})

describe('nothing answered', () => {
  test('the first page says so in the place of reasons', () => {
    expect(said(report(PICKS.none), 'briefing')).toContain(
      'Nothing is answered yet, and so nothing is shown, neither for the measure nor against it.',
    )
  })

  test('no picture is spoken of where there is none', () => {
    const removed = Object.fromEntries(questionnaire.rights.map(({ id }) => [id, 'Not touched.']))
    const none = said(report(PICKS.best, {}, { rights: { added: [], removed } }), 'hang').join(' ')
    expect(none).not.toContain('picture below')
    expect(said(report(PICKS.mixed), 'hang').join(' ')).toContain('The picture below moves those.')
  })
})

describe('a list that is cut short on the first page', () => {
  const more = (scope: ReportOptions['scope']) =>
    said(report(PICKS.none, { scope }), 'briefing')
      .filter((text) => /^and \d+ more/.test(text))
      .at(-1)
  const { missing } = sample(PICKS.none).assessment

  test('counts what the whole list counts, and names the section that has it', () => {
    expect(more('full')).toBe(`and ${missing.length - 3} more, in “What is not known”`)
  })

  test('points to the full report where the section was not chosen', () => {
    expect(more(['briefing'])).toMatch(/in the full report$/)
    expect(more('briefing')).toMatch(/further on$/)
  })
})

test('a file without a date says so among what is assessed', () => {
  const { sections } = report(PICKS.best, {}, { changed: undefined })
  const facts = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'facts')
  const rows = facts?.kind === 'facts' ? facts.rows : []
  expect(words(rows.find(({ term }) => term === 'Last changed')?.text ?? [])).toBe('The file has no date')
})

test('grades of evidence begin with a capital in tables too', () => {
  const cells = said(report(PICKS.mixed), 'change')
  expect(cells.filter((cell) => /^[a-z]/.test(cell))).toEqual([])
})
