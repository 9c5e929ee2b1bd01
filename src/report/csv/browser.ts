import { t } from '../../i18n/exports.ts'
import type { ReportInput } from '../context.ts'
import { fileNameOf, saveAs } from '../save-as.ts'
import { answersCsv, conditionsCsv } from './csv.ts'

/** Makes the table in this browser and hands it over as a download; nothing is sent anywhere. */
export async function downloadCsv(kind: 'answers' | 'conditions', input: ReportInput): Promise<void> {
  const text = kind === 'answers' ? answersCsv(input) : conditionsCsv(input)
  const name = fileNameOf(input.file.title, 'csv', t(`csv.file.${kind}`))
  saveAs(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}
