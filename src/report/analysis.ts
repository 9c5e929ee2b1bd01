import {
  type BalanceParts,
  balanceParts,
  type Improvement,
  type OpenQuestion,
  type Overturn,
  overturns,
  type RightId,
  STEPS,
  type Stability,
  type StepId,
  type StepParts,
  sensitivity,
  stability,
  stepParts,
  type Tornado,
  whatToAnswerNext,
  whatWouldImprove,
} from '../engine/index.ts'
import { inputOf, modelOf } from '../questionnaire/index.ts'
import type { ReportContext, ReportInput } from './context.ts'

/** The same for the best and for the worst completion of what is open. */
export interface Both<Parts> {
  readonly best: Parts
  readonly worst: Parts
}

/** What the engine tells beside the verdict, computed once for the whole report: some 80 ms, never on the typing path. */
export interface Analysis {
  readonly improvement: Improvement | null
  readonly overturns: readonly Overturn[]
  readonly next: readonly OpenQuestion[]
  readonly tornado: Tornado
  readonly stability: Stability
  readonly balances: ReadonlyMap<RightId, Both<BalanceParts>>
  readonly shortfalls: ReadonlyMap<StepId, Both<StepParts>>
}

/** What sections look things up in that say more than the verdict. */
export interface FullContext extends ReportContext {
  readonly analysis: Analysis
}

/** @source the method, section 7 */
export function analyse({ questionnaire, file }: Omit<ReportInput, 'assessment'>): Analysis {
  const model = modelOf(questionnaire, file.variant)
  const input = inputOf(questionnaire, file)
  const both = <Parts>(of: (toward: 'best' | 'worst') => Parts): Both<Parts> => ({
    best: of('best'),
    worst: of('worst'),
  })
  return {
    improvement: whatWouldImprove(model, input),
    overturns: overturns(model, input),
    next: whatToAnswerNext(model, input),
    tornado: sensitivity(model, input),
    stability: stability(model, input),
    balances: new Map(
      input.rights.map((right) => [right, both((toward) => balanceParts(model, input, right, toward))]),
    ),
    shortfalls: new Map(STEPS.map((step) => [step, both((toward) => stepParts(model, input, step, toward))])),
  }
}
