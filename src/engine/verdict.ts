import { type Choice, CLOSED } from './applicable.ts'
import { complete } from './bounds.ts'
import type { Compiled } from './compile.ts'
import { evaluateStatus } from './evaluate.ts'
import { type Finding, type RightId, STEPS, type Status, type StepId, type Verdict } from './types.ts'

/** What one completion comes to, step by step. */
export type Statuses = Readonly<Record<StepId, Status>>

/** What verdicts are drawn from: the best and the worst completion, as answered or with every lever at its best. */
export interface Bounds {
  readonly best: { readonly status: Statuses }
  readonly worst: { readonly status: Statuses }
}

export const allMet = (status: Statuses): boolean => STEPS.every((step) => status[step] === 'met')
export const anyFails = (status: Statuses): boolean => STEPS.some((step) => status[step] === 'failed')

/**
 * The verdict, from the answers as they stand and with levers at their best.
 *
 * @returns `remediable`: levers would cure the failure, so that no step fails any more whatever else is open
 * @source the method, section 6
 */
export function verdict(
  asAnswered: Bounds,
  atBest: Bounds,
  hasRights: boolean,
): { verdict: Verdict; remediable: boolean } {
  if (anyFails(asAnswered.best.status))
    return { verdict: 'disproportionate', remediable: !anyFails(atBest.best.status) }
  if (!hasRights) return { verdict: 'not-shown', remediable: false }
  if (allMet(asAnswered.worst.status)) return { verdict: 'proportionate', remediable: false }
  if (!anyFails(asAnswered.worst.status) && allMet(atBest.worst.status))
    return { verdict: 'proportionate-with-conditions', remediable: false }
  return { verdict: 'not-shown', remediable: false }
}

/** The verdict on answers by position, from statuses alone: what those need who try many answers. */
export function verdictOn(compiled: Compiled, read: Choice, rights: readonly RightId[]): Verdict {
  const within = (forced?: Choice): Bounds => ({
    best: { status: evaluateStatus(compiled, complete(compiled, read, 'best', forced), rights) },
    worst: { status: evaluateStatus(compiled, complete(compiled, read, 'worst', forced), rights) },
  })
  return verdict(within(), within(leversAtBest(compiled)), rights.length > 0).verdict
}

/** The first failed step decides; without one, the first that stands in the way of a better verdict. */
export function decidingStep(findings: readonly Finding[]): StepId | null {
  const failed = findings.find(({ status }) => status === 'failed')
  const inTheWay = findings.find((finding) =>
    finding.status === 'open' ? finding.between[1] !== 'met' : finding.status === 'doubtful',
  )
  return (failed ?? inTheWay)?.step ?? null
}

/** Positions that put every lever at its best. */
export const leversAtBest = ({ questions }: Compiled): Choice =>
  Int8Array.from(questions, ({ lever }) => (lever ? 0 : CLOSED))

/** Positions that put every lever at its worst: the measure without any safeguard. */
export const leversAtWorst = ({ questions }: Compiled): Choice =>
  Int8Array.from(questions, ({ lever, options }) => (lever ? options.length - 1 : CLOSED))

/**
 * Levers that bring every step as far as levers can: no more of them than it takes, those that mend most first.
 *
 * @returns positions of questions; empty when the levers as answered already reach it
 */
export function conditions(compiled: Compiled, read: Choice, rights: readonly RightId[]): number[] {
  const reach = evaluateStatus(compiled, complete(compiled, read, 'worst', leversAtBest(compiled)), rights)
  const worst = complete(compiled, read, 'worst')
  const reaches = (levers: readonly number[]): boolean => {
    const forced = new Int8Array(read.length).fill(CLOSED)
    for (const lever of levers) forced[lever] = 0
    const status = evaluateStatus(compiled, complete(compiled, read, 'worst', forced), rights)
    return STEPS.every((step) => status[step] === reach[step])
  }
  const candidates = compiled.questions
    .map((question, index) => ({
      index,
      lever: question.lever,
      isOpen: (read[index] ?? CLOSED) === CLOSED,
      harm: harmOf(compiled, worst, index),
    }))
    .filter(({ index, lever }) => lever && (worst[index] ?? CLOSED) > 0)
    // What is known to fall short comes before what may: an open lever is a question first.
    .sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || b.harm - a.harm || a.index - b.index)
    .map(({ index }) => index)
  const chosen = candidates.slice(
    0,
    shortest(candidates.length, (length) => reaches(candidates.slice(0, length))),
  )
  return chosen.toReversed().reduce<number[]>((kept, lever) => {
    const without = kept.filter((other) => other !== lever)
    return reaches(without) ? without : kept
  }, chosen)
}

/** The smallest length that is enough, where more is never worse and the longest always is: by halving. */
function shortest(longest: number, isEnough: (length: number) => boolean): number {
  let [low, high] = [0, longest]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const DEFEAT = 100

/** How much an answer weighs against the measure, for the order of conditions only. */
function harmOf(compiled: Compiled, choice: Choice, question: number): number {
  const effects = compiled.effects[question]?.[choice[question] ?? 0] ?? []
  return effects.reduce((sum, { effect }) => {
    if (effect.kind === 'finding') return sum + effect.deficit + (effect.defeats ? DEFEAT : 0)
    return effect.kind === 'weight' && effect.side === 'right' ? sum + effect.exponent : sum
  }, 0)
}
