import { t } from '../i18n/report.ts'
import type { Block, ReportDocument, Section, Text } from '../report/index.ts'
import { type PrintedPages, segments } from './pages.ts'
import { squeeze } from './squeeze.ts'
import type { Checked, Passage } from './types.ts'

/**
 * Whether the report says what the assessment gives: every sentence, cell and list item must stand in its section as
 * often as it should. A figure changed on the first page is found here, whatever the table says.
 *
 * @param document of the same scope as the report
 * @returns `undefined` where the file has no tags to read its sections by
 */
export function comparePassages(pages: PrintedPages, report: ReportDocument): Checked['passages'] {
  if (pages.tagged.length === 0) return undefined
  const sections = [headOf(report), ...report.sections]
  const titles = sections.map(({ title }) => title)
  const printed = segments(pages, titles, t('section.method'))
  const results = grouped(sections, printed).map(([place, group]) =>
    compareGroup(group, printed.get(place) ?? ''),
  )
  return {
    compared: results.reduce((sum, { compared }) => sum + compared, 0),
    missing: results.flatMap(({ missing }) => missing),
  }
}

/** The sections by the segment that they stand in: one whose title is not set stands in that of the section before. */
function grouped(sections: readonly Section[], printed: ReadonlyMap<string, string>): [string, Section[]][] {
  const groups: [string, Section[]][] = [['', []]]
  for (const section of sections) {
    const place = squeeze(section.title)
    if (section.untitled !== true && printed.has(place)) groups.push([place, [section]])
    else groups.at(-1)?.[1].push(section)
  }
  return groups
}

/** Title, subtitle and author, in front of everything. */
const headOf = ({ kind, title, subtitle, author }: ReportDocument): Section => ({
  id: 'head',
  title: kind,
  untitled: true,
  blocks: [title, subtitle, author].map((text): Block => ({ kind: 'heading', text })),
})

function compareGroup(group: readonly Section[], printed: string): { compared: number; missing: Passage[] } {
  const said = group.flatMap(saidIn)
  // Those of the table of figures count, since they are printed; whether they are right is told figure by figure.
  const expected = said.map(({ text }) => squeeze(text)).join('\n')
  const passages = new Map(
    said.filter(({ isFigure }) => !isFigure).map((passage) => [squeeze(passage.text), passage]),
  )
  const missing = [...passages].filter(([key]) => countOf(printed, key) < countOf(expected, key))
  return {
    compared: passages.size,
    missing: missing.map(([, { section, text }]) => ({ section, text })),
  }
}

const saidIn = ({ title: section, blocks }: Section): (Passage & { readonly isFigure: boolean })[] =>
  blocks.flatMap(leaves).flatMap((block) => {
    const isFigure = block.kind === 'table' && block.caption === t('section.figures')
    return passagesOf(block)
      .filter(isComparable)
      .map((text) => ({ section, text, isFigure }))
  })

/** What stands in columns is left out or shortened where a page has no room for it. */
const leaves = (block: Block): readonly Block[] =>
  block.kind !== 'columns' ? [block] : block.ifRoom === true ? [] : block.columns.flat().flatMap(leaves)

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1
  return count
}

/** What the fonts of the PDF may lack is set as a mark, and cannot be compared; neither can nothing. */
const isComparable = (text: string): boolean =>
  squeeze(text) !== '' && !/[^\u0020-\u024F\u0370-\u052F\u1E00-\u1EFF\s‐-‧′″‹›→−≤≥]/.test(text)

/** A block's words, each as one piece that is set together; pictures have no words of their own. */
function passagesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [joined(block.text)]
    case 'prose':
      return block.text.split(/\r\n?|\n/)
    case 'verdict':
      return [block.name, joined(block.sentence)]
    case 'figures':
      return block.items.map(({ value, label }) => value + label)
    case 'list':
      return block.items.map(joined)
    case 'facts':
      return block.rows.map(({ text }) => joined(text))
    case 'ladder':
      return block.rows.flatMap(({ statusWord, text }) => [statusWord, joined(text)])
    case 'table':
      return block.rows.flat().map(joined)
    case 'answer':
      return [
        block.answer,
        ...(block.evidence === undefined ? [] : [block.evidence]),
        ...block.effects.map(({ did, text }) => `${did}. ${text}`),
      ]
    default:
      return []
  }
}

const joined = (text: Text): string => text.map((run) => run.text).join('')
