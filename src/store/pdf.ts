import type { OpenPdf } from './pdf-reader.ts'

/** Far above what a report weighs. */
const MAX_PDF_BYTES = 50 * 1024 * 1024

/**
 * `pdf-stripped`: a report of ours without the assessment inside; `pdf-ambiguous`: one with several of them;
 * `pdf-no-reader`: what reads PDFs could not be fetched.
 */
export type PdfFault =
  | 'pdf-damaged'
  | 'pdf-encrypted'
  | 'pdf-not-ours'
  | 'pdf-stripped'
  | 'pdf-ambiguous'
  | 'pdf-too-large'
  | 'pdf-no-reader'

export type PdfResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: PdfFault }

/** The mark stands at the beginning, or a little behind it where a mail program put something in front. */
export function isPdf(bytes: ArrayBuffer): boolean {
  const start = new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength))
  return new TextDecoder('latin1').decode(start).includes('%PDF-')
}

/** What a report carries inside: the saved assessment under this name. */
export const ATTACHMENT = 'assessment.json'
/** The program that a report names as its maker. */
const CREATOR = 'Counterpoise'

/** A report as it was chosen: the assessment in it, still as bytes, and the open file. */
export interface OpenReport {
  readonly attachment: ArrayBuffer
  readonly pdf: OpenPdf
}

/**
 * Opens a PDF and gives whoever asks the assessment inside; never throws for what the file is.
 *
 * @throws what `use` throws
 */
export async function readReport<Value>(
  bytes: ArrayBuffer,
  use: (report: OpenReport) => Promise<Value>,
): Promise<PdfResult<Value>> {
  if (bytes.byteLength > MAX_PDF_BYTES) return { ok: false, reason: 'pdf-too-large' }
  const reader = await import('./pdf-reader.ts').catch(() => undefined)
  if (reader === undefined) return { ok: false, reason: 'pdf-no-reader' }
  let opened = false
  try {
    return await reader.withPdf(bytes, async (pdf): Promise<PdfResult<Value>> => {
      const [attachment, ...more] = await attachmentsOf(pdf)
      if (attachment === undefined)
        return { ok: false, reason: (await isOurs(pdf)) ? 'pdf-stripped' : 'pdf-not-ours' }
      if (more.length > 0) return { ok: false, reason: 'pdf-ambiguous' }
      opened = true
      return { ok: true, value: await use({ attachment, pdf }) }
    })
  } catch (error) {
    if (opened) throw error
    return { ok: false, reason: faultOf(error) }
  }
}

/** The files of that name, wherever a mail program or an archive left them in the list. */
async function attachmentsOf(pdf: OpenPdf): Promise<ArrayBuffer[]> {
  const found: ArrayBuffer[] = []
  const attachments: ReadonlyMap<string, { readonly filename: string }> | null = await pdf.getAttachments()
  for (const [id, { filename }] of attachments ?? []) {
    if (filename !== ATTACHMENT) continue
    const content: Uint8Array | null = await pdf.getAttachmentContent(id)
    if (content !== null && content !== undefined && content.length > 0) found.push(content.slice().buffer)
  }
  return found
}

async function isOurs(pdf: OpenPdf): Promise<boolean> {
  const { info } = await pdf.getMetadata()
  return 'Creator' in info && info.Creator === CREATOR
}

const faultOf = (error: unknown): PdfFault =>
  error instanceof Error && error.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged'
