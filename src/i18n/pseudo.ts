/** Set by the build; true only in the pseudo-locale build that shows whether any word is left in code. */
declare const __PSEUDO__: boolean
export const isPseudo = (): boolean => typeof __PSEUDO__ !== 'undefined' && __PSEUDO__

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  Y: 'Ý',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Z: 'Ž',
}

/** Words made visibly foreign and 40 % longer: `⟦Šávé ···⟧`. Placeholders stay as they are, and so does nothing. */
export function pseudo(text: string): string {
  if (text === '') return text
  const foreign = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/[a-zA-Z]/g, (letter) => accents[letter] ?? letter),
    )
    .join('')
  return `⟦${foreign} ${padding(Math.ceil(text.length * 0.4) - 3)}⟧`
}

/** Dots in words of eight at most: no language has words of sixty letters, and no layout must bear them. */
const padding = (length: number): string => '·'.repeat(Math.max(0, length)).replace(/.{8}(?=.)/g, '$& ')

const words = new Set([
  'name',
  'short',
  'line',
  'noun',
  'prompt',
  'why',
  'help',
  'label',
  'hint',
  'advice',
  'because',
  'says',
  'question',
  'gloss',
  'text',
  'what',
  'essence',
  'touched',
  'severity',
  'facts',
  'holding',
  'record',
  'result',
  'discussion',
  'evidence',
  'failures',
  'safeguards',
  'note',
  'state',
  'platform',
  'user',
  'change',
  'main',
  'secondary',
  'seriousnessNote',
  'balanceNote',
  'capsNote',
  'answering',
  'answeredForConditionsNote',
  'fact',
  'levels',
  'labels',
  'detail',
  'parts',
  'paragraphs',
  'pin',
  'echr',
  // What people wrote in examples.
  'title',
  'author',
  'proposal',
  'reasons',
  'removed',
  'court',
])

/** Tables whose keys are references and whose values are words. */
const tables = ['main', 'secondary', 'parts', 'paragraphs', 'reasons', 'removed']

/** The same for content: every field that holds words, however deep. Ids, references and names of files stay. */
export function pseudoContent<T>(value: T, key = ''): T {
  // The shape is kept, only strings under word-bearing keys change; TypeScript cannot see that through recursion.
  if (typeof value === 'string') return (words.has(key) ? pseudo(value) : value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => pseudoContent(item, key)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      pseudoContent(child, tables.includes(key) ? key : name),
    ]),
  ) as T
}
