import type { Tone } from '../scene.ts'
import type { Text } from '../types.ts'
import type { FontName, TextStyle } from './style.ts'
import type { Type } from './type.ts'

/** A stretch of one line in one font and colour; `x` from the line's left end. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly font: FontName
  readonly size: number
  readonly color: Tone
  readonly href?: string
}

/** A line that another follows ends in a space, so that whoever hears or copies the text has words apart. */
export interface Line {
  readonly segments: readonly Segment[]
  readonly width: number
}

interface Piece {
  text: string
  readonly font: FontName
  readonly size: number
  readonly color: Tone
  readonly href?: string
}

/** Pieces that no line break may part, and whether a space or a line end follows. */
interface Word {
  readonly pieces: Piece[]
  after: 'nothing' | 'space' | 'newline'
}

/** Sets a text in lines of at most `width` points; strings longer than a line are broken where the line ends. */
export const wrap = (type: Type, text: Text, base: TextStyle, width: number): Line[] =>
  linesOf(type, wordsOf(type, text, base), base, width)

/** A last line of no more characters than this looks lost. */
const RUNT = 7

/** The same for running text: where the last line would be very short, it takes a word from the line above. */
export function wrapParagraph(type: Type, text: Text, base: TextStyle, width: number): Line[] {
  const words = wordsOf(type, text, base)
  const lines = linesOf(type, words, base, width)
  const last =
    lines
      .at(-1)
      ?.segments.map((segment) => segment.text)
      .join('')
      .trim() ?? ''
  const count = last.split(' ').length + 1
  const end = words.slice(-count)
  const whole = joined(end)
  const canJoin = end.every(({ after }) => after !== 'newline') && widthOf(type, whole.pieces) <= width
  if (lines.length < 2 || last.length > RUNT || !canJoin) return lines
  return linesOf(type, [...words.slice(0, -count), whole], base, width)
}

/** One word of several, which no line break parts. */
const joined = (words: readonly Word[]): Word => ({
  pieces: words.flatMap(({ pieces, after }, place) =>
    after === 'space' && place < words.length - 1
      ? [...pieces, ...pieces.slice(-1).map((piece) => ({ ...piece, text: ' ' }))]
      : pieces,
  ),
  after: 'nothing',
})

const widthOf = (type: Type, pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text, font, size }) => sum + type.width(text, font, size), 0)

function linesOf(type: Type, words: readonly Word[], base: TextStyle, width: number): Line[] {
  const lines: Line[] = []
  let current = new LineBuilder(type)
  const finish = (after?: Word['after']) => {
    lines.push(current.line(after === 'newline'))
    current = new LineBuilder(type)
  }
  for (const word of words) {
    if (!current.isEmpty && current.widthWith(word.pieces) > width) finish()
    for (const part of fitting(type, word, width)) {
      if (!current.isEmpty && current.widthWith(part) > width) finish()
      current.add(part)
    }
    if (word.after === 'space') current.space(word.pieces.at(-1) ?? pieceOf('', {}, base))
    if (word.after === 'newline') finish('newline')
  }
  if (!current.isEmpty || lines.length === 0) finish()
  return lines
}

/** A link keeps the colour of its surroundings on paper; strong and quiet are a weight and a tone. */
const pieceOf = (text: string, run: Partial<Text[number]>, base: TextStyle): Piece => ({
  text,
  font: run.strong === true && base.font === 'sans-regular' ? 'sans-semibold' : base.font,
  size: run.quiet === true ? base.size * 0.92 : base.size,
  color: run.quiet === true ? 'ink-3' : run.strong === true ? 'ink' : base.color,
  ...(run.href === undefined ? {} : { href: run.href }),
})

/** Lines may break at spaces, after a dash between words, and inside an address; never inside "C-70/10". */
const atoms = /\n| +|[^\n ]+/g
const wordBreaks = /(?<=\p{L}[-–—/])(?=\p{L})/u
const addressBreaks = /(?<=[^/:]\/)(?=[^/])|(?<=[&?=#])/

const partsOf = (atom: string): string[] => atom.split(atom.includes('://') ? addressBreaks : wordBreaks)

function wordsOf(type: Type, text: Text, base: TextStyle): Word[] {
  const words: Word[] = []
  let open: Word | undefined
  const close = (after: Word['after']) => {
    open ??= { pieces: [], after }
    open.after = after
    words.push(open)
    open = undefined
  }
  for (const run of text) {
    const settable = type.settable(run.text, pieceOf('', run, base).font)
    for (const atom of settable.match(atoms) ?? []) {
      if (atom === '\n') close('newline')
      else if (atom.startsWith(' ')) {
        if (open !== undefined) close('space')
      } else
        partsOf(atom).forEach((part, place) => {
          if (place > 0) close('nothing')
          open ??= { pieces: [], after: 'nothing' }
          open.pieces.push(pieceOf(part, run, base))
        })
    }
  }
  if (open !== undefined) words.push(open)
  return words
}

/** The word itself, or its parts when it is wider than a whole line. */
function fitting(type: Type, { pieces }: Word, width: number): Piece[][] {
  const widthOf = (list: readonly Piece[]) =>
    list.reduce((sum, { text, font, size }) => sum + type.width(text, font, size), 0)
  if (widthOf(pieces) <= width) return [pieces]
  const parts: Piece[][] = []
  for (const piece of pieces) {
    let rest = piece.text
    while (rest !== '') {
      const length = lengthThatFits(type, { ...piece, text: rest }, width)
      parts.push([{ ...piece, text: rest.slice(0, length) }])
      rest = rest.slice(length)
    }
  }
  return parts
}

function lengthThatFits(type: Type, { text, font, size }: Piece, width: number): number {
  let length = 0
  let used = 0
  while (length < text.length) {
    used += type.width(text.charAt(length), font, size)
    if (used > width) break
    length++
  }
  return Math.max(1, length)
}

class LineBuilder {
  readonly #type: Type
  readonly #pieces: Piece[] = []
  #filled = 0

  constructor(type: Type) {
    this.#type = type
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  widthWith(pieces: readonly Piece[]): number {
    return pieces.reduce((sum, piece) => sum + this.#width(piece), this.#filled)
  }

  add(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#append(piece)
  }

  space(style: Piece): void {
    if (!this.isEmpty) this.#append({ ...style, text: ' ' })
  }

  line(isBroken: boolean): Line {
    const last = this.#pieces.at(-1)
    const hasSpace = isBroken || last?.text.endsWith(' ') === true
    if (last !== undefined) last.text = last.text.replace(/ +$/, '')
    let x = 0
    const segments = this.#pieces.flatMap((piece): Segment[] => {
      const width = this.#width(piece)
      const segment = { ...piece, x, width }
      x += width
      return piece.text === '' ? [] : [segment]
    })
    const end = segments.pop()
    if (end !== undefined) segments.push(hasSpace ? { ...end, text: `${end.text} ` } : end)
    return { segments, width: x }
  }

  #width({ text, font, size }: Piece): number {
    return this.#type.width(text, font, size)
  }

  /** Pieces alike in everything join, so that one line of one style is one string in the file. */
  #append(piece: Piece): void {
    this.#filled += this.#width(piece)
    const last = this.#pieces.at(-1)
    const alike =
      last !== undefined &&
      last.font === piece.font &&
      last.size === piece.size &&
      last.color === piece.color &&
      last.href === piece.href
    if (alike) last.text += piece.text
    else this.#pieces.push({ ...piece })
  }
}
