import type { Summary } from '../../../backtest/index.ts'

export type FigureName = Exclude<keyof Summary, 'cases'>

/** A figure of the back-test and what it is held to, as a share; without a bar it is only reported. */
export interface Figure {
  readonly name: FigureName
  readonly value: number | null
  readonly bar?: { readonly kind: 'atLeast' | 'atMost'; readonly share: number }
  /** Null without a bar, or with nothing to hold to it. */
  readonly isReached: boolean | null
}

/** The bars were set before the first case was run. */
const BARS: readonly (readonly [FigureName, ('atLeast' | 'atMost')?, number?])[] = [
  ['falseClears', 'atMost', 0],
  ['agreement', 'atLeast', 0.9],
  ['falseAlarms', 'atMost', 0.1],
  ['decidingStepHits', 'atLeast', 0.85],
  ['passedStepHits'],
  ['kappa', 'atLeast', 0.7],
  ['stability'],
]

/** The figures in the order in which they are shown, each held to its bar. */
export const figuresOf = (summary: Summary): Figure[] =>
  BARS.map(([name, kind, share]) => {
    const value = summary[name]
    if (kind === undefined || share === undefined) return { name, value, isReached: null }
    const isReached = value === null ? null : kind === 'atLeast' ? value >= share : value <= share
    return { name, value, bar: { kind, share }, isReached }
  })
