import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/**
 * pdf.js, some 500 kB: load this file when there is a PDF to read, and not before. It runs beside the page and not in
 * a worker, since the content policy lets no script make one from an address; finding its other half here it asks for none.
 */
Object.assign(globalThis, { pdfjsWorker: worker })

export type OpenPdf = PDFDocumentProxy

/**
 * Opens a PDF, does something with it and closes it again. Nothing in it is run, fetched or drawn.
 *
 * @param bytes kept as they are
 * @throws what pdf.js throws: `PasswordException`, `InvalidPDFException` …; `faultOf` puts a name to it
 */
export async function withPdf<Result>(
  bytes: ArrayBuffer,
  use: (pdf: OpenPdf) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    // pdf.js takes what it is given for its own.
    data: new Uint8Array(bytes.slice(0)),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}
