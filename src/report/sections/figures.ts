import { t } from '../../i18n/report.ts'
import { plain } from '../context.ts'
import type { Block, Figure, TableBlock, Text } from '../types.ts'

/** The table that "Check a report" reads: a row a figure, label and value; in two halves side by side. */
export function figuresBlocks(figures: readonly Figure[]): Block[] {
  const half = Math.ceil(figures.length / 2)
  return [
    heading(),
    { kind: 'paragraph', text: checkText(), tone: 'quiet' },
    {
      kind: 'columns',
      columns: [[figuresTable(figures.slice(0, half))], [figuresTable(figures.slice(half))]],
    },
  ]
}

/** As many rows as the words under the second half are high. */
const WORDS = 8

/** The same in little room: the words stand under the second half, which is the shorter for it. */
export function figuresInShort(figures: readonly Figure[], words: string): Block[] {
  const half = Math.min(figures.length - 1, Math.ceil((figures.length + WORDS) / 2))
  return [
    heading(),
    {
      kind: 'columns',
      columns: [
        [figuresTable(figures.slice(0, half))],
        [
          figuresTable(figures.slice(half)),
          { kind: 'paragraph', text: [{ text: `${words} ` }, ...checkText()], tone: 'quiet' },
        ],
      ],
    },
  ]
}

const heading = (): Block => ({ kind: 'heading', text: t('section.figures') })

const figuresTable = (figures: readonly Figure[]): TableBlock => ({
  kind: 'table',
  caption: t('section.figures'),
  head: [t('figures.figure'), t('figures.value')],
  widths: [0.46, 0.54],
  dense: true,
  rows: figures.map(({ label, value }) => [plain(label), plain(value)]),
})

/** The sentence with a link inside: the placeholder stands where the link goes, in every language. */
function checkText(): Text {
  const mark = '<link>'
  const [before = '', after = ''] = t('figures.intro', { link: mark }).split(mark)
  return [{ text: before }, { text: t('figures.check'), href: '/check/' }, { text: after }]
}
