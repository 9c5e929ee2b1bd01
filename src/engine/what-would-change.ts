import { type Choice, CLOSED, readAnswers } from './applicable.ts'
import { compile } from './compile.ts'
import { judged, moved, type Problem, shortSteps, smallestSets } from './smallest-sets.ts'
import type { AssessmentInput, AssessmentModel, OptionId, QuestionId, StepId, Verdict } from './types.ts'
import { allMet, groundsOf, verdictOn } from './verdict.ts'

/** One lever moved; `from` is null where it was not answered. */
export interface Move {
  readonly question: QuestionId
  readonly step: StepId
  readonly from: OptionId | null
  readonly to: OptionId
}

export interface Improvement {
  /** The verdict with these moves made. */
  readonly reaches: Verdict
  /** In the order of the ladder. */
  readonly moves: readonly Move[]
  /** How many options the moves pass in all; a lever without an answer is counted from its worst. */
  readonly notches: number
  /** False only where the search was cut short: the moves are enough, but fewer might be. */
  readonly isSmallest: boolean
}

/**
 * The smallest set of levers that reaches the next better verdict; among sets of one size the one with the fewest
 * notches.
 *
 * @returns null where no set of levers does: the verdict is the best already, or it stands on facts
 * @throws ModelError for an authoring fault; incomplete, unknown or hidden answers never throw
 * @source the method, section 7
 */
export function whatWouldImprove(model: AssessmentModel, input: AssessmentInput): Improvement | null {
  const problem = problemOf(model, input)
  if (problem === null) return null
  const found = smallestSets(problem)
  if (found === null) return null
  const { compiled, read, rights } = problem
  const start = judged(problem, read)
  const [cheapest] = found.sets
    .map((levers) => ({ levers, to: fewestNotches(problem, levers, start) }))
    .sort((a, b) => notchesOf(start, a.levers, a.to) - notchesOf(start, b.levers, b.to))
  if (cheapest === undefined) return null
  const { levers, to } = cheapest
  return {
    reaches: verdictOn(compiled, moved(read, levers, to), rights),
    moves: levers.flatMap((index, place) => {
      const question = compiled.questions[index]
      const target = question?.options[to[place] ?? 0]
      if (question === undefined || target === undefined) return []
      const from = question.options[read[index] ?? CLOSED]?.id ?? null
      return [{ question: question.id, step: question.step, from, to: target.id }]
    }),
    notches: notchesOf(start, levers, to),
    isSmallest: found.isComplete,
  }
}

/** What the next better verdict asks for; null where there is none, or where no lever leads there. */
function problemOf(model: AssessmentModel, input: AssessmentInput): Problem | null {
  const compiled = compile(model)
  const read = readAnswers(compiled, input.answers)
  const rights = [...new Set(input.rights)]
  const base = { compiled, read, rights, assumesOpen: false }
  const current = verdictOn(compiled, read, rights)
  if (current === 'disproportionate') return { ...base, toward: 'best', limit: 'doubtful' }
  if (current === 'proportionate-with-conditions') return { ...base, toward: 'worst', limit: 'met' }
  if (current === 'proportionate' || rights.length === 0) return null
  // From "not shown" conditions come first: nothing answered may fail any more, and levers must be able to do the rest.
  return allMet(groundsOf(compiled, read, rights).cured)
    ? { ...base, toward: 'worst', limit: 'doubtful', assumesOpen: true }
    : null
}

const notchesOf = (start: Choice, levers: readonly number[], to: readonly number[]): number =>
  levers.reduce((sum, lever, place) => sum + (start[lever] ?? 0) - (to[place] ?? 0), 0)

/** Above this many levers their targets are found one after another, not by trying all. */
const TRY_ALL = 5

/** The mildest position for each lever of a set that is still enough, all taken together. */
function fewestNotches(problem: Problem, levers: readonly number[], start: Choice): number[] {
  const isEnough = (to: readonly number[]) =>
    shortSteps(problem, moved(problem.read, levers, to)).length === 0
  const atBest = levers.map(() => 0)
  if (levers.length > TRY_ALL) return eased(levers, start, atBest, isEnough)
  const all = levers.reduce<number[][]>(
    (lists, lever) =>
      lists.flatMap((list) => Array.from({ length: start[lever] ?? 1 }, (_, to) => [...list, to])),
    [[]],
  )
  return (
    all
      .sort((a, b) => notchesOf(start, levers, a) - notchesOf(start, levers, b))
      .find((to) => isEnough(to)) ?? atBest
  )
}

/** Levers eased one notch at a time for as long as that is enough. */
function eased(
  levers: readonly number[],
  start: Choice,
  atBest: readonly number[],
  isEnough: (to: readonly number[]) => boolean,
): number[] {
  const to = [...atBest]
  levers.forEach((lever, place) => {
    for (let next = 1; next < (start[lever] ?? 0); next++) {
      const tried = to.with(place, next)
      if (!isEnough(tried)) break
      to[place] = next
    }
  })
  return to
}
