import { type Choice, CLOSED } from './applicable.ts'
import { complete, type Toward } from './bounds.ts'
import type { Compiled } from './compile.ts'
import { evaluateStatus } from './evaluate.ts'
import { type Finding, type RightId, STEPS, type Status, type StepId, type Verdict } from './types.ts'

/** What one completion comes to, step by step. */
export type Statuses = Readonly<Record<StepId, Status>>

/** What verdicts are drawn from. */
export interface Grounds {
  /** The best and the worst completion of the answers as they stand. */
  readonly best: Statuses
  readonly worst: Statuses
  /** The worst completion where every lever without an answer is at its best: such a lever is a condition, not a failure. */
  readonly assumed: Statuses
  /** The best and the worst completion with every lever at its best, answered or not. */
  readonly curedBest: Statuses
  readonly cured: Statuses
}

export const allMet = (status: Statuses): boolean => STEPS.every((step) => status[step] === 'met')
export const anyFails = (status: Statuses): boolean => STEPS.some((step) => status[step] === 'failed')

/**
 * The verdict. Conditions are levers: those answered short of what is needed, and those nobody answered yet, of which
 * the measure is then cleared provided that they come out well. What is open and no lever keeps it at "not shown".
 *
 * @returns `remediable`: levers would cure the failure, so that no step fails any more whatever else is open
 * @source the method, section 6
 */
export function verdict(
  { best, worst, assumed, curedBest, cured }: Grounds,
  hasRights: boolean,
): { verdict: Verdict; remediable: boolean } {
  if (anyFails(best)) return { verdict: 'disproportionate', remediable: !anyFails(curedBest) }
  if (!hasRights) return { verdict: 'not-shown', remediable: false }
  if (allMet(worst)) return { verdict: 'proportionate', remediable: false }
  if (!anyFails(assumed) && allMet(cured))
    return { verdict: 'proportionate-with-conditions', remediable: false }
  return { verdict: 'not-shown', remediable: false }
}

/** What verdicts are drawn from, for answers by position. */
export function groundsOf(compiled: Compiled, read: Choice, rights: readonly RightId[]): Grounds {
  const at = (toward: Toward, forced?: Choice): Statuses =>
    evaluateStatus(compiled, complete(compiled, read, toward, forced), rights)
  const levers = leversAtBest(compiled)
  return {
    best: at('best'),
    worst: at('worst'),
    assumed: at('worst', openLeversAtBest(compiled, read)),
    curedBest: at('best', levers),
    cured: at('worst', levers),
  }
}

/** The verdict on answers by position, from statuses alone: what those need who try many answers. */
export const verdictOn = (compiled: Compiled, read: Choice, rights: readonly RightId[]): Verdict =>
  verdict(groundsOf(compiled, read, rights), rights.length > 0).verdict

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

/**
 * Positions that put levers at their best that have no answer, on steps of which enough is known: where most of a step
 * is open, its levers are not conditions but gaps.
 */
export function openLeversAtBest(compiled: Compiled, read: Choice): Choice {
  const unknown = answersMissing(compiled, read)
  return Int8Array.from(compiled.questions, ({ lever, step }, index) =>
    lever && (read[index] ?? CLOSED) === CLOSED && !unknown.has(step) ? 0 : CLOSED,
  )
}

/**
 * The steps of which too little is known for their open levers to be conditions, each with how many answers are
 * missing for it. Follow-ups are left out of the count, so that an answer that opens one never makes a step better
 * known.
 */
export function answersMissing(
  { questions, model: { method } }: Compiled,
  read: Choice,
): ReadonlyMap<StepId, number> {
  const asked = new Map<StepId, { all: number; answered: number }>()
  questions.forEach((question, index) => {
    if (question.appliesWhen !== undefined) return
    const count = asked.get(question.step) ?? { all: 0, answered: 0 }
    count.all++
    if ((read[index] ?? CLOSED) !== CLOSED) count.answered++
    asked.set(question.step, count)
  })
  return new Map(
    [...asked]
      .map(
        ([step, { all, answered }]) =>
          [step, Math.ceil(all * method.answeredForConditions - 1e-9) - answered] as const,
      )
      .filter(([, missing]) => missing > 0),
  )
}

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
