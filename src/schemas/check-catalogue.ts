import { ownQuestions } from './check-asked.ts'
import { checkDiscussions } from './check-backtest.ts'
import { sourcesIn } from './check-references.ts'
import { checkSingleCases } from './check-single.ts'
import type { Content } from './content.ts'
import type { Fault } from './faults.ts'
import type { Entry } from './read.ts'

/** The fewest questions of its own with which a measure is more than a name. */
const LEAST_OWN_QUESTIONS = 8

/**
 * What the catalogue lacks or carries for nothing. The site would build with it, so an author can look at half a
 * measure; the check of the content, and with it `npm test`, does not pass.
 */
export const checkCatalogue = (content: Content): Fault[] => [
  ...content.measures.flatMap((measure) => thinOrSame(content, measure)),
  ...content.principles.flatMap((principle) => untested(content, principle)),
  ...uncited(content, content.judgments, 'judgment'),
  ...uncited(content, content.texts, 'text'),
  ...checkDiscussions(content),
  ...checkSingleCases(content),
]

/** What an author may want to know and need not mend, in the same shape. */
export const catalogueNotes = (content: Content): Fault[] => [
  ...content.rights.flatMap((right) => unlisted(content, right)),
  ...[...content.judgments, ...content.texts]
    .filter(({ id, data }) => data.kept !== undefined && isCited(content, id, data))
    .map(({ file }) => ({ file, path: 'kept', reason: 'is cited now, so it needs no reason to be kept.' })),
]

/** Where the site says that something is not verified: numbers of the method, texts, and parts of texts not seen. */
export const unverified = (content: Content): string[] => [
  ...Object.entries(content.method).flatMap(([name, part]) =>
    unverifiedIn(part).map((path) => `content/method/${name}.yaml${path === '' ? '' : ` → ${path}`}`),
  ),
  ...content.texts
    .filter(({ data }) => /unverified|not verified|not seen|known (here )?through/i.test(data.note ?? ''))
    .map(({ file, data }) => `${file}: ${data.note ?? ''}`),
  ...content.texts.flatMap(({ file, data }) => data.unverified.map((part) => `${file} → ${part}`)),
]

function thinOrSame(content: Content, { id, file }: Entry<unknown>): Fault[] {
  const own = idsOf(ownQuestions(content, id))
  const earlier = content.measures.slice(
    0,
    content.measures.findIndex((measure) => measure.id === id),
  )
  const twin = earlier.find((measure) => idsOf(ownQuestions(content, measure.id)).join() === own.join())
  const fault = (reason: string): Fault => ({ file, path: '', reason })
  return [
    ...(own.length < LEAST_OWN_QUESTIONS
      ? [fault(`questions of its own: ${own.length}; the least is ${LEAST_OWN_QUESTIONS}.`)]
      : []),
    ...(twin !== undefined && own.length > 0
      ? [fault(`shares all its own questions with "${twin.id}": one of the two is not a measure of its own.`)]
      : []),
  ]
}

const idsOf = (entries: readonly Entry<unknown>[]): string[] => entries.map(({ id }) => id)

function untested(content: Content, { id, file }: Entry<unknown>): Fault[] {
  return content.questions.some(({ data }) => data.serves.includes(id))
    ? []
    : [{ file, path: '', reason: 'is never tested: no question serves it.' }]
}

type Source = Content['judgments'][number] | Content['texts'][number]

function uncited(content: Content, sources: readonly Source[], kind: string): Fault[] {
  return sources
    .filter(({ id, data }) => data.kept === undefined && !isCited(content, id, data))
    .map(({ file }) => ({
      file,
      path: '',
      reason: `nothing cites this ${kind}: cite it, or say under kept why it stays.`,
    }))
}

const isCited = (content: Content, id: string, data: Source['data']): boolean =>
  citedIds(content).has(id) || isNamedInExample(content, data)

const cited = new WeakMap<Content, Set<string>>()

function citedIds(content: Content): Set<string> {
  const known = cited.get(content)
  if (known !== undefined) return known
  const { questions, measures, rights, principles, method } = content
  const refs = sourcesIn([questions, measures, rights, principles, Object.values(method)], '')
  const ids = new Set(refs.map(({ ref }) => ref.split('#')[0] ?? ''))
  cited.set(content, ids)
  return ids
}

/** Saved assessments have no citations; an example names a source in words, in full. */
function isNamedInExample(content: Content, data: Source['data']): boolean {
  const words = content.examples.flatMap(({ data: { proposal, reasons } }) => [
    proposal,
    ...Object.values(reasons),
  ])
  return words.some((text) => text.includes(data.name))
}

function unlisted(content: Content, { id, file }: Entry<unknown>): Fault[] {
  const isListed = content.measures.some(
    ({ data: { rights, variants } }) =>
      id in rights.main || id in rights.secondary || variants.some((variant) => variant.rights?.includes(id)),
  )
  return isListed ? [] : [{ file, path: '', reason: 'no measure lists this right; it can be added by hand.' }]
}

function unverifiedIn(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'verified') return child === false ? [path] : []
    return unverifiedIn(child, path === '' ? key : `${path}.${key}`)
  })
}
