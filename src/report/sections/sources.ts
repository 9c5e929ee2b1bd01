import { t } from '../../i18n/report.ts'
import type { Citation } from '../../questionnaire/index.ts'
import type { FullContext } from '../analysis.ts'
import { merged } from '../citations.ts'
import { plain, SCALES, unparted } from '../context.ts'
import { settledOf } from '../settled.ts'
import type { Section, Text } from '../types.ts'
import { upperFirst } from '../words.ts'
import { articlesOf } from './rights.ts'

/** Every citation once, in alphabetical order; the places in one judgment or text stand together, with its address. */
export function sourcesSections(context: FullContext): Section[] {
  const citations = merged([...cited(context), ...articlesCited(context)])
  if (citations.length === 0) return []
  return [
    {
      id: 'sources',
      title: t('section.sources'),
      blocks: [
        { kind: 'paragraph', text: plain(introduction(citations)), tone: 'quiet' },
        { kind: 'list', ordered: false, items: works(citations).map(entry) },
      ],
    },
  ]
}

/** What the answers rest on, and the ends of the scales where a sum was held to one. */
function cited({ reasons, analysis, questionnaire }: FullContext): Citation[] {
  const isHeld = [...analysis.balances.values()].some((both) =>
    settledOf(both).parts.some(({ kind }) => kind === 'held'),
  )
  const refs = [...reasons.values()].flat().flatMap(({ effect }) => effect.sources)
  return [...refs, ...(isHeld ? SCALES : [])].flatMap((ref) => questionnaire.sources[ref] ?? [])
}

/** The articles that the table of rights names, each as a place in the text that it is an article of. */
function articlesCited(context: FullContext): Citation[] {
  const known = Object.values(context.questionnaire.sources)
  const articles = context.assessment.rights.flatMap(({ right }) => articlesOf(context, right))
  return articles.flatMap((article) => {
    const [, name, detail] = /^(.+?) (Art\. .+)$/.exec(article) ?? []
    const text = known.find(({ short }) => short.startsWith(`${name} Art. `))
    return text === undefined || detail === undefined ? [] : { ...text, detail, short: article }
  })
}

function introduction(citations: readonly Citation[]): string {
  const mark = t('sources.unseen')
  return citations.some(({ detail }) => detail.endsWith(mark))
    ? `${t('sources.intro')} ${t('sources.unseenMeans', { mark: upperFirst(mark) })}`
    : t('sources.intro')
}

const collator = new Intl.Collator('en', { numeric: true })

interface Work {
  readonly name: string
  readonly href: string | undefined
  readonly details: readonly string[]
}

/** One entry a judgment or text, whatever places in it are cited. */
function works(citations: readonly Citation[]): Work[] {
  const byWork = new Map<string, Citation[]>()
  for (const citation of citations) {
    const key = `${citation.name} ${withoutPlace(citation.href)}`
    byWork.set(key, [...(byWork.get(key) ?? []), citation])
  }
  return [...byWork.values()]
    .map((same) => ({
      name: same[0]?.name ?? '',
      href: same.length === 1 ? same[0]?.href : withoutPlace(same[0]?.href),
      details: same.map(({ detail }) => detail).toSorted(collator.compare),
    }))
    .toSorted((a, b) => collator.compare(a.name, b.name))
}

/** Pages of our own keep their anchor: it names the judgment, not a place in it. */
const withoutPlace = (href: string | undefined): string | undefined =>
  href?.startsWith('/method/') === true ? '/method/' : href

function entry({ name, href, details }: Work): Text {
  const places = details.filter((detail) => detail !== '').join('; ')
  return [
    { text: unparted(name), strong: true, ...(href === undefined ? {} : { href }) },
    { text: places === '' ? '' : `, ${unparted(places)}` },
    // On paper a link is of no use unless its address stands beside it.
    ...(href?.startsWith('https://') === true ? [{ text: ` ${href}`, quiet: true, href }] : []),
  ]
}
