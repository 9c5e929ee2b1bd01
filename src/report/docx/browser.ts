import { fileNameOf, saveAs } from '../save-as.ts'
import type { ReportDocument } from '../types.ts'
import { docxBytes } from './docx.ts'
import { pngOf } from './picture.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Makes the Word document in this browser and hands it over as a download; nothing is sent anywhere. */
export async function downloadDocx(report: ReportDocument): Promise<void> {
  saveAs(fileNameOf(report.title, 'docx'), new Blob([await docxBytes(report, pngOf)], { type: TYPE }))
}
