import type { Block, Text } from '../../types.ts'
import { type Box, drawLine, endKept, keptWithNext, type Layout, lineBoxes, together } from '../boxes.ts'
import { MEASURE, STYLES, type TextStyle } from '../style.ts'
import { headingRole, tag } from '../tags.ts'
import { type Line, wrap, wrapParagraph } from '../wrap.ts'
import type { Owner } from '../writer.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Running text is held to a readable measure even where the page is wider. */
export const measure = (layout: Layout): number => Math.min(layout.width, MEASURE)

export function heading(layout: Layout, { text }: Of<'heading'>): Box[] {
  const owner = tag(layout.tag, headingRole(layout.heading))
  const lines = wrap(layout.type, [{ text }], STYLES.heading, layout.width)
  const [first, ...rest] = keptWithNext(lineBoxes(owner, lines, STYLES.heading.line, 18))
  return first === undefined ? [] : [{ ...first, mark: { level: 2, title: text } }, ...rest]
}

/** Larger letters, so that a line of as many is wider. */
const LEDE = 410

const tones = { lede: STYLES.lede, quiet: STYLES.quietBody } as const

/** More lines than this do not all go where the next block goes. */
const INTRODUCTION = 6

export function paragraph(layout: Layout, { text, tone }: Of<'paragraph'>): Box[] {
  const owner = tag(layout.tag, 'P')
  const style = tone === undefined ? STYLES.body : tones[tone]
  const width = tone === 'lede' ? Math.min(layout.width, LEDE) : measure(layout)
  const boxes = lineBoxes(
    owner,
    wrapParagraph(layout.type, text, style, width),
    style.line,
    tone === 'quiet' ? 6 : 7,
  )
  if (tone === undefined || boxes.length > INTRODUCTION) return boxes
  // A lede or a quiet line introduces what follows, and goes where that goes; a quiet one may stay where that is large.
  return tone === 'lede' ? keptWithNext(boxes) : endKept(keptWithNext(boxes), 'if-short')
}

/** The user's own words: a paragraph to a line, and lines that never stand alone. */
export function prose(layout: Layout, { text }: Of<'prose'>): Box[] {
  return paragraphsOf(text).flatMap((line) =>
    lineBoxes(
      tag(layout.tag, 'P'),
      wrap(layout.type, [{ text: line }], STYLES.body, measure(layout)),
      STYLES.body.line,
      5,
    ),
  )
}

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function list(layout: Layout, block: Of<'list'>): Box[] {
  const owner = tag(layout.tag, 'L', { numbering: block.ordered ? 'Decimal' : 'Disc' })
  const items = block.items.map((item, place) => listItem({ ...layout, tag: owner }, block, item, place))
  return lastTwoKept(items)
}

const BULLET = { indent: 12.5, at: 1.6, r: 1.9 }
const NUMERAL = { indent: 22.5 }
/** In a column of less than this, lists are set a little smaller. */
const NARROW = 300
const COLUMN: TextStyle = { ...STYLES.quietBody, size: 9.7, line: 13.2 }

function listItem(layout: Layout, { ordered, tone = 'ink' }: Of<'list'>, item: Text, place: number): Box[] {
  const style = ordered ? STYLES.briefing : layout.width < NARROW ? COLUMN : STYLES.quietBody
  const indent = ordered ? NUMERAL.indent : BULLET.indent
  const owner = tag(layout.tag, 'LI')
  const label = tag(owner, 'Lbl', ordered ? {} : { actual: '•' })
  const body = tag(owner, 'LBody')
  // A numbered reason may use the whole width: it is two lines at most. A long list of sources may too.
  const lines = wrap(layout.type, item, style, layout.width - indent)
  const [first, ...rest] = lineBoxes(body, lines, style.line, ordered ? 6.5 : 3, indent)
  if (first === undefined) return []
  const [numeral = empty] = wrap(
    layout.type,
    [{ text: `${place + 1}` }],
    { ...STYLES.numeral, color: tone },
    30,
  )
  const marked: Box = {
    ...first,
    draw: (writer, x, y) => {
      if (ordered) drawLine(writer, label, numeral, x, y, style.line)
      else
        writer.within(label, () =>
          writer.circle([x + BULLET.at, y + style.line / 2], BULLET.r, { color: 'ink-2' }),
        )
      first.draw(writer, x, y)
    },
  }
  return together([marked, ...rest], 5 * style.line)
}

/** The last of them does not stand alone on a page. */
const lastTwoKept = (items: readonly (readonly Box[])[]): Box[] =>
  items.flatMap((boxes, place) => (place === items.length - 2 ? endKept(boxes) : boxes))

export const empty: Line = { segments: [], width: 0 }

const FACTS = { term: 112, gap: 7 }

/** Terms in a column of their own, what belongs to them beside it. */
export function facts(layout: Layout, { rows }: Of<'facts'>): Box[] {
  const owner = tag(layout.tag, 'L', { numbering: 'None' })
  const indent = Math.min(FACTS.term, layout.width / 3)
  const width = Math.min(layout.width - indent, MEASURE + 30)
  const items = rows.map(({ term, text }) => {
    const item = tag(owner, 'LI')
    return labelled(layout, wrap(layout.type, text, STYLES.quietBody, width), {
      label: term,
      style: { ...STYLES.quietBody, color: 'ink' },
      lineHeight: STYLES.quietBody.line,
      indent,
      gap: FACTS.gap,
      owners: [tag(item, 'Lbl'), tag(item, 'LBody')],
    })
  })
  return lastTwoKept(items)
}

interface Label {
  readonly label: string
  /** It stands beside lines before these, and is drawn only where a page begins with these. */
  readonly isContinued?: boolean
  readonly style: TextStyle
  readonly lineHeight: number
  readonly indent: number
  readonly gap: number
  /** Of the label and of the lines. */
  readonly owners: readonly [Owner, Owner]
}

/** Lines with a label in the margin beside the first of them, and again beside the first on a further page. */
export function labelled(layout: Layout, lines: readonly Line[], label: Label): Box[] {
  const words = wrap(layout.type, [{ text: label.label }], label.style, label.indent - 10)
  const own = label.isContinued === true ? [] : words
  const count = Math.max(lines.length, own.length)
  const [labelOwner, linesOwner] = label.owners
  // As many lines on either page as the label has.
  const least = Math.max(2, words.length)
  const again = labelAgain(words, label)
  const boxes = Array.from(
    { length: count },
    (_, place): Box => ({
      height: label.lineHeight,
      gap: place === 0 ? label.gap : 0,
      keep: place < count - 1 && (place < least - 1 || place >= count - least),
      ...(place < own.length ? {} : { head: again }),
      draw: (writer, x, y) => {
        drawLine(writer, labelOwner, own[place] ?? empty, x, y, label.lineHeight)
        drawLine(writer, linesOwner, lines[place] ?? empty, x + label.indent, y, label.lineHeight)
      },
    }),
  )
  return together(boxes, 6 * label.lineHeight)
}

const labelAgain = (words: readonly Line[], { lineHeight }: Label): Box => ({
  height: 0,
  gap: 0,
  draw: (writer, x, y) =>
    words.forEach((line, place) => {
      drawLine(writer, 'repeated', line, x, y + place * lineHeight, lineHeight)
    }),
})

export const rule = (layout: Layout): Box[] => [
  {
    height: 0.75,
    gap: 10,
    draw: (writer, x, y) => writer.line([x, y], [x + layout.width, y], { color: 'rule', width: 0.75 }),
  },
]
