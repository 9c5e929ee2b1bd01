import type { OpenReport } from '../store/index.ts'
import { squeeze, tidy } from './squeeze.ts'

type OpenPdf = OpenReport['pdf']
type Page = Awaited<ReturnType<OpenPdf['getPage']>>
type Tree = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>
type Child = Tree['children'][number]

/** A tagged element with its own words in reading order. */
export interface Element {
  /** `H2`, `P`, `TR`, `TD` … */
  readonly role: string
  readonly text: string
  readonly children: readonly Element[]
}

/** What a PDF says: by its tags where it has them, and page by page as it was drawn, running heads included. */
export interface PrintedPages {
  readonly drawn: readonly string[]
  /** The top of each page's tree; empty where the file is not tagged. */
  readonly tagged: readonly Element[]
  readonly outline: readonly string[]
  /** What the report was made with, as its properties say; they may say anything. */
  readonly options: unknown
}

export async function readPages(pdf: OpenPdf): Promise<PrintedPages> {
  const drawn: string[] = []
  const tagged: Element[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [content, tree] = [await marked(page), await page.getStructTree()]
    drawn.push(tidy(content.all))
    if (tree !== null && tree !== undefined) tagged.push(elementOf(tree, content.byMark))
    page.cleanup()
  }
  const { metadata } = await pdf.getMetadata()
  return {
    drawn,
    tagged,
    outline: titlesOf((await pdf.getOutline()) ?? []),
    options: metadata?.get('counterpoise:options'),
  }
}

interface Marked {
  readonly all: string
  readonly byMark: ReadonlyMap<string, string>
}

/** The strings of a page, all of them and by the mark that ties them to a tag. */
async function marked(page: Page): Promise<Marked> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byMark = new Map<string, string>()
  const open: (string | undefined)[] = []
  let all = ''
  for (const item of items) {
    if ('str' in item) {
      const text = item.hasEOL ? `${item.str}\n` : item.str
      all += `${text} `
      const mark = open.findLast((id) => id !== undefined)
      if (mark !== undefined) byMark.set(mark, (byMark.get(mark) ?? '') + text)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined)
  }
  return { all, byMark }
}

function elementOf(node: Child, byMark: Marked['byMark']): Element {
  if (!('role' in node))
    return { role: '', text: 'id' in node ? (byMark.get(node.id) ?? '') : '', children: [] }
  const children = node.children.map((child) => elementOf(child, byMark))
  const alternative = 'alt' in node && typeof node.alt === 'string' ? `${node.alt} ` : ''
  return { role: node.role, text: alternative + children.map(({ text }) => text).join(''), children }
}

interface Entry {
  readonly title: string
  readonly items?: readonly Entry[]
}

const titlesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ title, items = [] }) => [title, ...titlesOf(items)])

/** Every element of one of these roles, in reading order; not those within another one of them. */
export const elementsOf = (element: Element, isWanted: (role: string) => boolean): Element[] =>
  isWanted(element.role) ? [element] : element.children.flatMap((child) => elementsOf(child, isWanted))

/** A heading, a paragraph, a cell, a picture with its words: what has no tagged part of its own. */
export interface Piece {
  /** The title of the section that it stands in; '' before the first. */
  readonly section: string
  readonly text: string
}

/** Every piece in reading order. */
export function piecesOf(pages: PrintedPages, titles: readonly string[], always: string): Piece[] {
  const isTitle = new Set(titles.map(squeeze))
  const pieces = pages.tagged.flatMap(leavesOf).filter(({ text }) => squeeze(text) !== '')
  // A heading within a section may have the name of another section; only those of its rank begin one.
  const rank = pieces.find(({ role, text }) => isHeading(role) && squeeze(text) === squeeze(always))?.role
  let section = ''
  return pieces.map(({ role, text }) => {
    if (role === rank && isTitle.has(squeeze(text))) section = tidy(text)
    return { section, text: tidy(text) }
  })
}

const isHeading = (role: string): boolean => /^H\d?$/.test(role)

const leavesOf = (element: Element): Element[] =>
  element.role !== '' && element.children.every(({ role }) => role === '')
    ? [element]
    : element.children.flatMap((child) => (child.role === '' ? [child] : leavesOf(child)))
