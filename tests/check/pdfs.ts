import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportDocument } from '../../src/report/index.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from '../../src/report/options.ts'
import { pdfFonts } from '../../src/report/pdf/fonts.ts'
import { renderPdf } from '../../src/report/pdf/render.ts'
import type { ReportDocument } from '../../src/report/types.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { toFile } from '../../src/store/index.ts'
import { PICKS, type Pick, questionnaire, sample } from '../report/sample.ts'

const fonts = await pdfFonts()
export const folder = mkdtempSync(join(tmpdir(), 'counterpoise-check-'))

export interface Forgery {
  readonly pick?: Pick
  readonly changes?: Partial<AssessmentFile>
  readonly options?: Partial<ReportOptions>
  /** Changes what is printed. */
  readonly print?: (document: ReportDocument) => ReportDocument
  /** Changes what is attached. */
  readonly attach?: (file: AssessmentFile) => AssessmentFile
  /** What is attached in the place of an assessment. */
  readonly text?: string
  readonly attachmentName?: string
}

export const fileOf = ({ pick = PICKS.worst, changes }: Forgery = {}): AssessmentFile =>
  sample(pick, changes).file

/** A report as the site makes it, with what a forger would change. */
export async function reportPdf(forgery: Forgery = {}): Promise<ArrayBuffer> {
  const { pick = PICKS.worst, changes, options, print, attach, attachmentName = 'assessment.json' } = forgery
  const { file, assessment } = sample(pick, changes)
  const document = reportDocument({ questionnaire, file, assessment }, { ...DEFAULT_OPTIONS, ...options })
  const attached = attach?.(file) ?? file
  const text = forgery.text ?? toFile({ file: attached, changed: attached.changed ?? '' }).text
  const bytes = await renderPdf(print?.(document) ?? document, fonts, { name: attachmentName, text })
  return new Uint8Array(bytes).buffer
}

/** The document with these words in the place of those, wherever they stand on their own. */
export const reworded =
  (from: string, to: string, where: (key: string) => boolean = () => true) =>
  (document: ReportDocument): ReportDocument => ({
    ...document,
    sections: document.sections.map((section) =>
      where(section.id)
        ? JSON.parse(JSON.stringify(section).replaceAll(JSON.stringify(from), JSON.stringify(to)))
        : section,
    ),
  })

let made = 0

/** The file after somebody else's tool has been at it. */
export function afterQpdf(pdf: ArrayBuffer, ...args: readonly string[]): ArrayBuffer {
  made += 1
  const [given, gained] = [join(folder, `${made}.pdf`), join(folder, `${made}-after.pdf`)]
  writeFileSync(given, new Uint8Array(pdf))
  execFileSync('qpdf', [given, ...args, gained], { stdio: 'pipe' })
  return new Uint8Array(readFileSync(gained)).buffer
}
