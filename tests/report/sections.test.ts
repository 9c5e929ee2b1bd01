import { expect, test } from 'vitest'
import { FACT_STEPS } from '../../src/engine/index.ts'
import type { AnswerBlock, Block, ReportDocument, Text } from '../../src/report/types.ts'
import { balanceWords, opening, riskWords } from '../../src/report/words.ts'
import { PICKS, questionnaire, sample } from './sample.ts'

const blocks = (document: ReportDocument): Block[] =>
  document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'columns' ? block.columns.flat() : [block]))

const ofKind = <Kind extends Block['kind']>(document: ReportDocument, kind: Kind) =>
  blocks(document).filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)

const words = (text: Text): string => text.map((run) => run.text).join('')

test('every question that applies is printed once, and no grade of evidence stands as a question', () => {
  const { document, assessment, file } = sample(PICKS.mixed)
  const printed = ofKind(document, 'answer').map(({ question }) => question)
  expect(new Set(printed).size).toBe(printed.length)
  expect(printed.filter((id) => id.endsWith('-evidence'))).toEqual([])
  const grades = questionnaire.questions.filter(({ evidenceFor }) => evidenceFor !== undefined)
  const asked = grades.filter(({ evidenceFor = '', variants }) => {
    return printed.includes(evidenceFor) && (variants === undefined || variants.includes(file.variant))
  })
  expect(printed.length).toBeLessThanOrEqual(assessment.applicable)
  expect(printed.length + asked.length).toBeGreaterThanOrEqual(assessment.applicable)
})

test('a grade of evidence is printed with the question whose answer it grades', () => {
  const { document, file } = sample(PICKS.mixed)
  const [graded = ''] = Object.keys(file.evidence)
  const answer = ofKind(document, 'answer').find(({ question }) => question === graded)
  expect(answer?.evidence).toBeDefined()
})

test('every answer that the engine counted says what it did, with a source', () => {
  const { document } = sample(PICKS.worst)
  const counted = ofKind(document, 'answer').filter(({ effects }) => effects.length > 0)
  expect(counted.length).toBeGreaterThan(30)
  for (const { effects } of counted)
    for (const { did, text, sources } of effects) {
      expect(did).not.toBe('')
      expect(text).toMatch(/[.!?…]$/)
      expect(words(sources)).not.toBe('')
    }
})

test('an open answer is named as open and counts neither way', () => {
  const { document, assessment } = sample(PICKS.none)
  const answers = ofKind(document, 'answer')
  expect(answers.every(({ open, effects }: AnswerBlock) => open && effects.length === 0)).toBe(true)
  expect(assessment.verdict).toBe('not-shown')
  expect(ofKind(document, 'figures')[0]?.items.at(-1)?.value).toBe(`0 of ${assessment.applicable}`)
})

test('the first page names the verdict, three reasons and the eight steps that can fail', () => {
  for (const pick of [PICKS.best, PICKS.worst, PICKS.mixed]) {
    const { document, assessment } = sample(pick)
    expect(ofKind(document, 'verdict').map(({ verdict }) => verdict)).toEqual([assessment.verdict])
    expect(ofKind(document, 'list')[0]?.items).toHaveLength(3)
    expect(ofKind(document, 'ladder')[0]?.rows).toHaveLength(10 - FACT_STEPS.length)
  }
})

test('the deciding step gives the first reason', () => {
  const { document, assessment } = sample(PICKS.worst)
  expect(assessment.decidingStep).toBe('legality')
  expect(words(ofKind(document, 'list')[0]?.items[0] ?? [])).toContain('Legality')
})

test('nowhere does the report of any outcome call the measure lawful or unlawful', () => {
  for (const pick of Object.values(PICKS)) {
    const { document } = sample(pick)
    const said = JSON.stringify([document.sections[0], document.sections.find(({ id }) => id === 'method')])
    expect(said.match(/\b(is|as|be) (un)?lawful/i)).toBeNull()
  }
})

test('a right taken out is printed with the reason given, one added with a note', () => {
  const { document } = sample(PICKS.mixed, {
    rights: { added: ['child'], removed: { business: 'No company objected.' } },
  })
  const facts = ofKind(document, 'facts').flatMap(({ rows }) => rows)
  expect(words(facts.find(({ term }) => term === 'Business')?.text ?? [])).toBe('No company objected.')
  expect(facts.some(({ text }) => words(text).includes('Added by the assessor.'))).toBe(true)
})

test('no right under assessment leaves a report that says so', () => {
  const removed = Object.fromEntries(questionnaire.rights.map(({ id }) => [id, 'Not touched.']))
  const { document } = sample(PICKS.best, { rights: { added: [], removed } })
  expect(JSON.stringify(document).includes('No right is under assessment.')).toBe(true)
})

test('every source is listed once, with the places cited in it', () => {
  const { document } = sample(PICKS.worst)
  const items =
    document.sections.at(-1)?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? []
  const names = items.map(([name]) => name?.text)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(20)
})

test('a balance is said in ratios of weight', () => {
  expect(balanceWords([3, 3])).toBe('the right weighs 8 times the aim')
  expect(balanceWords([1, 3])).toBe('the right weighs 2 to 8 times the aim')
  expect(balanceWords([-3, -1])).toBe('the aim weighs 2 to 8 times the right')
  expect(balanceWords([0, 0])).toBe('both weigh the same')
  expect(balanceWords([0, 2])).toBe('the right weighs up to 4 times the aim, or both weigh the same')
  expect(balanceWords([-2, 3])).toBe(
    'anything from the aim weighing 4 times the right to the right weighing 8 times the aim',
  )
  expect(balanceWords([9, 12])).toBe('the right weighs 512 to more than 1,000 times the aim')
  expect(riskWords([2, 4])).toBe('medium to very high')
})

test('only whole sentences of the author are quoted in the briefing', () => {
  expect(opening('Short.', 20)).toBe('Short.')
  expect(opening('One sentence. Another one that is longer.', 30)).toBe('One sentence.')
  expect(opening('A single sentence that is too long to be quoted', 20)).toBe('')
})
