import { linkTag, type Tag } from './tags.ts'
import type { Type } from './type.ts'
import type { Line } from './wrap.ts'
import type { Owner, Writer } from './writer.ts'

/** Something of fixed height that stands on one page; the paginator stacks them. */
export interface Box {
  readonly height: number
  /** Space above, dropped at the top of a page. */
  readonly gap: number
  /**
   * On the same page as the next box; `rather`: unless too much of a page would stay blank for it; `if-short`: as `rather`,
   * but without exception where what is kept with that box is short.
   */
  readonly keep?: boolean | 'rather' | 'if-short'
  /** Begins a page, unless more than half of one is still free; `always`: without exception. */
  readonly newPage?: boolean | 'always'
  /** Left out where it does not fit on the page that has been begun. */
  readonly ifRoom?: boolean
  /** Stands in where this box does not fit; the first that fits. */
  readonly shorter?: readonly Box[]
  /** Left out at the top of a page: a rule that only parts what stands above and below it. */
  readonly parts?: boolean
  /** Drawn again above this box when it comes first on a page: the head of its table; beside it where it has no height. */
  readonly head?: Box
  /** An entry of the outline; level 1 is a section, whose id is the place that the contents lead to. */
  readonly mark?: { readonly level: 1 | 2; readonly title: string; readonly id?: string }
  readonly draw: (writer: Writer, x: number, y: number) => void
}

/** What the blocks are laid out with. */
export interface Layout {
  readonly type: Type
  readonly width: number
  /** Height of a page's text, in points. */
  readonly room: number
  /** The element that a block's own are put under. */
  readonly tag: Tag
  /** Levels of the headings inside a section and of its questions. */
  readonly heading: number
  readonly prompt: number
}

/** The baseline in a line of that height: capitals stand in its middle. */
export const baseline = (lineHeight: number, size: number): number => lineHeight / 2 + size * 0.33

/** Draws a line that is its owner's; links in it are elements of their own inside that. */
export function drawLine(
  writer: Writer,
  owner: Owner,
  line: Line,
  x: number,
  y: number,
  height: number,
  align: 'left' | 'right' = 'left',
): void {
  const left = align === 'right' ? x - line.width : x
  const size = Math.max(0, ...line.segments.map((segment) => segment.size))
  for (const { x: offset, width, href, ...glyphs } of line.segments) {
    const at = { ...glyphs, x: left + offset, y: y + baseline(height, size) }
    if (typeof owner === 'string' || href?.startsWith('https://') !== true) {
      writer.within(owner, () => writer.text(at))
      continue
    }
    const link = linkTag(owner, href)
    writer.within(link, () => writer.text(at))
    writer.link({ x: left + offset, y, width, height }, { href }, link)
  }
}

/** One box a line; never one line alone at the foot or at the top of a page. */
export function lineBoxes(
  owner: Owner,
  lines: readonly Line[],
  height: number,
  gap: number,
  indent = 0,
): Box[] {
  return endsKept(
    lines.map((line, place) => ({
      height,
      gap: place === 0 ? gap : 0,
      draw: (writer, x, y) => drawLine(writer, owner, line, x + indent, y, height),
    })),
  )
}

export const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, { gap, height }) => sum + gap + height, 0)

/** Whether the next box is wanted on the same page, however much. */
export const isKept = ({ keep }: Box): boolean => keep !== undefined && keep !== false

/** Rather all on one page, unless they are more than `most` points high. */
export const together = (boxes: readonly Box[], most: number): Box[] =>
  heightOf(boxes) > most
    ? [...boxes]
    : boxes.map((box, place) =>
        place === boxes.length - 1 || isKept(box) ? box : { ...box, keep: 'rather' },
      )

/** Breaks neither after the first box nor before the last. */
export const endsKept = (boxes: readonly Box[]): Box[] =>
  boxes.map((box, place) =>
    (place === 0 && boxes.length > 1) || place === boxes.length - 2 ? { ...box, keep: true } : box,
  )

/** With whatever follows. */
export const keptWithNext = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, keep: true }))

/** The end of them with what follows, however long they are. */
export const endKept = (boxes: readonly Box[], keep: Box['keep'] = true): Box[] =>
  boxes.map((box, place) => (place === boxes.length - 1 ? { ...box, keep } : box))

/** All on one page, whatever blank that leaves. */
export const whole = (boxes: readonly Box[]): Box[] => endKept(keptWithNext(boxes), false)

/** Draws boxes below one another from `y` on, without the first gap. */
export function drawStack(boxes: readonly Box[], writer: Writer, x: number, y: number): void {
  let top = y
  boxes.forEach((box, place) => {
    top += place === 0 ? 0 : box.gap
    box.draw(writer, x, top)
    top += box.height
  })
}

export const stackHeight = (boxes: readonly Box[]): number => heightOf(boxes) - (boxes[0]?.gap ?? 0)

/** Stacks side by side in one box, each `step` points to the right of the one before. */
export const beside = (stacks: readonly (readonly Box[])[], step: number): Box => ({
  height: Math.max(...stacks.map(stackHeight)),
  gap: Math.max(...stacks.map(([first]) => first?.gap ?? 0)),
  draw: (writer, x, y) => {
    stacks.forEach((stack, place) => {
      drawStack(stack, writer, x + place * step, y)
    })
  },
})
