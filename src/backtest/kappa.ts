import type { Answers } from '../engine/index.ts'

/** Two answers to one question in one case; a question left out counts as an answer of its own. */
export interface Pair {
  readonly question: string
  readonly first: string
  readonly second: string
}

/** Stands for a question that a coder left out because the facts are silent. */
export const SILENT = '(silent)'

/** Every question that at least one of two codings of the same questionnaire answers. */
export function pairsOf(first: Answers, second: Answers): Pair[] {
  const questions = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return questions.map((question) => ({
    question,
    first: first[question] ?? SILENT,
    second: second[question] ?? SILENT,
  }))
}

/**
 * Cohen's kappa over all pairs. What two coders would agree on by chance is worked out for each question on its own,
 * since each has options of its own, and summed.
 *
 * @returns 1 for full agreement, 0 for no more than chance; null without pairs, or where chance alone agrees on all
 * @source Cohen's coefficient of agreement for nominal scales (1960)
 */
export function kappa(pairs: readonly Pair[]): number | null {
  if (pairs.length === 0) return null
  const agreed = pairs.filter(({ first, second }) => first === second).length
  const byChance = [...Map.groupBy(pairs, ({ question }) => question).values()]
    .map(agreementByChance)
    .reduce((sum, one) => sum + one, 0)
  return byChance === pairs.length ? null : (agreed - byChance) / (pairs.length - byChance)
}

/** How many of one question's pairs two coders with these habits would agree on by chance. */
function agreementByChance(pairs: readonly Pair[]): number {
  const count = (side: 'first' | 'second', option: string): number =>
    pairs.filter((pair) => pair[side] === option).length
  const options = new Set(pairs.map(({ first }) => first))
  return [...options].reduce(
    (sum, option) => sum + (count('first', option) * count('second', option)) / pairs.length,
    0,
  )
}
