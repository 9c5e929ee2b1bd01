import type { Mark, Point, Scene } from '../scene.ts'
import type { Type } from './type.ts'
import type { Fill, Segment, Stroke, Writer } from './writer.ts'

/** From the picture's pixels to points on the page: `[a b; c d]` and a shift. */
type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface Pen {
  readonly writer: Writer
  readonly type: Type
  readonly scale: number
}

/** Draws a picture with its top left corner at `x`, `y`, `scale` points to its pixel. */
export function drawScene(
  writer: Writer,
  type: Type,
  { marks }: Pick<Scene, 'marks'>,
  x: number,
  y: number,
  scale: number,
): void {
  for (const mark of marks) draw({ writer, type, scale }, mark, [scale, 0, 0, scale, x, y])
}

function draw(pen: Pen, mark: Mark, transform: Transform): void {
  const { writer } = pen
  const at = (point: Point): Point => apply(transform, point)
  switch (mark.kind) {
    case 'line':
      writer.line(at(mark.from), at(mark.to), strokeOf(pen, mark) ?? { color: 'ink', width: pen.scale })
      break
    case 'polygon':
    case 'polyline':
      drawPoints(pen, mark, at)
      break
    case 'rect':
      drawRect(pen, mark, at)
      break
    case 'circle':
      writer.circle(at(mark.at), mark.r * pen.scale, fillOf(mark), strokeOf(pen, mark))
      break
    case 'curve':
      drawCurve(pen, mark, at)
      break
    case 'text':
      drawText(pen, mark, at)
      break
    case 'group': {
      const inner = groupTransform(mark, transform)
      for (const child of mark.marks) draw(pen, child, inner)
    }
  }
}

/** Looks at every word in a picture before pages are made, so that what the fonts lack is known in time. */
export function settleScene(type: Type, { marks }: Pick<Scene, 'marks'>): void {
  for (const mark of marks) {
    if (mark.kind === 'group') settleScene(type, mark)
    if (mark.kind === 'text') type.settable(mark.text, `${mark.family}-${mark.weight}`)
  }
}

type At = (point: Point) => Point

function drawPoints(pen: Pen, mark: Extract<Mark, { kind: 'polygon' | 'polyline' }>, at: At): void {
  const [start, ...rest] = mark.points.map(at)
  if (start === undefined) return
  const segments = rest.map((point): Segment => [point])
  pen.writer.path(start, segments, mark.kind === 'polygon', fillOf(mark), strokeOf(pen, mark))
}

function drawCurve(pen: Pen, mark: Extract<Mark, { kind: 'curve' }>, at: At): void {
  const curves = mark.curves.map((curve): Segment => [at(curve[0]), at(curve[1]), at(curve[2])])
  pen.writer.path(at(mark.at), curves, mark.fill !== undefined, fillOf(mark), strokeOf(pen, mark))
}

function drawRect(pen: Pen, mark: Extract<Mark, { kind: 'rect' }>, at: At): void {
  const [x, y] = mark.at
  const corners: Point[] = [
    [x + mark.width_, y],
    [x + mark.width_, y + mark.height],
    [x, y + mark.height],
  ]
  pen.writer.path(
    at(mark.at),
    corners.map((corner): Segment => [at(corner)]),
    true,
    fillOf(mark),
    strokeOf(pen, mark),
  )
}

/** Words stay level whatever turns around them: pans hang, labels are read. */
function drawText({ writer, type, scale }: Pen, mark: Extract<Mark, { kind: 'text' }>, at: At): void {
  const font = `${mark.family}-${mark.weight}` as const
  const text = type.settable(mark.text, font)
  const size = mark.size * scale
  const [x, y] = at(mark.at)
  const width = type.width(text, font, size)
  const shift = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width
  // The space parts one label from the next for whoever copies or hears them.
  writer.text({ text: `${text} `, x: x - shift, y, font, size, color: mark.fill })
}

type Painted = Extract<Mark, { kind: 'circle' }>

const fillOf = ({ fill, opacity }: Pick<Painted, 'fill' | 'opacity'>): Fill | undefined =>
  fill === undefined ? undefined : { color: fill, ...(opacity === undefined ? {} : { opacity }) }

function strokeOf(
  { scale }: Pen,
  {
    stroke,
    width = 1,
    dash,
    ...mark
  }: Pick<Painted, 'stroke' | 'width' | 'dash'> & { readonly cap?: 'round' },
): Stroke | undefined {
  if (stroke === undefined) return undefined
  return {
    color: stroke,
    width: width * scale,
    ...(dash === undefined ? {} : { dash: dash.map((length) => length * scale) }),
    ...(mark.cap === 'round' ? { round: true } : {}),
  }
}

const apply = ([a, b, c, d, e, f]: Transform, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]

/** `turn` about its point, then `shift`, inside what already holds. */
function groupTransform(
  { turn, shift = [0, 0] }: Extract<Mark, { kind: 'group' }>,
  [a, b, c, d, e, f]: Transform,
): Transform {
  const radians = ((turn?.degrees ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const [px, py] = turn?.about ?? [0, 0]
  const ox = px - px * cos + py * sin + shift[0]
  const oy = py - px * sin - py * cos + shift[1]
  return [
    a * cos + c * sin,
    b * cos + d * sin,
    c * cos - a * sin,
    d * cos - b * sin,
    a * ox + c * oy + e,
    b * ox + d * oy + f,
  ]
}
