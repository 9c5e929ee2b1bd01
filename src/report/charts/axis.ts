import { t } from '../../i18n/pictures.ts'
import type { Mark, Point } from '../scene.ts'
import { signed } from './geometry.ts'

/** A line of powers of two, and where on it a balance is met and failed. */
export interface Axis {
  readonly at: (b: number) => number
  readonly low: number
  readonly high: number
}

export interface Thresholds {
  readonly met: number
  readonly failed: number
}

/** An axis that holds nought and all values, with one power of air at either end. */
export function axisOver(values: readonly number[], left: number, width: number): Axis {
  const low = Math.min(0, ...values) - 1
  const high = Math.max(0, ...values) + 1
  return { low, high, at: (b) => left + ((b - low) / (high - low)) * width }
}

/** Room of a figure at a tick, with air at its sides. */
const FIGURE = 22
const STEPS = [1, 2, 5, 10]

/** Where figures stand between the ends, as many as do not touch. */
export function ticksOf({ at, low, high }: Axis): number[] {
  const step = STEPS.find((each) => at(each) - at(0) >= FIGURE) ?? 20
  return Array.from({ length: high - low + 1 }, (_, place) => low + place).filter(
    (b) => b % step === 0 && b > low && b < high,
  )
}

/** Ticks above, the stretch of the stalemate shaded between its two thresholds, the nought drawn through. */
export function axisMarks(axis: Axis, { met, failed }: Thresholds, top: number, bottom: number): Mark[] {
  const { at, low, high } = axis
  const threshold = (b: number): Mark => ({
    kind: 'line',
    from: [at(b), top - 4],
    to: [at(b), bottom],
    stroke: 'ink-3',
    width: 1,
    dash: [3, 2.5],
  })
  return [
    { kind: 'rect', at: [at(met), top], width_: at(failed) - at(met), height: bottom - top, fill: 'rule-2' },
    ...ticksOf(axis).flatMap((b): Mark[] => [
      words(signed(b), [at(b), top - 8], 'middle', { size: 10.5 }),
      { kind: 'line', from: [at(b), top - 4], to: [at(b), top], stroke: 'ink-3', width: 1 },
    ]),
    { kind: 'line', from: [at(low), top], to: [at(high), top], stroke: 'rule', width: 1 },
    threshold(met),
    threshold(failed),
    { kind: 'line', from: [at(0), top], to: [at(0), bottom], stroke: 'ink-3', width: 1 },
    words(t('axis.met', { at: signed(met) }), [at(met) - 3, top - 22], 'end'),
    words(t('axis.failed', { at: signed(failed) }), [at(failed) + 3, top - 22], 'start'),
  ]
}

interface Style {
  readonly size?: number
  readonly strong?: boolean
  readonly quiet?: boolean
}

export const words = (
  text: string,
  at: Point,
  anchor: 'start' | 'middle' | 'end',
  { size = 11.5, strong = false, quiet = true }: Style = {},
): Mark => ({
  kind: 'text',
  at,
  text,
  size,
  anchor,
  family: 'sans',
  weight: strong ? 'semibold' : 'regular',
  fill: strong || !quiet ? 'ink' : 'ink-2',
})

/** Distance of the baselines of a label in two lines. */
export const LINE = 14

/** A label broken at spaces: pictures know no widths of letters, so that lines are held to a number of them. */
export function broken(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The lines of a label, the middle of them at `y`. */
export const label = (
  lines: readonly string[],
  x: number,
  y: number,
  style: Style = { quiet: false },
): Mark[] =>
  lines.map((line, place) =>
    words(line, [x, y + 4 + (place - (lines.length - 1) / 2) * LINE], 'start', { size: 12, ...style }),
  )

/** Paper under so many lines of words: where these stand above or below their bar, the axis would run through them. */
export const strip = (lines: number, width: number, y: number): Mark => ({
  kind: 'rect',
  at: [0, y - (lines * LINE) / 2 - 1],
  width_: width,
  height: lines * LINE + 2,
  fill: 'paper',
})

/** A label on a strip of its own. */
export const labelStrip = (
  lines: readonly string[],
  width: number,
  y: number,
  style: Style = { quiet: false },
): Mark[] => [strip(lines.length, width, y), ...label(lines, 0, y, style)]
