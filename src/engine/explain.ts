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

/** Most decisive first: what defeats, then the greater deficit or exponent, then the order of the questions. */
const force = ({ effect }: Reason): number => {
  if (effect.kind === 'finding') return effect.deficit + (effect.defeats ? 100 : 0)
  return effect.kind === 'weight' ? Math.abs(effect.exponent) : (effect.level ?? 0)
}
export const byForce = (list: readonly Reason[]): Reason[] => list.toSorted((a, b) => force(b) - force(a))

/** What speaks on a step: its findings; on a step of fact all its answers did; on balancing every weight. */
export function reasonsForStep(
  all: readonly Reason[],
  step: StepId,
  stepOf: (question: QuestionId) => StepId,
): Reason[] {
  return byForce(
    all.filter(({ question, effect }) => {
      if (effect.kind === 'finding') return effect.step === step
      if (FACT_STEPS.includes(step)) return stepOf(question) === step
      return step === 'balancing' && effect.kind === 'weight' && effect.exponent !== 0
    }),
  )
}

export const concerns = (effect: Effect, right: RightId): boolean =>
  effect.kind !== 'finding' && (effect.right === right || effect.right === 'all')
