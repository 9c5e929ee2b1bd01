import { type Choice, CLOSED, holds, readAnswers } from './applicable.ts'
import { clamp } from './balancing.ts'
import { complete, type Toward } from './bounds.ts'
import { type Compiled, compile } from './compile.ts'
import { worstPossible } from './evaluate.ts'
import type {
  AssessmentInput,
  AssessmentModel,
  FindingEffect,
  Interval,
  OptionId,
  QuestionId,
  RightId,
  StepId,
  WeightEffect,
} from './types.ts'

/** One part of b(r): what one answer adds (above zero: to the right's pan) or takes away. */
export type BalancePart =
  | {
      readonly kind: 'answer'
      readonly question: QuestionId
      readonly option: OptionId
      /** True where nobody answered, and the completion put the answer there. */
      readonly isOpen: boolean
      readonly effect: WeightEffect
      readonly amount: number
    }
  /** What goes beyond the end of a scale does not count: the sum is held to it. */
  | {
      readonly kind: 'held'
      readonly side: 'right' | 'aim'
      readonly part: WeightEffect['part']
      readonly amount: number
    }

export interface BalanceParts {
  readonly right: RightId
  readonly parts: readonly BalancePart[]
  /** The sum of all amounts, which is b(r). */
  readonly total: number
}

export interface StepPart {
  readonly question: QuestionId
  readonly option: OptionId
  readonly isOpen: boolean
  readonly effect: FindingEffect
  readonly amount: number
}

export interface StepParts {
  readonly parts: readonly StepPart[]
  /** D, the sum of all amounts. */
  readonly deficit: number
  /** M, the worst possible sum. */
  readonly worst: number
}

/**
 * The waterfall: what each answer adds to, or takes from, the balance of one right; the parts sum to b(r).
 *
 * @param toward which completion of what is open is taken apart
 * @throws ModelError for an authoring fault
 * @source the method, section 3: every answer is a step of the sum
 */
export function balanceParts(
  model: AssessmentModel,
  input: AssessmentInput,
  right: RightId,
  toward: Toward,
): BalanceParts {
  const compiled = compile(model)
  const { method } = model
  const active = effectsOf(compiled, input, toward).flatMap(({ effect, ...answer }) =>
    effect.kind === 'weight' && (effect.side === 'aim' || effect.right === right || effect.right === 'all')
      ? [{ ...answer, effect }]
      : [],
  )
  const of = (side: 'right' | 'aim', part: WeightEffect['part']) =>
    active.filter(({ effect }) => effect.side === side && effect.part === part)
  const summed = (
    side: 'right' | 'aim',
    part: WeightEffect['part'],
    range: Interval,
    sign: 1 | -1,
  ): BalancePart[] => {
    const list = of(side, part)
    const raw = list.reduce((sum, { effect }) => sum + effect.exponent, 0)
    const held = sign * (clamp(raw, range) - raw)
    return [
      ...list.map((one): BalancePart => ({ kind: 'answer', ...one, amount: sign * one.effect.exponent })),
      ...(held === 0 ? [] : [{ kind: 'held', side, part, amount: held } as const]),
    ]
  }
  const weakest = of('aim', 'reliability').reduce<(typeof active)[number] | undefined>(
    (low, one) => (low === undefined || one.effect.exponent < low.effect.exponent ? one : low),
    undefined,
  )
  const trust = weakest === undefined ? 0 : -clamp(weakest.effect.exponent, method.reliability)
  const parts = [
    ...summed('right', 'intensity', method.intensity, 1),
    ...summed('right', 'reliability', method.rightReliability, 1),
    ...summed('aim', 'importance', method.importance, -1),
    ...summed('aim', 'rank', method.rank, -1),
    // The weakest premise counts, and it alone.
    ...(weakest === undefined ? [] : [{ kind: 'answer', ...weakest, amount: trust } as const]),
  ].filter(({ amount }) => amount !== 0)
  return { right, parts, total: parts.reduce((sum, { amount }) => sum + amount, 0) }
}

/**
 * What each answer adds to the shortfall of a step; the parts sum to D, and the status comes from D/M.
 *
 * @throws ModelError for an authoring fault
 * @source the method, section 2
 */
export function stepParts(
  model: AssessmentModel,
  input: AssessmentInput,
  step: StepId,
  toward: Toward,
): StepParts {
  const compiled = compile(model)
  const parts = effectsOf(compiled, input, toward).flatMap(({ effect, ...answer }) =>
    effect.kind === 'finding' && effect.step === step && effect.deficit > 0
      ? [{ ...answer, effect, amount: effect.deficit }]
      : [],
  )
  return {
    parts,
    deficit: parts.reduce((sum, { amount }) => sum + amount, 0),
    worst: worstPossible(compiled)[step],
  }
}

/** Every effect that one completion has, with the answer it comes from, in the order of the questions. */
function effectsOf(compiled: Compiled, input: AssessmentInput, toward: Toward) {
  const read = readAnswers(compiled, input.answers)
  const choice: Choice = complete(compiled, read, toward)
  return compiled.questions.flatMap((question, index) => {
    const at = choice[index] ?? CLOSED
    const option = question.options[at]
    if (option === undefined) return []
    const isOpen = (read[index] ?? CLOSED) !== at
    return (compiled.effects[index]?.[at] ?? [])
      .filter(({ when }) => holds(when, choice))
      .map(({ effect }) => ({ question: question.id, option: option.id, isOpen, effect }))
  })
}
