import { assessWhole, NOT_KNOWN } from '../../src/engine/index.ts'
import { inputOf, modelOf, type Questionnaire, questionsOf } from '../../src/questionnaire/index.ts'
import { reportDocument } from '../../src/report/sections.ts'
import { buildQuestionnaire, readContent } from '../../src/schemas/index.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'

// A fault in the content is for the tests of the content to report; a report can be made all the same.
const { content } = readContent()
if (content === undefined) throw new Error('content/ cannot be read')
export const questionnaire: Questionnaire = buildQuestionnaire(content, 'filtering')

/** The option at a place in its list; `undefined` leaves the question unanswered. */
export type Pick = (place: number, options: number) => number | 'not-known' | undefined

/** Every question at its best, at its worst, every fifth one open, or none answered. */
export const PICKS = {
  best: () => 0,
  worst: (_, options) => options - 1,
  mixed: (place, options) =>
    place % 10 === 0 ? NOT_KNOWN : place % 5 === 0 ? undefined : (place * 7) % options,
  none: () => undefined,
} as const satisfies Record<string, Pick>

const VARIANT = 'access-network'

/** A saved assessment of the filter in the access provider's network. */
export function sampleFile(pick: Pick, changes: Partial<AssessmentFile> = {}): AssessmentFile {
  const answers: Record<string, string> = {}
  const evidence: Record<string, string> = {}
  questionsOf(questionnaire, VARIANT).forEach(({ id, options, evidenceFor }, place) => {
    const picked = pick(place, options.length)
    const option = picked === NOT_KNOWN ? NOT_KNOWN : picked === undefined ? undefined : options[picked]?.id
    if (option === undefined) return
    if (evidenceFor === undefined) answers[id] = option
    else if (option !== NOT_KNOWN) evidence[evidenceFor] = option
  })
  return {
    format: 'counterpoise-assessment',
    formatVersion: 1,
    contentVersion: questionnaire.contentVersion,
    measure: 'filtering',
    variant: VARIANT,
    title: 'Network-level filtering by access providers',
    author: 'Sándor Pintér',
    proposal: 'As proposed in the draft of August 2012.',
    changed: '2026-11-21T14:32:00Z',
    answers,
    // The grades come from the options of the questions themselves.
    evidence: evidence as AssessmentFile['evidence'],
    reasons: {},
    rights: { added: [], removed: {} },
    ...changes,
  }
}

export function sample(pick: Pick, changes: Partial<AssessmentFile> = {}) {
  const file = sampleFile(pick, changes)
  const assessment = assessWhole(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  return { file, assessment, document: reportDocument({ questionnaire, file, assessment }) }
}
