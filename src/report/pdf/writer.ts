import type { jsPDF } from 'jspdf'
import type { Point, Tone } from '../scene.ts'
import type { LinkArea, Target } from './links.ts'
import { objectsOf, hundredths as round } from './objects.ts'
import { written } from './settable.ts'
import { COLORS, type FontName } from './style.ts'
import type { Rectangle, Tag } from './tags.ts'

export interface Stroke {
  readonly color: Tone
  readonly width: number
  readonly dash?: readonly number[]
  readonly round?: boolean
}

/** What a closed shape is painted with; `opacity` is laid on white, so that every printer shows the same. */
export interface Fill {
  readonly color: Tone
  readonly opacity?: number
}

export interface Glyphs {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly font: FontName
  readonly size: number
  readonly color: Tone
}

/** A straight run or a cubic curve, in absolute points. */
export type Segment = readonly [Point] | readonly [Point, Point, Point]

/** Whose the painting is: an element of the structure, or nobody's: what a screen reader passes over. */
export type Owner = Tag | 'decoration' | 'repeated' | 'header' | 'footer'

/**
 * The only hand that paints: strings, paths and links at absolute points, y downwards.
 * Nothing is painted outside marked content: what has no owner is decoration.
 */
export interface Writer {
  /** Whatever `draw` paints is the owner's. */
  within(owner: Owner, draw: () => void): void
  text(glyphs: Glyphs): void
  line(from: Point, to: Point, stroke: Stroke): void
  path(start: Point, segments: readonly Segment[], closed: boolean, fill?: Fill, stroke?: Stroke): void
  circle(at: Point, r: number, fill?: Fill, stroke?: Stroke): void
  /** Makes part of the page lead somewhere; `tag` is the link's element. */
  link(area: Rectangle, target: Target, tag: Tag): void
  /** Begins the next page; the first is there already. */
  turn(): void
  /** To be called after the last painting. */
  close(): void
  /** For each page, whose each numbered stretch is. */
  readonly owners: readonly (readonly Tag[])[]
  readonly areas: readonly LinkArea[]
}

/** How the file names what is nobody's. */
const artifacts = {
  decoration: '/Artifact <</Type/Layout>> BDC',
  repeated: '/Artifact <</Type/Pagination>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC',
} as const

export function writerOf(doc: jsPDF): Writer {
  const { paint } = objectsOf(doc)
  const owners: Tag[][] = [[]]
  const areas: LinkArea[] = []
  let owner: Owner = 'decoration'
  let open: Owner | undefined
  const close = () => {
    if (open !== undefined) paint('EMC')
    open = undefined
  }
  /** A stretch stays open while its owner paints on: a paragraph is one stretch a page. */
  const mark = () => {
    if (open === owner) return
    close()
    open = owner
    if (typeof owner === 'string') return paint(artifacts[owner])
    const page = owners.length - 1
    const mcid = owners[page]?.push(owner) ?? 1
    owner.kids.push({ kind: 'content', page, mcid: mcid - 1 })
    paint(`/${owner.role} <</MCID ${mcid - 1}>> BDC`)
  }
  return {
    owners,
    areas,
    close,
    within(inner, draw) {
      const outer = owner
      owner = inner
      draw()
      owner = outer
    },
    turn() {
      close()
      doc.addPage()
      owners.push([])
    },
    text({ text, x, y, font, size, color }) {
      mark()
      doc.setFont(font, 'normal').setFontSize(size).setTextColor(COLORS[color])
      doc.text(written(text), round(x), round(y))
    },
    line([x1, y1], [x2, y2], stroke) {
      mark()
      setStroke(doc, stroke)
      doc.line(round(x1), round(y1), round(x2), round(y2), 'S')
    },
    path(start, segments, closed, fill, stroke) {
      const style = styleOf(doc, fill, stroke)
      if (style === null) return
      mark()
      doc.lines(relative(start, segments), round(start[0]), round(start[1]), [1, 1], style, closed)
    },
    circle([x, y], r, fill, stroke) {
      const style = styleOf(doc, fill, stroke)
      if (style === null) return
      mark()
      doc.circle(round(x), round(y), round(r), style)
    },
    link(area, target, tag) {
      const place = areas.push({ ...area, page: owners.length - 1, target, tag }) - 1
      tag.kids.push({ kind: 'area', place })
    },
  }
}

function styleOf(doc: jsPDF, fill?: Fill, stroke?: Stroke): 'F' | 'S' | 'FD' | null {
  if (fill !== undefined) doc.setFillColor(onWhite(fill))
  if (stroke !== undefined) setStroke(doc, stroke)
  if (fill === undefined) return stroke === undefined ? null : 'S'
  return stroke === undefined ? 'F' : 'FD'
}

function setStroke(doc: jsPDF, { color, width, dash = [], round: isRound = false }: Stroke): void {
  doc.setDrawColor(COLORS[color]).setLineWidth(round(width))
  doc.setLineDashPattern(dash.map(round), 0)
  doc.setLineCap(isRound ? 'round' : 'butt')
  doc.setLineJoin('miter')
}

function onWhite({ color, opacity = 1 }: Fill): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(COLORS[color].slice(at, at + 2), 16))
  const mixed = channels.map((channel) => Math.round(255 - (255 - channel) * opacity))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** jsPDF wants every point relative to the one before. */
function relative(start: Point, segments: readonly Segment[]): number[][] {
  let [x, y] = start
  return segments.map((segment) => {
    const moved = segment.flatMap(([px, py]) => [round(px - x), round(py - y)])
    const end = segment.at(-1) ?? start
    ;[x, y] = end
    return moved
  })
}
