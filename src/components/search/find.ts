import MiniSearch, { type Options } from 'minisearch'
import { fold, wordsOf } from './fold.ts'
import type { Kind, SearchDocument } from './types.ts'

/** Longest query that is looked at; nobody types more, and an address may hold anything. */
const LONGEST = 200

/** Too common to tell pages apart; a query of nothing else is searched as it is. */
const COMMON = new Set(
  'a an and are as at be by does for how in is it of on or that the to what who with'.split(' '),
)

/** Pages before places on them. */
const PREFERENCE: Readonly<Partial<Record<Kind, number>>> = {
  measure: 1.6,
  principle: 1.6,
  right: 1.4,
  term: 1.2,
  questionnaire: 0.3,
}

export interface Hit {
  readonly document: SearchDocument
  /** The folded words of the document that the query met, also by their beginning or by a slip of the pen. */
  readonly words: ReadonlySet<string>
}

/** `find(query)`: what fits, best first; every word must be met, or any of them where no document has all. */
export type Find = (query: string) => Hit[]

type Indexed = SearchDocument & { readonly id: number }

const options: Options<Indexed> = {
  fields: ['title', 'text'],
  tokenize: wordsOf,
  processTerm: fold,
  searchOptions: {
    boost: { title: 5 },
    // A number is a number: 10 is neither 100 nor 11.
    prefix: (word) => word.length > 1 && !/^\d+$/.test(word),
    fuzzy: (word) => (word.length < 4 || /\d/.test(word) ? false : 0.2),
  },
}

/** Indexes the documents once; pure after that. */
export function finder(documents: readonly SearchDocument[]): Find {
  const index = new MiniSearch<Indexed>(options)
  index.addAll(documents.map((document, id) => ({ ...document, id })))
  const boostDocument = (id: number) => PREFERENCE[documents[id]?.kind ?? 'page'] ?? 1
  return (query) => {
    const words = telling(query.slice(0, LONGEST))
    const all = index.search(words, { combineWith: 'AND', boostDocument })
    const found = all.length > 0 ? all : index.search(words, { combineWith: 'OR', boostDocument })
    return found.flatMap(({ id, terms }) => {
      const document = documents[id]
      return document === undefined ? [] : [{ document, words: new Set(terms) }]
    })
  }
}

function telling(query: string): string {
  const words = wordsOf(query)
  const rest = words.filter((word) => !COMMON.has(fold(word)))
  return (rest.length > 0 ? rest : words).join(' ')
}
