import { fold, WORD } from './fold.ts'

/** A stretch of text, and whether the query met it. */
export interface Stretch {
  readonly text: string
  readonly met: boolean
}

const LENGTH = 190
/** Of what stands before the first word met. */
const LEAD = 50

/** The whole text, with what the query met apart. */
export function stretches(text: string, words: ReadonlySet<string>): Stretch[] {
  const parts: Stretch[] = []
  let end = 0
  for (const { start, stop } of meetings(text, words)) {
    if (start > end) parts.push({ text: text.slice(end, start), met: false })
    parts.push({ text: text.slice(start, stop), met: true })
    end = stop
  }
  if (end < text.length) parts.push({ text: text.slice(end), met: false })
  return parts
}

/** The passage that meets most words of the query, cut between words; the beginning where it meets none. */
export function excerpt(text: string, words: ReadonlySet<string>): Stretch[] {
  const from = startOf(text, best(text, words))
  const to = endOf(text, from + LENGTH)
  const passage = text.slice(from, to).trim()
  return stretches(`${from > 0 ? '… ' : ''}${passage}${to < text.length ? ' …' : ''}`, words)
}

interface Meeting {
  readonly start: number
  readonly stop: number
  readonly word: string
}

const meetings = (text: string, words: ReadonlySet<string>): Meeting[] =>
  [...text.matchAll(WORD)]
    .map(({ 0: found, index }) => ({ start: index, stop: index + found.length, word: fold(found) }))
    .filter(({ word }) => words.has(word))

/** Where the passage with the most different words begins. */
function best(text: string, words: ReadonlySet<string>): number {
  const all = meetings(text, words)
  const ranked = all.map(({ start }) => {
    const near = all.filter((other) => other.start >= start && other.stop <= start + LENGTH - LEAD)
    return { start, count: new Set(near.map(({ word }) => word)).size }
  })
  return ranked.reduce((a, b) => (b.count > a.count ? b : a), { start: 0, count: 0 }).start
}

/** A little before, at a word; from the beginning of the sentence where that is near. */
function startOf(text: string, at: number): number {
  if (at <= LEAD) return 0
  const before = text.slice(at - LEAD, at)
  const sentence = before.search(/(?<=[.?!] )\p{Lu}/u)
  return at - LEAD + (sentence >= 0 ? sentence : before.indexOf(' ') + 1)
}

const endOf = (text: string, at: number): number =>
  at >= text.length ? text.length : Math.max(text.lastIndexOf(' ', at), 0) || at
