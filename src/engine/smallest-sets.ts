import { type Choice, CLOSED, holds } from './applicable.ts'
import { complete, type Toward } from './bounds.ts'
import type { Compiled, CompiledEffect } from './compile.ts'
import { evaluateStatus, worstPossible } from './evaluate.ts'
import { type RightId, STEPS, type Status, type StepId } from './types.ts'
import { answersMissing, openLeversAtBest } from './verdict.ts'

/** What is sought: levers that bring every step to `limit` or better in one completion. */
export interface Problem {
  readonly compiled: Compiled
  /** What was answered, by position. */
  readonly read: Choice
  readonly rights: readonly RightId[]
  readonly toward: Toward
  /** Whether levers without an answer are taken for granted, where they count as conditions. */
  readonly assumesOpen: boolean
  readonly limit: Exclude<Status, 'failed'>
}

export interface Found {
  /** Every set of the smallest size that is enough, each as positions of questions in the order of the ladder. */
  readonly sets: readonly (readonly number[])[]
  /** False where the search was cut short; a smaller set may then exist. */
  readonly isComplete: boolean
}

/** Evaluations before the search gives up on being complete: some tens of milliseconds. */
const MOST_TRIED = 2500

const BEST = 0

/** The answers with some levers moved to the positions named. */
export function moved(read: Choice, levers: readonly number[], to?: readonly number[]): Choice {
  const after = read.slice()
  levers.forEach((lever, place) => {
    after[lever] = to?.[place] ?? BEST
  })
  return after
}

/** Whether a step is as good as sought. */
const fits = (status: Status, limit: Problem['limit']): boolean =>
  status === 'met' || (limit === 'doubtful' && status === 'doubtful')

/** The completion in which answers are judged. A lever that is promised makes its step better known, so each has its own. */
export const judged = ({ compiled, toward, assumesOpen }: Problem, answers: Choice): Choice =>
  complete(compiled, answers, toward, assumesOpen ? openLeversAtBest(compiled, answers) : undefined)

/** The steps that are not yet as good as sought. */
export function shortSteps(problem: Problem, answers: Choice): StepId[] {
  const status = evaluateStatus(problem.compiled, judged(problem, answers), problem.rights)
  return STEPS.filter((step) => !fits(status[step], problem.limit))
}

/** Levers that stand, or may come to stand, short of their best. */
function movable(problem: Problem): number[] {
  const start = judged(problem, problem.read)
  return problem.compiled.questions.flatMap(({ lever }, index) =>
    lever && (start[index] ?? CLOSED) > BEST ? [index] : [],
  )
}

/**
 * All smallest sets of levers that are enough when put at their best.
 *
 * Levers at their best never harm, so a set can be sought step by step: one of the levers that bear on a step that is
 * still short must be in it. Sizes are tried from the smallest; a branch ends where even all remaining levers are
 * not enough, or where too few places are left for what is missing.
 *
 * @returns null where not even all levers are enough
 */
export function smallestSets(problem: Problem): Found | null {
  const candidates = movable(problem)
  if (shortSteps(problem, moved(problem.read, candidates)).length > 0) return null
  const bearing = bearingOf(problem.compiled)
  const sets: number[][] = []
  let tried = 0
  const search = (chosen: readonly number[], left: readonly number[], places: number): void => {
    tried += 2
    const answers = moved(problem.read, chosen)
    const short = shortSteps(problem, answers)
    if (short.length === 0) {
      sets.push([...chosen].sort((a, b) => a - b))
      return
    }
    if (places === 0 || tried > MOST_TRIED) return
    const revealing = revealingLevers(problem, answers, left)
    if (Math.min(atLeast(problem, answers, short, left), revealing.fewest) > places) return
    if (shortSteps(problem, moved(problem.read, [...chosen, ...left])).length > 0) return
    const branches = short
      .map((step) => left.filter((lever) => bearing[step].has(lever) || revealing.levers.has(lever)))
      .reduce((fewest, list) => (list.length < fewest.length ? list : fewest))
    for (const lever of branches) {
      const rest = left.filter((other) => other > lever || !branches.includes(other))
      search(
        [...chosen, lever],
        rest.filter((other) => other !== lever),
        places - 1,
      )
    }
  }
  for (let size = 0; size <= candidates.length; size++) {
    search([], candidates, size)
    if (sets.length > 0) return { sets, isComplete: tried <= MOST_TRIED }
    if (tried > MOST_TRIED) break
  }
  return { sets: [pruned(problem, candidates)], isComplete: false }
}

