import type { Effect, StepId } from '../engine/index.ts'
import type { Questionnaire, QuestionWords } from './types.ts'

/**
 * What one page of the wizard needs before anything is touched: every rule of the measure, since the whole result is
 * shown at once, but the words of one step only. The rest follows when the reader begins to work.
 */
export function firstLoad(questionnaire: Questionnaire, step: StepId | null): Questionnaire {
  const questions = questionnaire.questions.map((question) =>
    question.step === step ? question : withoutWords(question),
  )
  const cited = new Set(
    questions.flatMap(({ courts, options }) => [
      ...courts.map(({ source }) => source),
      ...options.flatMap(({ effects }) => effects.flatMap(({ sources }) => sources)),
    ]),
  )
  return {
    ...questionnaire,
    questions,
    sources: Object.fromEntries(Object.entries(questionnaire.sources).filter(([ref]) => cited.has(ref))),
  }
}

const withoutWords = (question: QuestionWords): QuestionWords => ({
  ...question,
  prompt: '',
  why: '',
  help: '',
  serves: [],
  courts: [],
  options: question.options.map((option) => ({
    ...option,
    label: '',
    hint: '',
    effects: option.effects.map(silent),
  })),
})

const silent = (effect: Effect): Effect => ({ ...effect, because: '', sources: [] })
