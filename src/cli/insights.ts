import {
  type AssessmentInput,
  type AssessmentModel,
  overturns,
  sensitivity,
  stability,
  whatToAnswerNext,
  whatWouldImprove,
} from '../engine/index.ts'

/** What the engine tells beside the verdict, as printed by `assess`; part of the public contract. */
export const insightsOf = (model: AssessmentModel, input: AssessmentInput) => ({
  whatWouldChange: { levers: whatWouldImprove(model, input), answers: overturns(model, input) },
  whatToAnswerNext: whatToAnswerNext(model, input),
  sensitivity: sensitivity(model, input),
  stability: stability(model, input),
})
