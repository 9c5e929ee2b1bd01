import { applicableAnswers, CLOSED, readAnswers } from './applicable.ts'
import { complete } from './bounds.ts'
import { compile } from './compile.ts'
import { evaluate, type Outcome } from './evaluate.ts'
import { type AssessmentInput, type AssessmentModel, type QuestionId, STEPS, type StepId } from './types.ts'

export interface OpenQuestion {
  readonly question: QuestionId
  readonly step: StepId
  /** The share of all that is open that an answer closes on average over its options, 0…1. */
  readonly closes: number
}

/**
 * Open questions by how much of what is open an answer would close, most first.
 *
 * What is open is the width of every step's shortfall d between the best and the worst completion, and of the balance
 * as a share of its range. Each option of a question is taken to be as likely as the others: our own convention.
 *
 * @throws ModelError for an authoring fault
 * @source the method, section 7
 */
export function whatToAnswerNext(model: AssessmentModel, input: AssessmentInput): OpenQuestion[] {
  const compiled = compile(model)
  const read = readAnswers(compiled, input.answers)
  const { given, applicable } = applicableAnswers(compiled, read)
  const rights = [...new Set(input.rights)]
  const range = model.method.intensity[1] - model.method.intensity[0]
  const width = (answers: typeof read): number =>
    openWidth(
      evaluate(compiled, complete(compiled, answers, 'best'), rights),
      evaluate(compiled, complete(compiled, answers, 'worst'), rights),
      2 * range,
    )
  const now = width(read)
  if (now === 0) return []
  return compiled.questions
    .flatMap(({ id, step, options }, index) => {
      if (applicable[index] !== 1 || given[index] !== CLOSED) return []
      const left = options.reduce((sum, _, option) => sum + width(read.with(index, option)), 0)
      return [{ question: id, step, closes: Math.max(0, 1 - left / options.length / now) }]
    })
    .sort((a, b) => b.closes - a.closes)
}

function openWidth(best: Outcome, worst: Outcome, range: number): number {
  const steps = STEPS.reduce((sum, step) => sum + worst.shortfall[step] - best.shortfall[step], 0)
  return steps + ((worst.worstBalance ?? range) - (best.worstBalance ?? 0)) / range
}
