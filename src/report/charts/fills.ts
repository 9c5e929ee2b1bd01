import type { Mark, Tone } from '../scene.ts'
import { words } from './axis.ts'

export interface Bar {
  readonly from: number
  readonly to: number
  /** The middle of the bar. */
  readonly y: number
  readonly height: number
}

const box = ({ from, to, y, height }: Bar) =>
  ({
    kind: 'rect',
    at: [Math.min(from, to), y - height / 2],
    width_: Math.abs(to - from),
    height,
  }) as const

/** What weighs on the right's side, or counts against: solid and dark. */
export const dark = (bar: Bar, fill: Tone = 'ink'): Mark[] => [{ ...box(bar), fill }]

/** What weighs on the aim's side, or counts in favour: an outline with a light fill, so that greys stay apart. */
export const light = (bar: Bar, tone: Tone = 'accent'): Mark[] => [
  { ...box(bar), fill: tone, opacity: 0.28, stroke: tone, width: 1.2 },
]

const EVERY = 5

/** What is open: an outline, hatched. */
export function hatched(bar: Bar): Mark[] {
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)]
  const [top, bottom] = [bar.y - bar.height / 2, bar.y + bar.height / 2]
  const strokes: Mark[] = []
  for (let foot = left - bar.height + EVERY; foot < right; foot += EVERY) {
    const from = Math.max(left, foot)
    const to = Math.min(right, foot + bar.height)
    if (to > from)
      strokes.push({
        kind: 'line',
        from: [from, bottom - (from - foot)],
        to: [to, bottom - (to - foot)],
        stroke: 'ink-3',
        width: 0.8,
      })
  }
  return [
    { ...box(bar), fill: 'paper' },
    ...strokes,
    {
      kind: 'polygon',
      points: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
      stroke: 'ink-3',
      width: 1,
    },
  ]
}

/** A key of a legend: a short bar and what it stands for. */
export const keyMarks = (fill: (bar: Bar) => Mark[], text: string, x: number, y: number): Mark[] => [
  ...fill({ from: x, to: x + 14, y: y - 4, height: 9 }),
  words(text, [x + 20, y], 'start'),
]
