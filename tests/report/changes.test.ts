import { expect, test } from 'vitest'
import { stability, whatWouldImprove } from '../../src/engine/index.ts'
import { inputOf, modelOf } from '../../src/questionnaire/index.ts'
import { analyse } from '../../src/report/analysis.ts'
import { waterfallScene } from '../../src/report/charts/index.ts'
import type { Mark, Scene } from '../../src/report/scene.ts'
import { settledOf } from '../../src/report/settled.ts'
import type { Block, ReportDocument, Section, TableBlock, Text } from '../../src/report/types.ts'
import { PICKS, type Pick, questionnaire, sample } from './sample.ts'

const section = (document: ReportDocument, id: string): Section | undefined =>
  document.sections.find((each) => each.id === id)

const tables = (of: Section | undefined): TableBlock[] =>
  (of?.blocks ?? []).filter((block): block is TableBlock => block.kind === 'table')

const scenes = (of: Section | undefined): Scene[] =>
  (of?.blocks ?? []).flatMap((block: Block) => (block.kind === 'picture' ? [block.scene] : []))

const words = (text: Text | undefined): string => (text ?? []).map((run) => run.text).join('')

const said = (of: Section | undefined): string => JSON.stringify(of?.blocks ?? [])

const number = (text: string): number => Number(text.replace('−', '-').replace('+', ''))

/** Levers at their second place: doubtful in parts, and open in none. */
const PICKS_HERE: Record<string, Pick> = { ...PICKS, second: (_, options) => Math.min(1, options - 1) }

const labels = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? labels(mark.marks) : [],
  )

test.each(Object.entries(PICKS_HERE))(
  'what stands and what is open sum to the balance of every right: %s',
  (_, pick) => {
    const { file, assessment } = sample(pick)
    const { balances } = analyse({ questionnaire, file })
    for (const { right, balance } of assessment.rights) {
      const both = balances.get(right)
      if (both === undefined) throw new Error(right)
      const { parts, sum, open } = settledOf(both)
      expect(parts.reduce((total, { amount }) => total + amount, 0)).toBe(sum)
      expect([sum + open[0], sum + open[1]]).toEqual(balance)
      expect(parts.every((part) => part.kind === 'held' || !part.isOpen)).toBe(true)
    }
  },
)

test.each(Object.entries(PICKS_HERE))(
  'the waterfall of the worst right stands first and says its sum: %s',
  (_, pick) => {
    const { document, assessment } = sample(pick)
    const [first] = scenes(section(document, 'balance'))
    const worst = Math.max(...assessment.rights.map(({ balance }) => balance[1]))
    const figure = first?.description.match(/The balance is (?:[^ ]+ to )?([^ ;]+);/)?.[1] ?? ''
    expect(number(figure)).toBe(worst)
    expect(first?.title).toContain(figure)
  },
)

test('bars, their labels and the text equivalent give the same figures', () => {
  const scene = waterfallScene({
    right: 'Expression',
    bars: [
      { side: 'right', words: 'An item is taken away', amount: 3 },
      { side: 'aim', words: 'Harm is averted', amount: -5 },
    ],
    open: [-1, 4],
    balance: [-3, 2],
    thresholds: { met: -1, failed: 1 },
  })
  expect(scene.title).toBe('Expression: open, at −3 to +2')
  expect(scene.description).toContain('Right: An item is taken away: +3, which makes +3.')
  expect(scene.description).toContain('Aim: Harm is averted: −5, which makes −2.')
  expect(scene.description).toContain('What is not known adds −1 to +4.')
  const shown = labels(scene.marks)
  for (const label of [
    'An item is taken away',
    '+3',
    '−5',
    '−1 to +4',
    '−3 to +2',
    'met to −1',
    'failed from +1',
  ])
    expect(shown).toContain(label)
})

test('a settled balance has nothing hatched and no word of what is open', () => {
  const scene = waterfallScene({
    right: 'Expression',
    bars: [{ side: 'right', words: 'An item is taken away', amount: 3 }],
    open: [0, 0],
    balance: [3, 3],
    thresholds: { met: -1, failed: 1 },
  })
  expect(scene.description).not.toContain('not known')
  expect(labels(scene.marks)).not.toContain('not known yet')
})

