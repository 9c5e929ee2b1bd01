import { applicableAnswers, CLOSED, readAnswers } from './applicable.ts'
import { compile } from './compile.ts'
import {
  type AssessmentInput,
  type AssessmentModel,
  type OptionId,
  type QuestionId,
  type StepId,
  VERDICTS,
  type Verdict,
} from './types.ts'
import { verdictOn } from './verdict.ts'

/** One answer whose change alone gives another verdict: the nearest such option in each direction. */
export interface Overturn {
  readonly question: QuestionId
  readonly step: StepId
  readonly from: OptionId
  readonly to: OptionId
  readonly verdict: Verdict
  readonly isBetter: boolean
}

/**
 * The single answers whose change would give another verdict, facts among them: where a dispute is worth having.
 *
 * @returns for each the nearest option, better and worse, that does; in the order of the ladder
 * @source the method, section 7
 */
export function overturns(model: AssessmentModel, input: AssessmentInput): Overturn[] {
  const compiled = compile(model)
  const read = readAnswers(compiled, input.answers)
  const { given } = applicableAnswers(compiled, read)
  const rights = [...new Set(input.rights)]
  const current = verdictOn(compiled, read, rights)
  return compiled.questions.flatMap((question, index) => {
    const at = given[index] ?? CLOSED
    const from = question.options[at]
    if (from === undefined) return []
    const towards = (options: readonly number[]): Overturn[] => {
      for (const to of options) {
        const option = question.options[to]
        const verdict = verdictOn(compiled, read.with(index, to), rights)
        if (option === undefined || verdict === current) continue
        const isBetter = VERDICTS.indexOf(verdict) < VERDICTS.indexOf(current)
        return [
          { question: question.id, step: question.step, from: from.id, to: option.id, verdict, isBetter },
        ]
      }
      return []
    }
    const better = Array.from({ length: at }, (_, i) => at - 1 - i)
    const worse = Array.from({ length: question.options.length - 1 - at }, (_, i) => at + 1 + i)
    return [...towards(better), ...towards(worse)]
  })
}
