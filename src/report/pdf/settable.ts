/** Stands where a character should that the fonts lack; every cut has it. */
export const MISSING = '☐'

/** Characters that are there only to steer layout or direction; nothing is lost when they are not set. */
const silent = /\u00AD|[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/g

/** Spaces that the fonts may lack; the no-break spaces stay what they are. */
const spaces = /[\t\v\f\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g

/**
 * Characters that have one glyph in every cut. A PDF names one character for each glyph, the last that was set, so that a single
 * no-break space would turn every space of the file into one for whoever copies or searches its text.
 */
const TWINS: Readonly<Record<string, string>> = {
  '\u00A0': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u00B5': 'μ',
  '\u02BB': '‘',
  '\u02BC': '’',
  '\u2206': 'Δ',
  '\u2215': '\u2044',
}
const twins = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'g')

/** The text as it is written into the file, once lines are broken: the same glyphs, by the characters that readers look for. */
export const written = (text: string): string => text.replace(twins, (character) => TWINS[character] ?? '')

export interface Settable {
  readonly text: string
  /** Code points that no font here has, in the order in which they stood. */
  readonly missing: readonly number[]
}

/**
 * Makes any text one that jsPDF can set. It would drop what a font lacks, end a string at a tab and lose decomposed accents,
 * all without a word; here accents are composed, tabs become a space, and what the font lacks is shown as ☐ and reported.
 *
 * @param has whether the font has a glyph for the code point
 */
export function settable(text: string, has: (codePoint: number) => boolean): Settable {
  const missing: number[] = []
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(silent, '')
    .replace(spaces, ' ')
    .replace(/\u202F|\u2007/g, '\u00A0')
  let set = ''
  for (const character of plain) {
    const code = character.codePointAt(0) ?? 0
    // Lone surrogates and control characters have no glyph either. Beyond the BMP jsPDF cannot reach a glyph at all.
    if (character === '\n' || (code >= 0x20 && code <= 0xffff && has(code))) set += character
    else {
      missing.push(code)
      set += MISSING
    }
  }
  return { text: set, missing }
}
