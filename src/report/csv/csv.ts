import Papa from 'papaparse'
import { t } from '../../i18n/exports.ts'
import { t as report } from '../../i18n/report.ts'
import { type AnswerRow, answerRows, type ConditionRow, conditionRows } from './rows.ts'

/**
 * What a spreadsheet would take for a formula, full-width forms among them. Not the library's own pattern: that one
 * looks at texts of one line only, and reasons have many.
 *
 * @source OWASP, CSV Injection
 */
const FORMULA = /^[\s\p{C}]*[=+\-@\t\r\n＝＋－＠]/u

/** Every question that was asked, a row each, in the order of the report: UTF-8 with its mark, CRLF, as spreadsheets want it. */
export const answersCsv = (...[input]: Parameters<typeof answerRows>): string =>
  csv(
    [t('csv.step'), t('csv.question'), t('csv.answer'), t('csv.evidence'), t('csv.reason'), t('csv.effects')],
    answerRows(input).map(({ step, question, answer, evidence, reason, effects }: AnswerRow) => [
      step,
      question,
      answer,
      evidence,
      reason,
      effects.join('\n'),
    ]),
  )

/** Every change by the proposer that the report lists, a row each. */
export const conditionsCsv = (...[input]: Parameters<typeof conditionRows>): string =>
  csv(
    [t('csv.step'), t('csv.change'), t('csv.now'), t('csv.to'), t('csv.question')],
    conditionRows(input).map(({ step, change, now, to, question }: ConditionRow) => [
      report(`step.${step}`),
      change,
      now,
      to,
      question,
    ]),
  )

const csv = (fields: string[], data: string[][]): string =>
  `\uFEFF${Papa.unparse({ fields, data: data.map((row) => row.map(settable)) }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** Line breaks within a cell are one character, so that no program takes one for the end of the row. */
const settable = (cell: string): string => cell.replace(/\r\n?/g, '\n').toWellFormed().replaceAll('\0', '')