test.each(Object.entries(PICKS_HERE))(
  'the smallest set is what the engine found, and the first page lists the same: %s',
  (_, pick) => {
    const { document, file, assessment } = sample(pick)
    const found = whatWouldImprove(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
    const [table] = tables(section(document, 'change'))
    const expected = found?.moves ?? assessment.conditions
    if (expected.length === 0) return expect(table?.head[0]).not.toBe('Change')
    expect(table?.rows).toHaveLength(expected.length)
    const [first = ''] = expected.map(
      ({ question }) => questionnaire.questions.find(({ id }) => id === question)?.advice ?? '',
    )
    expect(words(table?.rows[0]?.[0]).toLowerCase()).toBe(first.toLowerCase())
    expect(said(document.sections[0]).toLowerCase()).toContain(first.toLowerCase())
  },
)

test('what to answer next stands only where something is open, five at most', () => {
  expect(section(sample(PICKS.best).document, 'next')).toBeUndefined()
  const rows = tables(section(sample(PICKS.none).document, 'next'))[0]?.rows ?? []
  expect(rows).toHaveLength(5)
  const shares = rows.map((row) => Number.parseInt(words(row[2]), 10))
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
})

test('stability is printed for every spacing, and its trials add up', () => {
  const { document, file } = sample(PICKS.mixed)
  const result = stability(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  const here = section(document, 'hang')
  const [spacings] = tables(here)
  expect(spacings?.rows.map((row) => words(row[2]))).toEqual(
    result.spacings.map(
      ({ share }) => `${new Intl.NumberFormat('en-GB').format(Math.round(share * 1000))} of 1,000`,
    ),
  )
  expect(Object.values(result.verdicts).reduce((sum, n) => sum + n, 0)).toBe(result.runs)
  expect(said(here)).toContain('It does not tell how likely the verdict is to be right')
  expect(said(document.sections[0])).toContain(
    `${new Intl.NumberFormat('en-GB').format(Math.round(result.share * 1000))} of 1,000 variations`,
  )
})

test.each(Object.entries(PICKS_HERE))(
  'the tornado, its words and its table name the same answers: %s',
  (_, pick) => {
    const { document, file, assessment } = sample(pick)
    const { tornado } = analyse({ questionnaire, file })
    const [scene] = scenes(section(document, 'hang'))
    const table = tables(section(document, 'hang'))[1]
    if (scene === undefined) return expect(table).toBeUndefined()
    expect(table?.rows.length).toBeLessThanOrEqual(12)
    for (const row of table?.rows ?? []) expect(scene.description).toContain(words(row[0]))
    const flips = tornado.rows
      .slice(0, table?.rows.length)
      .flatMap(({ better, worse }) => [better, worse])
      .filter((end) => end !== null && end.verdict !== assessment.verdict).length
    expect(
      labels(scene.marks).filter((text) => /^if (better|worse): /.test(text)).length,
    ).toBeGreaterThanOrEqual(Math.min(1, flips))
  },
)

test('every step that can fail says what it was measured by', () => {
  const { document, file, assessment } = sample(PICKS.mixed)
  const { shortfalls } = analyse({ questionnaire, file })
  for (const { step } of assessment.steps) {
    const points = shortfalls.get(step)
    if (points === undefined || points.worst.worst === 0) continue
    const text = said(section(document, `step-${step}`))
    const low = points.best.deficit
    const high = points.worst.deficit
    expect(text).toContain(`${low === high ? low : `${low} to ${high}`} of ${points.worst.worst} points`)
    expect(text).toMatch(/met up to [\d. to]+ at a (light|moderate|serious) interference/)
  }
  expect(said(section(document, 'step-balancing'))).toContain('Balance of the worst right')
})

test('the answers of a step stand with the most decisive first', () => {
  const { document, assessment } = sample(PICKS.worst)
  for (const { step, because } of assessment.steps.slice(2)) {
    const counted = because.find(
      ({ effect, question }) =>
        effect.kind === 'finding' &&
        effect.deficit > 0 &&
        questionnaire.questions.find(({ id }) => id === question)?.step === step,
    )
    const answers = section(document, `step-${step}`)?.blocks.filter((block) => block.kind === 'answer') ?? []
    const [first] = answers
    if (counted === undefined || first?.kind !== 'answer') continue
    expect([first.question, `${first.question}-evidence`]).toContain(counted.question)
  }
})