/**
 * Levers that, promised, make a step known, and with it all that is open there; and how many it takes at the least for
 * any step.
 */
function revealingLevers(
  { compiled, assumesOpen }: Problem,
  answers: Choice,
  left: readonly number[],
): { levers: ReadonlySet<number>; fewest: number } {
  const missing = assumesOpen ? answersMissing(compiled, answers) : new Map<StepId, number>()
  const levers = left.filter((lever) => {
    const { step, appliesWhen } = compiled.questions[lever] ?? {}
    return (
      step !== undefined &&
      missing.has(step) &&
      appliesWhen === undefined &&
      (answers[lever] ?? CLOSED) === CLOSED
    )
  })
  return { levers: new Set(levers), fewest: Math.min(...missing.values()) }
}

/** A set from which no lever can be left out: good, though perhaps not the smallest. */
function pruned(problem: Problem, candidates: readonly number[]): number[] {
  return candidates.reduceRight<number[]>(
    (kept, lever) => {
      const without = kept.filter((other) => other !== lever)
      return shortSteps(problem, moved(problem.read, without)).length === 0 ? without : kept
    },
    [...candidates],
  )
}

const bearings = new WeakMap<Compiled, Record<StepId, ReadonlySet<number>>>()

/** The questions whose answers can bear on a step, however remotely; weights bear on all, through the thresholds. */
function bearingOf(compiled: Compiled): Record<StepId, ReadonlySet<number>> {
  const known = bearings.get(compiled)
  if (known !== undefined) return known
  const bearing = Object.fromEntries(STEPS.map((step) => [step, new Set<number>()])) as Record<
    StepId,
    Set<number>
  >
  compiled.ruling.forEach((options, question) => {
    for (const effect of options.flat())
      for (const step of effect.effect.kind === 'finding' ? [effect.effect.step] : STEPS)
        for (const lever of movers(compiled, question, effect)) bearing[step].add(lever)
  })
  bearings.set(compiled, bearing)
  return bearing
}

/** The questions whose change may end an effect: its own, those it hangs on, and those that open either. */
function movers(compiled: Compiled, question: number, { when }: CompiledEffect): Set<number> {
  const found = new Set<number>()
  const add = (index: number): void => {
    if (found.has(index)) return
    found.add(index)
    for (const place of compiled.opensWhen[index] ?? []) add(place.question)
  }
  add(question)
  for (const place of when) add(place.question)
  return found
}

/**
 * No fewer levers than this can be enough by what they are themselves, with no step becoming known by them: what each
 * could take off the steps that are short, at the most.
 */
function atLeast(
  problem: Problem,
  answers: Choice,
  short: readonly StepId[],
  left: readonly number[],
): number {
  const { compiled, limit } = problem
  const choice = judged(problem, answers)
  const gains = new Map<StepId, Map<number, number>>(short.map((step) => [step, new Map()]))
  const deficits = new Map<StepId, number>()
  choice.forEach((option, question) => {
    if (option === CLOSED) return
    for (const effect of compiled.ruling[question]?.[option] ?? []) {
      if (effect.effect.kind !== 'finding' || effect.effect.deficit === 0 || !holds(effect.when, choice))
        continue
      const gain = gains.get(effect.effect.step)
      if (gain === undefined) continue
      const { step, deficit } = effect.effect
      deficits.set(step, (deficits.get(step) ?? 0) + deficit)
      for (const lever of movers(compiled, question, effect))
        gain.set(lever, (gain.get(lever) ?? 0) + deficit)
    }
  })
  const mostLenient = compiled.model.method.seriousness[0]?.thresholds[limit] ?? 1
  const worst = worstPossible(compiled)
  const counts = short.map((step) => {
    let missing = (deficits.get(step) ?? 0) - Math.floor(mostLenient * worst[step] + 1e-9)
    const sorted = left.map((lever) => gains.get(step)?.get(lever) ?? 0).sort((a, b) => b - a)
    let count = 1
    for (const gain of sorted) {
      missing -= gain
      if (missing <= 0) break
      count++
    }
    return count
  })
  return Math.max(0, ...counts)
}
