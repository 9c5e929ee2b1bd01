import type { Assessment } from '../engine/index.ts'
import type { Questionnaire } from '../questionnaire/index.ts'
import { pdfFonts } from '../report/pdf/fonts.ts'
import { renderPdf } from '../report/pdf/render.ts'
import { reportDocument } from '../report/sections.ts'
import type { AssessmentFile } from '../schemas/index.ts'

/** The report as PDF, byte for byte the one that the site makes from the same file. */
export async function pdfOf(
  questionnaire: Questionnaire,
  file: AssessmentFile,
  assessment: Assessment,
): Promise<Uint8Array> {
  return renderPdf(reportDocument({ questionnaire, file, assessment }), await pdfFonts())
}
