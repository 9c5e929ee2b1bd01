import { type Choice, CLOSED, holds } from './applicable.ts'
import type { Compiled } from './compile.ts'
import { type Effect, FACT_STEPS, type QuestionId, type Reason, type RightId, type StepId } from './types.ts'

/** Every effect that the given answers have, each with the answer it comes from, in the order of the questions. */
export function reasons(compiled: Compiled, given: Choice): Reason[] {
  return compiled.questions.flatMap((question, index) => {
    const option = question.options[given[index] ?? CLOSED]
    if (option === undefined) return []
    return (compiled.effects[index]?.[given[index] ?? CLOSED] ?? [])
      .filter(({ when }) => holds(when, given))
      .map(({ effect }) => ({ question: question.id, option: option.id, effect }))
  })
}

/** How much one effect speaks against the measure; below zero it speaks for it. */
function force({ effect }: Reason): number {
  if (effect.kind === 'finding') return effect.deficit + (effect.defeats ? DEFEAT : 0)
  if (effect.kind === 'risk') return effect.level ?? -(effect.lowers ?? 0)
  return effect.side === 'right' ? effect.exponent : -effect.exponent
}

/** Above any sum of deficits: what defeats a step comes first. */
const DEFEAT = 100

/** Most decisive first: against a step that is not met what weighs most, for one that is met what carries it. */
export const byForce = (list: readonly Reason[], isMet: boolean): Reason[] =>
  list.toSorted((a, b) => (isMet ? force(a) - force(b) : force(b) - force(a)))

/** What speaks on a step: its findings; on a step of fact all its answers did; on balancing every weight. */
export function reasonsForStep(
  all: readonly Reason[],
  step: StepId,
  stepOf: (question: QuestionId) => StepId,
): Reason[] {
  return all.filter(({ question, effect }) => {
    if (effect.kind === 'finding') return effect.step === step
    if (FACT_STEPS.includes(step)) return stepOf(question) === step
    return step === 'balancing' && effect.kind === 'weight' && effect.exponent !== 0
  })
}

export const concerns = (effect: Effect, right: RightId): boolean =>
  effect.kind !== 'finding' && (effect.right === right || effect.right === 'all')
