import type { Citation } from '../questionnaire/index.ts'

/** "§ 37", "§§ 43–46, 85": what ends the citation of a judgment. */
const PARAGRAPHS = /, §§? (.+)$/

/** Each citation once; the paragraphs of one judgment stand together, those of a text have addresses of their own. */
export function merged(citations: readonly Citation[]): Citation[] {
  const byWork = new Map<string, Citation[]>()
  for (const citation of citations) {
    const work = isJudgment(citation) ? citation.href : `${citation.name} ${citation.detail}`
    byWork.set(work, [...(byWork.get(work) ?? []), citation])
  }
  return [...byWork.values()].flatMap(joined)
}

export const isJudgment = (citation: Citation): citation is Citation & { readonly href: string } =>
  citation.href?.startsWith('/judgments/') === true

function joined(same: readonly Citation[]): Citation[] {
  const [first] = same
  if (first === undefined) return []
  const paragraphs = paragraphWords(same.flatMap(({ detail }) => PARAGRAPHS.exec(detail)?.[1] ?? []))
  const withParagraphs = (words: string) => words.replace(PARAGRAPHS, '') + paragraphs
  return [{ ...first, detail: withParagraphs(first.detail), short: withParagraphs(first.short) }]
}

/** In order, and none twice: "36–46" and "43–46" are "36–46". */
function paragraphWords(cited: readonly string[]): string {
  const ranges = cited
    .flatMap((words) => words.split(/, | and /))
    .map((range) => range.split('–').map(Number))
    .map(([from = 0, to = from]) => ({ from, to }))
    .toSorted((a, b) => a.from - b.from)
  const apart: { from: number; to: number }[] = []
  for (const { from, to } of ranges) {
    const last = apart.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  const words = apart.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  if (words === '') return ''
  return `, ${/[–,]/.test(words) ? '§§' : '§'} ${words}`
}
