import {
  type AssessmentInput,
  type AssessmentModel,
  type BalancePart,
  balanceParts,
  type Effect,
  type Interval,
  type QuestionId,
  type StepId,
  type StepPart,
  stepParts,
} from '../../../engine/index.ts'

/** One answer's share in a number, in the best and in the worst completion of what is open. */
export interface Share {
  /** Null for what goes beyond the end of a scale and is taken off. */
  readonly question: QuestionId | null
  /** Null where nobody answered. */
  readonly option: string | null
  readonly amounts: Interval
  /** The rules by which it counts at each end; the same at both for an answer. */
  readonly rules: readonly [best: readonly Effect[], worst: readonly Effect[]]
}

export const TERMS = ['intensity', 'rightReliability', 'importance', 'rank', 'reliability'] as const
export type TermId = (typeof TERMS)[number]

/** One term of the sum b(r), and the answers that make it up. */
export interface Term {
  readonly id: TermId
  readonly amounts: Interval
  readonly shares: readonly Share[]
}

/** b(r) as a sum of terms: the shares of a term add up to it, and the terms to the balance, at both ends. */
export function balanceTerms(model: AssessmentModel, input: AssessmentInput, right: string): Term[] {
  const best = balanceParts(model, input, right, 'best').parts
  const worst = balanceParts(model, input, right, 'worst').parts
  return TERMS.map((id) => {
    const isOf = (part: BalancePart) => termOf(part) === id
    const shares = joined(best.filter(isOf), worst.filter(isOf))
    return { id, amounts: sumOf(shares), shares }
  })
}

function termOf(part: BalancePart): TermId {
  const { side, part: name } = part.kind === 'held' ? part : part.effect
  if (side === 'right') return name === 'reliability' ? 'rightReliability' : 'intensity'
  return name === 'intensity' ? 'importance' : name
}

/** The shortfall of a step: the shares add up to D at both ends. */
export interface StepLedger {
  readonly shares: readonly Share[]
  readonly deficit: Interval
  /** M, the worst possible sum. */
  readonly worst: number
}

export function stepLedger(model: AssessmentModel, input: AssessmentInput, step: StepId): StepLedger {
  const best = stepParts(model, input, step, 'best')
  const worst = stepParts(model, input, step, 'worst')
  return {
    shares: joined(best.parts, worst.parts),
    deficit: [best.deficit, worst.deficit],
    worst: worst.worst,
  }
}

type Part = BalancePart | StepPart

/** The parts of both ends, a row for each question; what stands at one end only counts 0 at the other. */
function joined(best: readonly Part[], worst: readonly Part[]): Share[] {
  const keys = new Set([...best, ...worst].map(keyOf))
  return [...keys]
    .map((key): Share => {
      const ends = [best, worst].map((parts) => parts.filter((part) => keyOf(part) === key))
      const [low = [], high = []] = ends
      const given = [...low, ...high].find(isRule)
      return {
        question: given?.question ?? null,
        option: given === undefined || given.isOpen ? null : given.option,
        amounts: [total(low), total(high)],
        rules: [
          low.filter(isRule).map(({ effect }) => effect),
          high.filter(isRule).map(({ effect }) => effect),
        ],
      }
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

const isRule = (part: Part): part is Extract<Part, { effect: Effect }> => 'effect' in part
const keyOf = (part: Part): string => (isRule(part) ? part.question : '')
const total = (parts: readonly Part[]): number => parts.reduce((sum, { amount }) => sum + amount, 0)

/** Most decisive first; what is taken off at the end of a scale comes last. */
const sizeOf = ({ question, amounts: [low, high] }: Share): number =>
  question === null ? -1 : Math.max(Math.abs(low), Math.abs(high))

const sumOf = (shares: readonly Share[]): Interval => [
  shares.reduce((sum, { amounts }) => sum + amounts[0], 0),
  shares.reduce((sum, { amounts }) => sum + amounts[1], 0),
]
