import type { Interval, Method } from '../../../engine/index.ts'
import { t } from '../../../i18n/insights.ts'
import { t as report } from '../../../i18n/report.ts'
import type { Questionnaire, QuestionWords } from '../../../questionnaire/index.ts'
import { signed } from '../../../report/words.ts'

/** "3", or "2 to 4". */
export const plainRange = ([from, to]: Interval): string =>
  from === to ? `${from}` : t('range', { from, to })

/** "Met at −1 or less, failed at +1 or more." */
export const bandWords = ({ balance: { met, failed } }: Method): string =>
  t('balance.reading', { met: signed(met), failed: signed(failed) })

/** A share of 1 with two digits, as thresholds are written: "0.27". */
export const decimals = (share: number): string => `${Math.round(share * 100) / 100}`

/** Shares as whole percents. */
export const percent = (share: number): number => Math.round(share * 100)

export const questionOf = (questionnaire: Questionnaire, id: string): QuestionWords | undefined =>
  questionnaire.questions.find((question) => question.id === id)

/** A question's own words; a question about evidence is named by the one whose answer it grades. */
export function promptOf(questionnaire: Questionnaire, id: string): string {
  const question = questionOf(questionnaire, id)
  if (question?.evidenceFor === undefined) return question?.prompt ?? ''
  const graded = questionOf(questionnaire, question.evidenceFor)?.prompt ?? ''
  return report('unknown.evidence', { question: graded, prompt: question.prompt })
}

export const labelOf = (questionnaire: Questionnaire, question: string, option: string): string =>
  questionOf(questionnaire, question)?.options.find(({ id }) => id === option)?.label ?? ''
