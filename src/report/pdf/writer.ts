import type { jsPDF } from 'jspdf'
import type { Point, Tone } from '../scene.ts'
import { COLORS, type FontName } from './style.ts'

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

/**
 * The only hand that touches jsPDF: strings, paths and links at absolute points, y downwards.
 * Whatever tags the file needs are opened and closed here too.
 */
export interface Writer {
  text(glyphs: Glyphs): void
  line(from: Point, to: Point, stroke: Stroke): void
  path(start: Point, segments: readonly Segment[], closed: boolean, fill?: Fill, stroke?: Stroke): void
  circle(at: Point, r: number, fill?: Fill, stroke?: Stroke): void
  link(x: number, y: number, width: number, height: number, url: string): void
}

export function writerOf(doc: jsPDF): Writer {
  return {
    text({ text, x, y, font, size, color }) {
      doc.setFont(font, 'normal').setFontSize(size).setTextColor(COLORS[color])
      doc.text(text, round(x), round(y))
    },
    line([x1, y1], [x2, y2], stroke) {
      setStroke(doc, stroke)
      doc.line(round(x1), round(y1), round(x2), round(y2), 'S')
    },
    path(start, segments, closed, fill, stroke) {
      const style = styleOf(doc, fill, stroke)
      if (style === null) return
      doc.lines(relative(start, segments), round(start[0]), round(start[1]), [1, 1], style, closed)
    },
    circle([x, y], r, fill, stroke) {
      const style = styleOf(doc, fill, stroke)
      if (style !== null) doc.circle(round(x), round(y), round(r), style)
    },
    link(x, y, width, height, url) {
      doc.link(round(x), round(y), round(width), round(height), { url })
    },
  }
}

/** Hundredths of a point: finer than any printer, and the same on every machine. */
const round = (value: number): number => Math.round(value * 100) / 100

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
