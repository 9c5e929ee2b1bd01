import { ExternalHyperlink, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { t } from '../../i18n/exports.ts'
import type { Run, Text } from '../types.ts'

/** Ids of the paragraph styles beside Word's own; `styles.ts` says how they look. */
export type StyleId = 'Kind' | 'Subtitle' | 'Quiet' | 'Lede' | 'Verdict' | 'Caption' | 'Cell' | 'CellHead'

/**
 * What XML cannot hold makes Word call the whole file corrupt: control characters and halves of surrogate pairs,
 * which people paste without knowing. A tab stays, a line break is the caller's.
 *
 * @source XML 1.0, section 2.2
 */
const settable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

const lines = (text: string): string[] => settable(text).split(/\r\n?|\n/)

interface Look {
  readonly bold?: boolean
  readonly style?: string
}

/** A line break in the text is one in the document. */
const runsOf = (text: string, look: Look = {}): TextRun[] =>
  lines(text).map((line, place) => new TextRun({ text: line, ...(place > 0 ? { break: 1 } : {}), ...look }))

/** Only whole addresses are links: pages of this site have no address in a file that travels. */
function childrenOf({ text, strong = false, quiet = false, href }: Run): ParagraphChild[] {
  const linked = href?.startsWith('https://') === true
  const style = linked ? { style: 'Hyperlink' } : quiet ? { style: 'Source' } : {}
  const runs = runsOf(text, { ...(strong ? { bold: true } : {}), ...style })
  return linked ? [new ExternalHyperlink({ link: settable(href), children: runs })] : runs
}

type Options = Omit<IParagraphOptions, 'children' | 'style' | 'text'>

export const paragraph = (text: Text, style?: StyleId, options: Options = {}): Paragraph =>
  new Paragraph({
    ...options,
    ...(style === undefined ? {} : { style }),
    children: text.flatMap(childrenOf),
  })

export const plainParagraph = (text: string, style?: StyleId, options: Options = {}): Paragraph =>
  paragraph([{ text }], style, options)

/** "**Reason given:** …" */
export const termParagraph = (term: string, text: Text): Paragraph =>
  paragraph([{ text: t('docx.term', { term }), strong: true }, { text: ' ' }, ...text])

/** The user's own words, a paragraph to a line. */
export const proseParagraphs = (text: string): Paragraph[] =>
  lines(text)
    .filter((line) => line.trim() !== '')
    .map((line) => plainParagraph(line))
