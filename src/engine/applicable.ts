import type { Compiled, Places } from './compile.ts'
import type { Answers } from './types.ts'

/** Per question the position of its option; −1 while it is open or closed. */
export type Choice = Int8Array

export const CLOSED = -1

export const holds = (places: Places, choice: Choice): boolean => {
  for (const { question, options } of places) if (!options.has(choice[question] ?? CLOSED)) return false
  return true
}

/**
 * Only applicable answers count: those to questions of this measure whose follow-up condition stands.
 * What is hidden again keeps its text elsewhere and has no effect here; unknown options count as open.
 *
 * @returns `given`: the chosen option of every applicable answered question; `applicable`: which questions are asked now
 */
export function applicableAnswers(
  compiled: Compiled,
  answers: Answers,
): { given: Choice; applicable: Uint8Array } {
  const given = new Int8Array(compiled.questions.length).fill(CLOSED)
  const applicable = new Uint8Array(compiled.questions.length)
  for (const index of compiled.order) {
    if (!holds(compiled.opensWhen[index] ?? [], given)) continue
    applicable[index] = 1
    const question = compiled.questions[index]
    const answer =
      question === undefined || !Object.hasOwn(answers, question.id) ? undefined : answers[question.id]
    if (answer !== undefined) given[index] = question?.options.findIndex(({ id }) => id === answer) ?? CLOSED
  }
  return { given, applicable }
}
