import type { Checked, FigureRow, Passage } from '../../check/index.ts'
import { plural, t } from '../../i18n/check.ts'
import { element, shape } from './elements.ts'
import { differences, findingOf, sealWords, versionWords } from './words.ts'

/** As many changed passages as a reader takes in; the rest is counted. */
const PASSAGES = 12

/** What was found: the finding, each difference in words, what was compared with what. */
export function resultView(checked: Checked): HTMLElement[] {
  const finding = findingOf(checked)
  return [
    element(
      'h2',
      { id: 'result-title', class: 'check-finding', tabindex: '-1' },
      shape(finding.shape),
      ' ',
      finding.title,
    ),
    element('p', { class: 'lede' }, finding.text),
    ...listOf(differences(checked)),
    facts(checked),
    ...passagesView(checked.passages?.missing ?? [], checked.outcome),
    element('h3', {}, t('check.figures')),
    table(checked.figures),
    openLine(),
  ]
}

const listOf = (lines: readonly string[]): HTMLElement[] =>
  lines.length === 0
    ? []
    : [
        element(
          'ul',
          { class: 'rows check-differences' },
          ...lines.map((line) => element('li', {}, element('strong', {}, line))),
        ),
      ]

function facts(checked: Checked): HTMLElement {
  const { file, measure } = checked
  const rows: readonly (readonly [string, string])[] = [
    [t('check.assessment'), file.title.trim() === '' ? t('check.untitled') : file.title],
    [t('check.measure'), measure],
    [t('check.method'), versionWords(checked)],
    [t('check.seal'), sealWords(checked)],
  ]
  return element(
    'dl',
    { class: 'check-facts' },
    ...rows.map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text))),
  )
}

/** Under another version every passage may differ: there is nothing to be said about them. */
function passagesView(missing: readonly Passage[], outcome: Checked['outcome']): HTMLElement[] {
  if (missing.length === 0 || outcome !== 'differs') return []
  const more = missing.length - PASSAGES
  const lines = missing.slice(0, PASSAGES).map(({ section, printed, text }) => {
    const where = section === '' ? t('check.passages.front') : section
    const words = t('check.passages.differs', { printed: quoted(printed), text: quoted(text) })
    return element(
      'li',
      {},
      element('span', { class: 'quiet' }, t('check.passages.in', { section: where })),
      ` ${words}`,
    )
  })
  return [
    element('h3', {}, t('check.passages')),
    element('p', { class: 'small quiet' }, t('check.passages.text')),
    element(
      'ul',
      { class: 'rows check-passages' },
      ...lines,
      ...(more > 0 ? [element('li', { class: 'quiet' }, plural('check.passages.more', more))] : []),
    ),
  ]
}

const quoted = (text: string): string =>
  text === '' ? t('check.passages.nothing') : t('check.passages.quoted', { text })

const HEADS = ['figure', 'printed', 'recomputed', 'state'] as const

const table = (rows: readonly FigureRow[]): HTMLElement =>
  element(
    'table',
    { class: 'check-table' },
    element('caption', { class: 'visually-hidden' }, t('check.caption')),
    element(
      'thead',
      {},
      element('tr', {}, ...HEADS.map((head) => element('th', { scope: 'col' }, t(`check.head.${head}`)))),
    ),
    element('tbody', {}, ...rows.map(row)),
  )

const SHAPES = { same: 'met', differs: 'failed', 'not-printed': 'open' } as const

const row = ({ label, printed, recomputed, state }: FigureRow): HTMLElement =>
  element(
    'tr',
    state === 'same' ? {} : { class: 'check-off' },
    element('th', { scope: 'row' }, label),
    element('td', { 'data-head': t('check.head.printed') }, printed ?? '–'),
    element('td', { 'data-head': t('check.head.recomputed') }, recomputed),
    element('td', { class: 'check-state' }, shape(SHAPES[state]), ' ', t(`check.state.${state}`)),
  )

/** The sentence with a link inside: the placeholder stands where the link goes, in every language. */
function openLine(): HTMLElement {
  const mark = '\uE000'
  const [before = '', after = ''] = t('check.open', { link: mark }).split(mark)
  const link = element('a', { href: '/assess/#open' }, t('check.open.link'))
  return element('p', { class: 'check-open small' }, before, link, after)
}
