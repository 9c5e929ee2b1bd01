/** "3", "implied by 3 and 5", "facts 3, 4–6", each with or without words after it; the numbers come first or not at all. */
const NUMBERED =
  /^((?:(?:implied|shown|said) (?:by|in) |(?:the )?facts? )*)(\d+(?:(?:,? and |,? or |[,;] ?|[-–])\d+)*)(?=\s*(?:$|[:;,.(]))/i

/** A piece of a remark on the facts: words, or the number of a fact in the record. */
export type FactPart = string | number

/** The remark taken apart, so that each number can lead to its fact; words alone come back whole. */
export function factParts(fact: string): FactPart[] {
  const [head = '', lead = '', numbers = ''] = NUMBERED.exec(fact.trim()) ?? []
  if (numbers === '') return [fact]
  const parts = numbers.split(/(\d+)/).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  return [lead, ...parts, fact.trim().slice(head.length)].filter((part) => part !== '')
}

/** The numbers of the facts that a remark names; none where it says the fact in words. */
export const factNumbers = (fact: string): number[] =>
  factParts(fact).filter((part) => typeof part === 'number')
