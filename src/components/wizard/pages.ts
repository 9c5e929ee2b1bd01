import { type Assessment, STEPS, type StepId } from '../../engine/index.ts'
import { type Questionnaire, type QuestionWords, questionsOf } from '../../questionnaire/index.ts'
import type { AssessmentFile } from '../../schemas/saved.ts'

/** The pages of the wizard: the proposal, one page a step, the check before the report. */
export const PAGES = ['about', ...STEPS, 'check'] as const
export type PageId = (typeof PAGES)[number]

export const isStep = (page: PageId): page is StepId => page !== 'about' && page !== 'check'

/** The page named in the address, or the first one. */
export const pageFrom = (name: string | null): PageId => PAGES.find((page) => page === name) ?? 'about'

export const neighbour = (page: PageId, by: 1 | -1): PageId | undefined => PAGES[PAGES.indexOf(page) + by]

/** Whether a question is asked now, given the answers to those that open it. */
function isAsked(
  questions: readonly QuestionWords[],
  answers: AssessmentFile['answers'],
  question: QuestionWords,
): boolean {
  return Object.entries(question.appliesWhen ?? {}).every(([id, options]) => {
    const parent = questions.find((candidate) => candidate.id === id)
    return parent !== undefined && isAsked(questions, answers, parent) && options.includes(answers[id] ?? '')
  })
}

/** The questions that stand on a step's page now; grades of evidence stand inside the question they grade. */
export function questionsOn(
  questionnaire: Questionnaire,
  file: AssessmentFile,
  step: StepId,
): QuestionWords[] {
  const all = questionsOf(questionnaire, file.variant)
  return all.filter(
    (question) =>
      question.step === step && question.evidenceFor === undefined && isAsked(all, file.answers, question),
  )
}

/** How many of a step's questions, grades of evidence among them, still wait for an answer. */
export const openOn = (questionnaire: Questionnaire, assessment: Assessment, step: StepId): number =>
  assessment.missing.filter(
    (id) => questionnaire.questions.find((question) => question.id === id)?.step === step,
  ).length
