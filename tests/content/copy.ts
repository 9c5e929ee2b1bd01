import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'

/** A copy of `content/` that a test may break; call `remove` when done. */
export function copyOfContent() {
  const root = mkdtempSync(join(tmpdir(), 'counterpoise-content-'))
  cpSync('content', join(root, 'content'), { recursive: true })
  const write = (file: string, text: string) => writeFileSync(join(root, file), text)
  return {
    root,
    write,
    /** Copies a file inside the copy, and breaks one thing in it. */
    change(file: string, edit: (document: Document.Parsed) => void, from = file): void {
      const document = parseDocument(readFileSync(join(root, from), 'utf8'))
      edit(document)
      write(file, document.toString())
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
