import type { Assessment } from '../engine/index.ts'
import type { Questionnaire } from '../questionnaire/index.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from '../report/options.ts'
import { pdfFonts } from '../report/pdf/fonts.ts'
import { renderPdf } from '../report/pdf/render.ts'
import { reportDocument } from '../report/sections.ts'
import type { AssessmentFile } from '../schemas/index.ts'
import { toFile } from '../store/index.ts'

/** The report as PDF, byte for byte the one that the site makes from the same file under the same options. */
export async function pdfOf(
  questionnaire: Questionnaire,
  file: AssessmentFile,
  assessment: Assessment,
  options: ReportOptions = DEFAULT_OPTIONS,
): Promise<Uint8Array> {
  const { text } = toFile({ file, changed: file.changed ?? '' })
  const document = reportDocument({ questionnaire, file, assessment }, options)
  return renderPdf(document, await pdfFonts(), { name: 'assessment.json', text })
}
