import type { Content } from './content.ts'

type Question = Content['questions'][number]

/** `measure/variant` of every variant that asks a question. */
export const askedBy = (content: Content, { data }: Question): string[] =>
  content.measures
    .filter(({ id }) => data.measures === 'all' || data.measures.includes(id))
    .flatMap((measure) => measure.data.variants.map((variant) => `${measure.id}/${variant.id}`))
    .filter((variant) => data.variants === undefined || data.variants.includes(variant))

/** Whether any variant of a measure asks a question. */
export const isAskedIn = (content: Content, question: Question, measure: string): boolean =>
  askedBy(content, question).some((variant) => variant.startsWith(`${measure}/`))

/** The questions that one measure asks and not every measure has. */
export const ownQuestions = (content: Content, measure: string): Question[] =>
  content.questions.filter(
    (question) => question.data.measures !== 'all' && isAskedIn(content, question, measure),
  )
