import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-pdf-'))
let files = 0

/** The bytes as a file on disk, for tools that read files. */
export function onDisk(pdf: Uint8Array): string {
  const path = join(folder, `${++files}.pdf`)
  writeFileSync(path, pdf)
  return path
}

export const inFolder = (name: string): string => join(folder, name)

/** What a tool prints; the test fails with its message when the tool is not content. */
export const tool = (program: string, ...rest: readonly string[]): string =>
  execFileSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'pipe'] })

export const has = (...programs: readonly string[]): boolean => programs.every(isThere)

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    return false
  }
}

export const open = (pdf: Uint8Array) => getDocument({ data: pdf.slice(), verbosity: 0 }).promise

export async function pagesOf(pdf: Uint8Array) {
  const file = await open(pdf)
  return Promise.all(Array.from({ length: file.numPages }, (_, i) => file.getPage(i + 1)))
}

/** Operators that leave something on the page. */
const PAINTING = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintFormXObjectBegin,
])

interface Stretch {
  readonly role: string
  paintings: number
}

/** Every stretch of marked content of a page in the order of painting; what is painted outside has the role "". */
export async function stretchesOf(page: Awaited<ReturnType<typeof pagesOf>>[number]): Promise<Stretch[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const stretches: Stretch[] = []
  const open: Stretch[] = []
  fnArray.forEach((operator, place) => {
    if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
      const made = { role: String(argsArray[place]?.[0]), paintings: 0 }
      stretches.push(made)
      open.push(made)
    }
    if (operator === OPS.endMarkedContent) open.pop()
    if (PAINTING.has(operator) || isPaintedPath(operator, argsArray[place])) {
      const current = open.at(-1)
      if (current === undefined) stretches.push({ role: '', paintings: 1 })
      else current.paintings++
    }
  })
  return stretches
}

/** pdf.js joins a path with what paints it. */
const isPaintedPath = (operator: number, rest: unknown): boolean =>
  operator === OPS.constructPath && Array.isArray(rest) && PAINTING.has(rest[0])

export interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly children?: readonly Node[]
}

/** Every element of a page's structure tree, from the top down. */
export const nodesOf = (node: Node | null): Node[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap(nodesOf)]
