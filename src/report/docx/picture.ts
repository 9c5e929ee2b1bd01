import { COLORS } from '../pdf/style.ts'
import type { Mark, Scene } from '../scene.ts'

/** Dots to a pixel of the picture: as sharp on paper as an office printer is. */
const DOTS = 3

/**
 * A picture as PNG, for word processors that know no vectors of ours: drawn from the same geometry as on screen and in
 * the PDF, in the fonts of the page, on white.
 *
 * @throws Error where this browser gives no canvas to draw on
 */
export async function pngOf(scene: Scene): Promise<Uint8Array<ArrayBuffer>> {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(scene.width * DOTS)
  canvas.height = Math.ceil(scene.height * DOTS)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser gives no canvas')
  pen.fillStyle = COLORS.paper
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.scale(DOTS, DOTS)
  for (const mark of scene.marks) draw(pen, mark)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (png === null) throw new Error('the picture cannot be kept as PNG')
  return new Uint8Array(await png.arrayBuffer())
}

type Pen = CanvasRenderingContext2D

function draw(pen: Pen, mark: Mark): void {
  pen.save()
  if (mark.kind === 'group') {
    place(pen, mark)
    for (const child of mark.marks) draw(pen, child)
  } else if (mark.kind === 'text') write(pen, mark)
  else {
    pen.beginPath()
    trace(pen, mark)
    paint(pen, mark)
  }
  pen.restore()
}

/** Turned about its point first, then shifted. */
function place(pen: Pen, { turn, shift = [0, 0] }: Extract<Mark, { kind: 'group' }>): void {
  pen.translate(...shift)
  if (turn === undefined) return
  const [x, y] = turn.about
  pen.translate(x, y)
  pen.rotate((turn.degrees * Math.PI) / 180)
  pen.translate(-x, -y)
}

function write(pen: Pen, mark: Extract<Mark, { kind: 'text' }>): void {
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--${mark.family}`)
  pen.font = `${mark.weight === 'semibold' ? 600 : 400} ${mark.size}px ${family}`
  pen.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor
  pen.fillStyle = COLORS[mark.fill]
  pen.fillText(mark.text, ...mark.at)
}

type Shape = Exclude<Mark, { kind: 'group' } | { kind: 'text' }>

function trace(pen: Pen, mark: Shape): void {
  switch (mark.kind) {
    case 'line':
      pen.moveTo(...mark.from)
      pen.lineTo(...mark.to)
      break
    case 'polygon':
    case 'polyline':
      for (const [x, y] of mark.points) pen.lineTo(x, y)
      if (mark.kind === 'polygon') pen.closePath()
      break
    case 'circle':
      pen.arc(...mark.at, mark.r, 0, 2 * Math.PI)
      break
    case 'rect':
      pen.rect(...mark.at, mark.width_, mark.height)
      break
    case 'curve':
      pen.moveTo(...mark.at)
      for (const [first, second, end] of mark.curves) pen.bezierCurveTo(...first, ...second, ...end)
      if (mark.fill !== undefined) pen.closePath()
  }
}

function paint(pen: Pen, mark: Shape): void {
  if (mark.fill !== undefined) {
    pen.globalAlpha = mark.opacity ?? 1
    pen.fillStyle = COLORS[mark.fill]
    pen.fill()
    pen.globalAlpha = 1
  }
  if (mark.stroke === undefined) return
  pen.strokeStyle = COLORS[mark.stroke]
  pen.lineWidth = mark.width ?? 1
  pen.lineCap = mark.kind === 'line' && mark.cap === 'round' ? 'round' : 'butt'
  pen.setLineDash([...(mark.dash ?? [])])
  pen.stroke()
}
