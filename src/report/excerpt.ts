/** From this share of the limit on, a text is rather cut at the end of a sentence. */
const ENOUGH = 0.6

/**
 * The beginning of a text on one line, at most `limit` characters: whole sentences where they fill enough of it,
 * else whole words with an ellipsis, and in a string without a space as many characters as go.
 */
export function excerpt(words: string, limit: number): { readonly text: string; readonly isCut: boolean } {
  const text = words.trim().replace(/\s+/g, ' ')
  if (text.length <= limit) return { text, isCut: false }
  const start = text.slice(0, limit)
  const sentences = start.match(/^.*[.!?…](?=\s)/)?.[0] ?? ''
  if (sentences.length >= limit * ENOUGH) return { text: sentences, isCut: true }
  const space = text.slice(0, limit + 1).lastIndexOf(' ')
  // Half of a pair of surrogates is no character.
  const whole = space > limit * ENOUGH ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/, '')
  return { text: `${whole}…`, isCut: true }
}
