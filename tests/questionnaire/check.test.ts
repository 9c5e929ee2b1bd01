import { describe, expect, test } from 'vitest'
import { checkAgainst } from '../../src/questionnaire/check.ts'
import { buildQuestionnaire, loadContent } from '../../src/schemas/index.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'

const questionnaire = buildQuestionnaire(loadContent(), 'filtering')
const asked = questionnaire.questions.filter(({ evidenceFor }) => evidenceFor === undefined)
const find = (isGraded: boolean) => {
  const question = asked.find(({ evidenceQuestion }) => (evidenceQuestion !== undefined) === isGraded)
  if (question === undefined) throw new Error('the real questions have both kinds')
  return question
}
const graded = find(true)
const ungraded = find(false)
const option = graded.options[0]?.id ?? ''

const FITTING: AssessmentFile = {
  format: 'counterpoise-assessment',
  formatVersion: 1,
  contentVersion: questionnaire.contentVersion,
  measure: 'filtering',
  variant: questionnaire.measure.variants[0]?.id ?? '',
  title: '',
  author: '',
  proposal: '',
  answers: { [graded.id]: option, [ungraded.id]: 'not-known' },
  evidence: { [graded.id]: 'asserted' },
  reasons: { [graded.id]: 'Because.' },
  rights: { added: [questionnaire.rights[0]?.id ?? ''], removed: {} },
}
const faults = (part: Partial<AssessmentFile>) =>
  checkAgainst(questionnaire, { ...FITTING, ...part }).map(({ kind, path, given }) => [kind, path, given])

describe('a file held against the questionnaire', () => {
  test('that fits has no fault', () => expect(checkAgainst(questionnaire, FITTING)).toEqual([]))

  test.each<[string, Partial<AssessmentFile>, string[]]>([
    ['another measure', { measure: 'filter' }, ['no-such-measure', 'measure', 'filter']],
    ['a variant', { variant: 'nowhere' }, ['no-such-variant', 'variant', 'nowhere']],
    ['a question', { answers: { nothing: 'x' } }, ['no-such-question', 'answers.nothing', 'nothing']],
    [
      'a question named like a method',
      { answers: { constructor: 'x' } },
      ['no-such-question', 'answers.constructor', 'constructor'],
    ],
    ['an option', { answers: { [graded.id]: 'maybe' } }, ['no-such-option', `answers.${graded.id}`, 'maybe']],
    [
      'evidence for no question',
      { evidence: { nothing: 'asserted' } },
      ['no-such-question', 'evidence.nothing', 'nothing'],
    ],
    [
      'evidence where none is asked',
      { evidence: { [ungraded.id]: 'asserted' } },
      ['no-evidence-asked', `evidence.${ungraded.id}`, ungraded.id],
    ],
    ['a reason', { reasons: { nothing: 'x' } }, ['no-such-question', 'reasons.nothing', 'nothing']],
    [
      'a right that was added',
      { rights: { added: ['peace'], removed: {} } },
      ['no-such-right', 'rights.added[0]', 'peace'],
    ],
    [
      'a right that was taken out',
      { rights: { added: [], removed: { peace: '' } } },
      ['no-such-right', 'rights.removed.peace', 'peace'],
    ],
  ])('that names %s which does not exist says where', (_, part, fault) =>
    expect(faults(part)).toEqual([fault]),
  )

  test('says what could stand there instead', () => {
    const [fault] = checkAgainst(questionnaire, { ...FITTING, answers: { [graded.id]: 'maybe' } })
    expect(fault?.reason).toBe('no option "maybe".')
    expect(fault?.valid).toEqual([...graded.options.map(({ id }) => id), 'not-known'])
  })
})
