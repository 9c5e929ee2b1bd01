import type { Answers, RightId, StepId, Verdict } from '../engine/index.ts'

/** What a court decided on a measure. */
export type Outcome = 'upheld' | 'upheld-with-conditions' | 'struck-down'

/** The facts of a case as answers; a question that is missing was silent in the facts. */
export interface CodedFacts {
  readonly measure: string
  readonly variant: string
  readonly rights: { readonly added: readonly RightId[]; readonly removed: Readonly<Record<RightId, string>> }
  readonly answers: Answers
}

export interface DecidedCase {
  readonly id: string
  readonly outcome: Outcome
  readonly decidingSteps: readonly StepId[]
  readonly stepsPassed: readonly StepId[]
  /** One coding, or two made independently. */
  readonly codings: readonly CodedFacts[]
  /** What two codings came to together; without it the first one counts. */
  readonly reconciled?: CodedFacts
}

/** A row of the back-test. */
export interface CaseResult {
  readonly id: string
  readonly expected: Outcome
  readonly verdict: Verdict
  /** The steps the court's decision turned on. */
  readonly expectedSteps: readonly StepId[]
  /** The steps that end failed or doubtful here, or can no longer be met. */
  readonly ourSteps: readonly StepId[]
  /** The steps that the court held to be passed although it struck the measure down. */
  readonly passedSteps: readonly StepId[]
  /** Those of them that are met here, or may still be. */
  readonly passedStepsHeld: readonly StepId[]
  readonly agree: boolean
  /** Struck down by the court, cleared here: the worst error there is. */
  readonly falseClear: boolean
  /** Upheld by the court, not cleared here. */
  readonly falseAlarm: boolean
  /** Share of 1,000 perturbations of our numbers that leave the verdict as it is, 0…1. */
  readonly stability: number
  readonly measure: string
  readonly variant: string
}

/** All shares run from 0 to 1; null where there is nothing to take a share of. */
export interface Summary {
  readonly cases: number
  readonly agreement: number | null
  /** Of the cases struck down. */
  readonly falseClears: number | null
  /** Of the cases upheld. */
  readonly falseAlarms: number | null
  /** Cases struck down in which at least one step the court turned on is among ours. */
  readonly decidingStepHits: number | null
  /** Steps passed before the court that are met here, or may still be. */
  readonly passedStepHits: number | null
  /** Cohen's kappa between the two codings, over all questions that both or either answered. */
  readonly kappa: number | null
  /** Mean over the cases. */
  readonly stability: number | null
}
