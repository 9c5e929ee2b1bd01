import type { QuestionFile } from '../../schemas/index.ts'
import { site } from './content.ts'

type Question = (typeof site.questions)[number]

/** Everything that cites a judgment or text, by collection. */
export interface Citers {
  readonly questions: readonly Question[]
  readonly principles: typeof site.principles
  readonly measures: typeof site.measures
  readonly rights: typeof site.rights
}

/** Ids of the judgments and texts under every `source` key, however deep; without their pins. */
export const sourceIds = (value: unknown): Set<string> =>
  new Set(refsIn(value).map((ref) => ref.split('#')[0] ?? ''))

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'source' ? [child].flat().map(String) : refsIn(child),
  )
}

/** The paragraphs of one judgment or text that some content cites, in their order; empty when it is cited as a whole. */
export function pinsOf(value: unknown, id: string): string[] {
  const pins = refsIn(value)
    .map((ref) => ref.split('#'))
    .flatMap(([cited, pin]) => (cited === id && pin !== undefined ? [pin] : []))
  return [...new Set(pins)].sort(byParagraph)
}

/** Paragraphs come in their order: 9 before 47-53. */
export const byParagraph = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10)

const cites = new Map<unknown, Set<string>>()

function citing<T extends { readonly data: unknown }>(entries: readonly T[], id: string): T[] {
  return entries.filter(({ data }) => {
    const known = cites.get(data) ?? sourceIds(data)
    cites.set(data, known)
    return known.has(id)
  })
}

export const citersOf = (id: string): Citers => ({
  questions: citing(site.questions, id),
  principles: citing(site.principles, id),
  measures: citing(site.measures, id),
  rights: citing(site.rights, id),
})

/** Judgments among the sources of some content, oldest first. */
export function judgmentsIn(value: unknown): (typeof site.judgments)[number][] {
  const ids = sourceIds(value)
  return site.judgments.filter(({ id }) => ids.has(id)).sort((a, b) => a.data.date.localeCompare(b.data.date))
}

/** Where a question stands in full: on the page of its step. */
export const questionHref = ({ id, data }: Question): string => `/principles/${data.step}/#${id}`

export const questionById = (id: string): Question | undefined =>
  site.questions.find((entry) => entry.id === id)

export const questionsServing = (principle: string): Question[] =>
  site.questions.filter(({ data }) => data.step === principle || data.serves.includes(principle))

/** Questions whose answers move the weight or the risk of one right by name. */
export const questionsMoving = (right: string): Question[] =>
  site.questions.filter(({ data }) =>
    data.options.some(({ effects }) =>
      effects.some(
        ({ weight, risk }) => risk?.right === right || (weight?.side === 'right' && weight.right === right),
      ),
    ),
  )

export const measuresAsking = ({ data }: Question): typeof site.measures =>
  data.measures === 'all' ? site.measures : site.measures.filter(({ id }) => data.measures.includes(id))

export type Condition = NonNullable<QuestionFile['appliesWhen']>

/** The effects that move one right by name, across all questions: their sources are the authority for it. */
export const sayingsAbout = (right: string): unknown[] =>
  site.questions.flatMap(({ data }) =>
    data.options.flatMap(({ effects }) =>
      effects.filter(
        ({ weight, risk }) => risk?.right === right || (weight?.side === 'right' && weight.right === right),
      ),
    ),
  )
