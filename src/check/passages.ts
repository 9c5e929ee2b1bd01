import { t } from '../i18n/check.ts'
import { t as words } from '../i18n/report.ts'
import type { ReportDocument } from '../report/index.ts'
import { type PrintedPages, piecesOf } from './pages.ts'
import { squeeze } from './squeeze.ts'
import type { Checked, Passage } from './types.ts'

/** Letters of a passage that are shown: enough to find it by. */
const SHOWN = 240

/**
 * Whether the report says, word for word and in the same order, what a report made anew from its assessment says:
 * sentences, reasons, cells, the words of pictures, and what stands at the head and foot of pages.
 *
 * @param expected the pages of the report made anew, with the same options
 * @returns `undefined` where the file has no tags to read its sections by
 */
export function comparePassages(
  printed: PrintedPages,
  expected: PrintedPages,
  { sections }: ReportDocument,
): Checked['passages'] {
  if (printed.tagged.length === 0) return undefined
  const titles = sections.map(({ title }) => title)
  const pieces = (pages: PrintedPages) => piecesOf(pages, titles, words('section.method'))
  const [there, wanted] = [pieces(printed), pieces(expected)]
  const missing = [...new Set([...wanted, ...there].map(({ section }) => section))].flatMap((section) => {
    const textsOf = (list: typeof there) =>
      list.filter((one) => one.section === section).map(({ text }) => text)
    return changed(section, textsOf(there), textsOf(wanted))
  })
  return { compared: wanted.length, missing: missing.length > 0 ? missing : aroundPages(printed, expected) }
}

/** Where two lists of texts differ. Where pages broke otherwise one text may stand in two parts: that is no difference. */
function changed(section: string, printed: readonly string[], wanted: readonly string[]): Passage[] {
  if (squeeze(printed.join('')) === squeeze(wanted.join(''))) return []
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && squeeze(a) === squeeze(b)
  const shorter = Math.min(printed.length, wanted.length)
  let before = 0
  while (before < shorter && isSame(printed[before], wanted[before])) before += 1
  let after = 0
  while (after < shorter - before && isSame(printed.at(-1 - after), wanted.at(-1 - after))) after += 1
  const [there, asked] = [printed, wanted].map((list) => list.slice(before, list.length - after))
  if (there === undefined || asked === undefined) return []
  if (there.length !== asked.length) return [passage(section, there.join(' '), asked.join(' '))]
  return there.flatMap((one, place) => {
    const text = asked[place] ?? ''
    return isSame(one, text) ? [] : [passage(section, one, text)]
  })
}

/** Head and foot are no part of the text; page by page they stand around it. */
function aroundPages(printed: PrintedPages, expected: PrintedPages): Passage[] {
  if (printed.drawn.length !== expected.drawn.length) return []
  const differing = printed.drawn.flatMap((page, place) =>
    changed(
      t('check.passages.around', { n: place + 1 }),
      page.split(' '),
      (expected.drawn[place] ?? '').split(' '),
    ),
  )
  return differing
}

/** Long texts from a little before the place where they part. */
function passage(section: string, printed: string, text: string): Passage {
  let same = 0
  while (same < printed.length && printed[same] === text[same]) same += 1
  const from = Math.max(printed.length, text.length) <= SHOWN ? 0 : Math.max(0, same - SHOWN / 4)
  return { section, printed: shown(printed, from), text: shown(text, from) }
}

const shown = (text: string, from: number): string => {
  const part = text.slice(from, from + SHOWN)
  return `${from > 0 ? '… ' : ''}${part}${from + SHOWN < text.length ? ' …' : ''}`
}
