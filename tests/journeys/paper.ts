import { execFileSync } from 'node:child_process'

/** The words of a PDF as another program reads them, in reading order; line breaks and runs of spaces are one space. */
export const textOfPdf = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
