import type { Figure } from '../report/index.ts'
import { type Element, elementsOf, type PrintedPages } from './pages.ts'
import { squeeze, tidy } from './squeeze.ts'
import type { Checked, FigureRow } from './types.ts'

interface Pair {
  readonly label: string
  readonly printed: string
}

/**
 * The printed figures beside the recomputed ones, in the order of the table "Figures of this report". A label may
 * stand there twice (a step and a right of one name): its first row is then the first figure of that name.
 */
export function compareFigures(
  pages: PrintedPages,
  figures: readonly Figure[],
): Pick<Checked, 'figures' | 'added'> {
  const left = pairsOf(pages, figures)
  const rows = figures.map(({ id, label, value }): FigureRow => {
    const at = left.findIndex((pair) => squeeze(pair.label) === squeeze(label))
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found === undefined) return { id, label, printed: undefined, recomputed: value, state: 'not-printed' }
    const isSame = squeeze(found.printed) === squeeze(value)
    return { id, label, printed: found.printed, recomputed: value, state: isSame ? 'same' : 'differs' }
  })
  return { figures: rows, added: left }
}

/** The rows of every table with figures in it: those of which most rows have a label that we know. */
function pairsOf(pages: PrintedPages, figures: readonly Figure[]): Pair[] {
  const labels = new Set(figures.map(({ label }) => squeeze(label)))
  const sections = pages.tagged.flatMap((page) => elementsOf(page, (role) => role === 'Table'))
  return sections
    .map((table) => elementsOf(table, (role) => role === 'TR').flatMap(pairOf))
    .filter((pairs) => {
      const known = pairs.filter(({ label }) => labels.has(squeeze(label))).length
      return known > 0 && known * 2 >= pairs.length
    })
    .flat()
}

/** A row of two cells whose second one is no head. A page names the rows of the whole table; those of other pages have no words. */
function pairOf(row: Element): Pair[] {
  const [label, value, ...more] = elementsOf(row, (role) => role === 'TH' || role === 'TD')
  if (label === undefined || value === undefined || more.length > 0 || value.role === 'TH') return []
  if (label.text.trim() === '' && value.text.trim() === '') return []
  return [{ label: tidy(label.text), printed: tidy(value.text) }]
}
