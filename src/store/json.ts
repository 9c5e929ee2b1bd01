const LITERALS = ['true', 'false', 'null']
const PUNCTUATION = /[\s,:\d.+-]/

/**
 * True when the text is JSON as far as it goes and stops with something still open: a download or a mail cut short.
 * Asked only about text that `JSON.parse` has refused. It looks at nesting and tokens, not at grammar, and by hand:
 * a regular expression over five megabytes of one string can exhaust the stack.
 */
export function endsTooEarly(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (depth === 0 && /\S/.test(char) && !opens(char, text, at)) return false
    if (char === '"') {
      at = endOfString(text, at)
      if (at >= text.length) return true
    } else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
    else if (/[a-zA-Z]/.test(char)) {
      const word = wordAt(text, at)
      at += word.length - 1
      const isLast = at === text.length - 1
      if (!isWord(word, isLast)) return false
    } else if (!PUNCTUATION.test(char)) return false
  }
  return depth > 0
}

/** Outside everything, only the one object or list that is the document may begin. */
const opens = (char: string, text: string, at: number): boolean =>
  (char === '{' || char === '[') && text.slice(0, at).trim() === ''

/** The place of the closing quote; beyond the end when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

function wordAt(text: string, start: number): string {
  let end = start
  while (end < text.length && end < start + 6 && /[a-zA-Z]/.test(text.charAt(end))) end += 1
  return text.slice(start, end)
}

/** A literal, its beginning at the end of the text, or the exponent of a number. */
const isWord = (word: string, isLast: boolean): boolean =>
  word === 'e' ||
  word === 'E' ||
  LITERALS.includes(word) ||
  (isLast && LITERALS.some((literal) => literal.startsWith(word)))

/**
 * Text from the bytes of a file. Editors on Windows save UTF-16 and put a byte order mark in front: both are read.
 * Bytes that are no text become U+FFFD, never an exception.
 */
export function decode(bytes: ArrayBuffer): string {
  const [first = 0, second = 0] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  return new TextDecoder(encodingOf(first, second, bytes.byteLength)).decode(bytes)
}

function encodingOf(first: number, second: number, length: number): string {
  if (length < 2) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be'
  return 'utf-8'
}
