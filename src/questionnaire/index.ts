import type { AssessmentInput, AssessmentModel, RightId } from '../engine/index.ts'
import type { AssessmentFile } from '../schemas/saved.ts'
import type { Questionnaire, QuestionWords, VariantWords } from './types.ts'

export type * from './types.ts'

/** The id of the question that grades the evidence for another; made, never written. */
export const evidenceQuestionId = (question: string): string => `${question}-evidence`

/** The variant of that id, or the first one: a file may name a variant that this version does not have. */
export function variantOf({ measure }: Questionnaire, id: string): VariantWords {
  const variant = measure.variants.find((candidate) => candidate.id === id) ?? measure.variants[0]
  if (variant === undefined) throw new Error(`${measure.id} has no variant`)
  return variant
}

/** What the measure is called: by the catalogue, or by the user where it is not in there. */
export const measureNameOf = (
  { measure }: Questionnaire,
  file: Pick<AssessmentFile, 'measureName'>,
): string =>
  measure.namedByUser && file.measureName !== undefined && file.measureName.trim() !== ''
    ? file.measureName.trim()
    : measure.name

/** The questions of one variant, in the order in which they are asked. */
export const questionsOf = (questionnaire: Questionnaire, variant: string): QuestionWords[] =>
  questionnaire.questions.filter(({ variants }) => variants === undefined || variants.includes(variant))

/** What the engine needs for one variant. */
export function modelOf(questionnaire: Questionnaire, variantId: string): AssessmentModel {
  const variant = variantOf(questionnaire, variantId)
  return {
    contentVersion: questionnaire.contentVersion,
    measure: questionnaire.measure.id,
    variant: variant.id,
    method: questionnaire.method,
    questions: questionsOf(questionnaire, variant.id),
    defaultRights: variant.rights,
  }
}

/**
 * The rights that stand ticked: the defaults less those taken out, and those added; in the order of the Charter.
 * A right without a reason for taking it out stays in.
 */
export function rightsOf(
  questionnaire: Questionnaire,
  file: Pick<AssessmentFile, 'variant' | 'rights'>,
): RightId[] {
  const ticked = new Set([...variantOf(questionnaire, file.variant).rights, ...file.rights.added])
  for (const [removed, reason] of Object.entries(file.rights.removed))
    if (reason.trim() !== '') ticked.delete(removed)
  return questionnaire.rights.map(({ id }) => id).filter((id) => ticked.has(id))
}

/** What the engine is given from a saved assessment: answers and grades of evidence in one table. */
export const inputOf = (
  questionnaire: Questionnaire,
  file: Pick<AssessmentFile, 'variant' | 'rights' | 'answers' | 'evidence'>,
): AssessmentInput => ({
  answers: {
    ...file.answers,
    ...Object.fromEntries(
      Object.entries(file.evidence).map(([id, grade]) => [evidenceQuestionId(id), grade]),
    ),
  },
  rights: rightsOf(questionnaire, file),
})

export { firstLoad } from './first-load.ts'
