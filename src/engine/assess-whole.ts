import { assess } from './assess.ts'
import type { Assessment, AssessmentInput, AssessmentModel } from './types.ts'
import { whatWouldImprove } from './what-would-change.ts'

/**
 * As `assess`, with the smallest set of levers as the conditions of a verdict with conditions; for what is printed. The
 * wizard takes `assess`, which is quicker and may name another set of the same effect.
 *
 * @throws ModelError for an authoring fault
 * @source the method, section 7
 */
export function assessWhole(model: AssessmentModel, input: AssessmentInput): Assessment {
  const assessment = assess(model, input)
  if (assessment.verdict !== 'proportionate-with-conditions') return assessment
  const moves = whatWouldImprove(model, input)?.moves ?? []
  // What is known to fall short comes before what may: an open lever is a question first.
  const conditions = moves
    .toSorted((a, b) => Number(a.from === null) - Number(b.from === null))
    .map(({ question, step, to }) => ({ question, step, to }))
  return { ...assessment, conditions }
}
