import type { Mark, Point, Scene, Tone } from '../scene.ts'

/** An SVG element as data: attribute names as SVG writes them, the same for React and for static pages. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly SvgNode[]
  readonly text?: string
  /** Set on groups: kept apart from the attributes, so that the screen can animate it. */
  readonly move?: Move
}

export interface Move {
  readonly turn: number
  readonly about: Point
  readonly shift: Point
}

/** The marks of a picture as SVG, coloured by class (`fill-accent`, `stroke-ink`); no style attribute anywhere. */
export const svgNodes = (marks: readonly Mark[]): SvgNode[] => marks.map(svgNode)

/** What stands on the `svg` element itself; a name and a description are added by whoever has ids. */
export const svgFrame = ({ width, height }: Scene): Readonly<Record<string, string | number>> => ({
  viewBox: `0 0 ${width} ${height}`,
  width,
  height,
})

/** `translate(0 4) rotate(5 130 48)`; empty when nothing moves. */
export function transformOf({ turn, about, shift }: Move): string {
  const parts: string[] = []
  if (shift[0] !== 0 || shift[1] !== 0) parts.push(`translate(${round(shift[0])} ${round(shift[1])})`)
  if (turn !== 0) parts.push(`rotate(${round(turn)} ${round(about[0])} ${round(about[1])})`)
  return parts.join(' ')
}

function svgNode(mark: Mark): SvgNode {
  switch (mark.kind) {
    case 'line':
      return node('line', { ...ends(mark.from, mark.to), ...cap(mark.cap), ...paint(mark) })
    case 'polygon':
      return node('polygon', { points: points(mark.points), ...paint(mark) })
    case 'polyline':
      return node('polyline', { points: points(mark.points), ...paint(mark) })
    case 'circle':
      return node('circle', {
        cx: round(mark.at[0]),
        cy: round(mark.at[1]),
        r: round(mark.r),
        ...paint(mark),
      })
    case 'rect':
      return node('rect', { ...box(mark.at, mark.width_, mark.height), ...paint(mark) })
    case 'curve':
      return node('path', { d: pathOf(mark), ...paint(mark) })
    case 'text':
      return { ...node('text', textAttributes(mark)), text: mark.text }
    case 'group':
      return {
        tag: 'g',
        attributes: { 'data-name': mark.name },
        children: svgNodes(mark.marks),
        move: {
          turn: mark.turn?.degrees ?? 0,
          about: mark.turn?.about ?? [0, 0],
          shift: mark.shift ?? [0, 0],
        },
      }
  }
}

const node = (tag: string, attributes: SvgNode['attributes']): SvgNode => ({ tag, attributes, children: [] })

/** Hundredths of a pixel are enough, and keep the markup the same on every machine. */
const round = (value: number): number => Math.round(value * 100) / 100

const point = ([x, y]: Point): string => `${round(x)} ${round(y)}`

const points = (list: readonly Point[]): string => list.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

const ends = (from: Point, to: Point) => ({
  x1: round(from[0]),
  y1: round(from[1]),
  x2: round(to[0]),
  y2: round(to[1]),
})

const box = (at: Point, width: number, height: number) => ({
  x: round(at[0]),
  y: round(at[1]),
  width: round(width),
  height: round(height),
})

const cap = (kind: 'round' | undefined): Record<string, string> =>
  kind === undefined ? {} : { 'stroke-linecap': kind }

function pathOf({ at, curves, fill }: Extract<Mark, { kind: 'curve' }>): string {
  const parts = curves.map((curve) => `C${curve.map(point).join(' ')}`)
  return `M${point(at)}${parts.join('')}${fill === undefined ? '' : 'Z'}`
}

interface Painted {
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly width?: number
  readonly opacity?: number
  readonly dash?: readonly number[]
}

function paint({ fill, stroke, width, opacity, dash }: Painted): Record<string, string | number> {
  const classes = [
    ...(fill === undefined ? [] : [`fill-${fill}`]),
    ...(stroke === undefined ? [] : [`stroke-${stroke}`]),
  ]
  return {
    ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
    ...(fill === undefined ? { fill: 'none' } : {}),
    ...(opacity === undefined ? {} : { 'fill-opacity': round(opacity) }),
    ...(width === undefined ? {} : { 'stroke-width': round(width) }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash.map(round).join(' ') }),
  }
}

const textAttributes = (mark: Extract<Mark, { kind: 'text' }>): Record<string, string | number> => ({
  x: round(mark.at[0]),
  y: round(mark.at[1]),
  class: `scene-${mark.family} fill-${mark.fill}`,
  'font-size': round(mark.size),
  'font-weight': mark.weight === 'semibold' ? 600 : 400,
  ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
})
