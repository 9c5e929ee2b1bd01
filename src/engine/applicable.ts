import type { Compiled, Places } from './compile.ts'
import type { Answers } from './types.ts'

/** Per question the position of its option; −1 while it is open or closed. */
export type Choice = Int8Array

export const CLOSED = -1

export const holds = (places: Places, choice: Choice): boolean => {
  for (const { question, options } of places) if (!options.has(choice[question] ?? CLOSED)) return false
  return true
}

/** What was answered, by position, whether or not it is asked now; unknown questions and options count as open. */
export function readAnswers(compiled: Compiled, answers: Answers): Choice {
  return Int8Array.from(compiled.questions, ({ id, options }) =>
    Object.hasOwn(answers, id) ? options.findIndex((option) => option.id === answers[id]) : CLOSED,
  )
}

/**
 * Only applicable answers count: those whose follow-up condition stands on the answers given.
 * What is hidden again keeps its text elsewhere and has no effect here.
 *
 * @returns `given`: the chosen option of every applicable answered question; `applicable`: which questions are asked now
 */
export function applicableAnswers(
  compiled: Compiled,
  read: Choice,
): { given: Choice; applicable: Uint8Array } {
  const given = new Int8Array(compiled.questions.length).fill(CLOSED)
  const applicable = new Uint8Array(compiled.questions.length)
  for (const index of compiled.order) {
    if (!holds(compiled.opensWhen[index] ?? [], given)) continue
    applicable[index] = 1
    given[index] = read[index] ?? CLOSED
  }
  return { given, applicable }
}
