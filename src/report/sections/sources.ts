import { t } from '../../i18n/report.ts'
import type { Citation } from '../../questionnaire/index.ts'
import { plain, type ReportContext, unparted } from '../context.ts'
import type { Section, Text } from '../types.ts'

/** Every citation once, in alphabetical order; the places in one judgment or text stand together, with its address. */
export function sourcesSection(context: ReportContext): Section {
  const refs = [...context.reasons.values()].flat().flatMap(({ effect }) => effect.sources)
  const citations = [...new Set(refs)].flatMap((ref) => context.questionnaire.sources[ref] ?? [])
  return {
    id: 'sources',
    title: t('section.sources'),
    blocks:
      citations.length === 0
        ? [{ kind: 'paragraph', text: plain(t('sources.none')) }]
        : [
            { kind: 'paragraph', text: plain(t('sources.intro')), tone: 'quiet' },
            { kind: 'list', ordered: false, items: works(citations).map(entry) },
          ],
  }
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
  const detail = unparted(joined(details))
  return [
    { text: name, strong: true, ...(href === undefined ? {} : { href }) },
    { text: detail === '' ? '' : `, ${detail}` },
    // On paper a link is of no use unless its address stands beside it.
    ...(href?.startsWith('https://') === true ? [{ text: ` ${href}`, quiet: true, href }] : []),
  ]
}

/** "C-401/19, 26 April 2022, §§ 43–46; §§ 85–98": what all share is said once. */
function joined(details: readonly string[]): string {
  const [first = '', ...rest] = details
  const parts = first.split(', ')
  let shared = 0
  while (shared < parts.length - 1 && rest.every((detail) => detail.split(', ')[shared] === parts[shared]))
    shared++
  return [first, ...rest.map((detail) => detail.split(', ').slice(shared).join(', '))]
    .filter((part) => part !== '')
    .join('; ')
}
