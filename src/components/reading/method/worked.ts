import {
  type BalanceParts,
  balanceParts,
  FACT_STEPS,
  type Finding,
  type Improvement,
  type Interval,
  type Stability,
  type StepParts,
  stability,
  stepParts,
  type Verdict,
  whatWouldImprove,
} from '../../../engine/index.ts'
import { inputOf, modelOf } from '../../../questionnaire/index.ts'
import { type Example, examples } from '../examples.ts'

/** One step of a worked example: its status, and what its shortfall is made of in the best and the worst completion. */
export interface WorkedStep {
  readonly finding: Finding
  readonly best: StepParts
  readonly worst: StepParts
  /** D/M as shares, `[best, worst]`. */
  readonly share: Interval
  /** Some answer ends the step by itself. */
  readonly isDefeated: boolean
}

/** An example followed from its answers to its verdict; everything is the engine's. */
export interface Worked extends Example {
  readonly gravest: Interval
  readonly ladder: readonly WorkedStep[]
  /** The worst placed right, taken apart in the worst completion; absent when no right is under assessment. */
  readonly weighing: BalanceParts | undefined
  readonly balance: Interval
  readonly improvement: Improvement | null
  readonly stability: Stability
}

function workedOut(example: Example): Worked {
  const { questionnaire, file, assessment } = example
  const model = modelOf(questionnaire, file.variant)
  const input = inputOf(questionnaire, file)
  const ladder = assessment.steps
    .filter(({ step }) => !FACT_STEPS.includes(step))
    .map((finding): WorkedStep => {
      const best = stepParts(model, input, finding.step, 'best')
      const worst = stepParts(model, input, finding.step, 'worst')
      const share = ({ deficit, worst: most }: StepParts) => (most === 0 ? 0 : deficit / most)
      const isDefeated = best.parts.some(({ effect }) => effect.defeats)
      return { finding, best, worst, share: [share(best), share(worst)], isDefeated }
    })
  const [heaviest] = assessment.rights.toSorted((a, b) => b.balance[1] - a.balance[1])
  return {
    ...example,
    gravest: [0, 1].map((end) =>
      Math.max(0, ...assessment.rights.map(({ weights }) => weights.intensity[end] ?? 0)),
    ) as unknown as Interval,
    ladder,
    weighing: heaviest && balanceParts(model, input, heaviest.right, 'worst'),
    balance: heaviest?.balance ?? [0, 0],
    improvement: whatWouldImprove(model, input),
    stability: stability(model, input),
  }
}

/** Of the examples with one of these verdicts, tried in turn, the one with most of its questions answered. */
function clearest(...verdicts: readonly Verdict[]): Example | undefined {
  for (const verdict of verdicts) {
    const [best] = examples
      .filter(({ assessment }) => assessment.verdict === verdict)
      .toSorted((a, b) => answered(b) - answered(a))
    if (best !== undefined) return best
  }
  return undefined
}
const answered = ({ assessment }: Example): number => assessment.answered / assessment.applicable

/** One that fails and one that passes. */
export const worked: readonly Worked[] = [
  clearest('disproportionate', 'not-shown'),
  clearest('proportionate-with-conditions', 'proportionate'),
].flatMap((example) => (example === undefined ? [] : [workedOut(example)]))
