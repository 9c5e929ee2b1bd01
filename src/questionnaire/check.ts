import { NOT_KNOWN } from '../engine/index.ts'
import type { AssessmentFile } from '../schemas/saved.ts'
import type { Questionnaire, QuestionWords } from './types.ts'

export type MismatchKind =
  | 'no-such-measure'
  | 'no-such-variant'
  | 'no-such-question'
  | 'no-such-option'
  | 'no-evidence-asked'
  | 'no-such-right'

/** Something in a saved assessment that this version of the questionnaire does not have. */
export interface Mismatch {
  /** Where in the file: `answers.scope`. */
  readonly path: string
  readonly kind: MismatchKind
  /** A sentence for whoever writes such files by hand; the application has its own words for each kind. */
  readonly reason: string
  readonly given: string
  /** What could stand there, for the offer of the nearest. */
  readonly valid: readonly string[]
}

const REASONS: Readonly<Record<MismatchKind, (given: string) => string>> = {
  'no-such-measure': (given) => `no measure "${given}".`,
  'no-such-variant': (given) => `no variant "${given}".`,
  'no-such-question': (given) => `no question "${given}".`,
  'no-such-option': (given) => `no option "${given}".`,
  'no-evidence-asked': (given) => `"${given}" is not asked for evidence.`,
  'no-such-right': (given) => `no right "${given}".`,
}

/**
 * What a file names that the questionnaire does not have; empty when it fits. Pure, and never a reason to refuse a
 * file that somebody saved: answers without a question have no effect.
 *
 * @param file one that the schema of saved files accepted
 */
export function checkAgainst(questionnaire: Questionnaire, file: AssessmentFile): Mismatch[] {
  const { measure, rights, questions } = questionnaire
  const asked = questions.filter(({ evidenceFor }) => evidenceFor === undefined)
  const graded = asked.filter(({ evidenceQuestion }) => evidenceQuestion !== undefined)
  const rightIds = rights.map(({ id }) => id)
  return [
    ...one('no-such-measure', 'measure', file.measure, [measure.id]),
    ...one('no-such-variant', 'variant', file.variant, idsOf(measure.variants)),
    ...keys('no-such-question', 'answers', file.answers, idsOf(asked)),
    ...keys('no-such-question', 'evidence', file.evidence, idsOf(asked)),
    ...keys('no-such-question', 'reasons', file.reasons, idsOf(asked)),
    ...Object.keys(file.evidence)
      .filter((id) => idsOf(asked).includes(id))
      .flatMap((id) => one('no-evidence-asked', `evidence.${id}`, id, idsOf(graded))),
    ...options(asked, file.answers),
    ...file.rights.added.flatMap((id, at) => one('no-such-right', `rights.added[${at}]`, id, rightIds)),
    ...keys('no-such-right', 'rights.removed', file.rights.removed, rightIds),
  ]
}

const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id)

const one = (kind: MismatchKind, path: string, given: string, valid: readonly string[]): Mismatch[] =>
  valid.includes(given) ? [] : [{ path, kind, reason: REASONS[kind](given), given, valid }]

const keys = (kind: MismatchKind, path: string, table: object, valid: readonly string[]): Mismatch[] =>
  Object.keys(table).flatMap((id) => one(kind, `${path}.${id}`, id, valid))

const options = (asked: readonly QuestionWords[], answers: AssessmentFile['answers']): Mismatch[] =>
  asked.flatMap(({ id, options }) => {
    const given = Object.hasOwn(answers, id) ? answers[id] : undefined
    return given === undefined
      ? []
      : one('no-such-option', `answers.${id}`, given, [...idsOf(options), NOT_KNOWN])
  })
