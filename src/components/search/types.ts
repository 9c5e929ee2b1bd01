/** What a result is, said below its name. */
export const KINDS = [
  'measure',
  'variant',
  'principle',
  'question',
  'right',
  'judgment',
  'example',
  'term',
  'method',
  'page',
  'questionnaire',
] as const
export type Kind = (typeof KINDS)[number]

/** One place on a reading page, as `/data/search.json` has it. */
export interface SearchDocument {
  readonly kind: Kind
  readonly title: string
  /** Everything to be searched and quoted, in plain words. */
  readonly text: string
  /** Without origin, with an anchor where the place has one. */
  readonly href: string
}
