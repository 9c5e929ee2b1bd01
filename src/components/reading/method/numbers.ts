import { aimShare, balance, type Finding, type Interval } from '../../../engine/index.ts'
import { t as report } from '../../../i18n/report.ts'
import { t } from '../../../i18n/site.ts'
import { methodOf } from '../../../schemas/index.ts'
import { site } from '../content.ts'

export const method = methodOf(site)
export const { scales, thresholds, matrices } = site.method

/** One side of a worked example, in exponents of two. */
export interface Example {
  readonly id: 'carried' | 'asserted' | 'stalemate' | 'light'
  readonly intensity: number
  readonly importance: number
  readonly rank: number
  readonly reliability: number
}

/** Chosen to show each outcome; what follows from them is computed. */
export const examples: readonly Example[] = [
  { id: 'carried', intensity: 6, importance: 8, rank: 0, reliability: -1 },
  { id: 'asserted', intensity: 6, importance: 8, rank: 0, reliability: -4 },
  { id: 'stalemate', intensity: 4, importance: 7, rank: -1, reliability: -2 },
  { id: 'light', intensity: 2, importance: 6, rank: 0, reliability: -2 },
]

export const balanceOf = ({ intensity, importance, rank, reliability }: Omit<Example, 'id'>): number =>
  balance({ intensity, weight: 0, reliability: 0 }, { intensity: importance, weight: rank, reliability })

export type Outcome = 'met' | 'doubtful' | 'failed'

export function outcomeOf(b: number): Outcome {
  if (b <= method.balance.met) return 'met'
  return b >= method.balance.failed ? 'failed' : 'doubtful'
}

export const shareOf = (b: number): number => Math.round(aimShare(b))

/** With a true minus sign, and a plus where a figure is a change. */
export const figure = (n: number): string => String(n).replace('-', '−')

/** 2^n as it is written by hand: 4, 1, ½, ¼, 1/16. */
export function power(n: number): string {
  if (n >= 0) return String(2 ** n)
  return ({ '-1': '½', '-2': '¼', '-3': '⅛' } as Readonly<Record<string, string>>)[n] ?? `1/${2 ** -n}`
}

/** A cell of a matrix, levels 1…4. */
export const cellOf = (name: 'likelihood' | 'severity' | 'impact', row: number, column: number): number =>
  matrices[name].cells[row - 1]?.[column - 1] ?? 1

/** The balance of an example when nobody has said yet how its aim is known: best and worst grade of evidence. */
export function openReliability(example: Example): Interval {
  const [worst, best] = scales.reliability.range
  return [balanceOf({ ...example, reliability: best }), balanceOf({ ...example, reliability: worst })]
}

/** "3", or "3 to 7" where it is open. */
export const spanWords = ([low, high]: Interval): string =>
  low === high ? figure(low) : t('method.span', { from: figure(low), to: figure(high) })

export const percent = (share: number): string => t('method.percent', { n: Math.round(share * 100) })

/** "12 %", or "12 to 40 %". */
export function percentSpan([low, high]: Interval): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return t('method.percent', { n: from === to ? from : t('method.span', { from, to }) })
}

/** "+2", "−1". */
export const change = (n: number): string => (n > 0 ? `+${n}` : figure(n))

/** "doubtful", "open, between met and failed". */
export const statusWords = (finding: Finding): string =>
  finding.status === 'open'
    ? report('status.between', {
        best: report(`status.${finding.between[0]}`),
        worst: report(`status.${finding.between[1]}`),
      })
    : report(`status.${finding.status}`)

/** "up to 20 % met, up to 55 % doubtful": the thresholds that go with an intensity of the gravest interference. */
export function thresholdWords(intensity: number): string {
  const band = thresholds.seriousness.findLast(({ from }) => from <= intensity)
  return t('method.worked.thresholds', {
    met: percent(band?.met ?? 0),
    doubtful: percent(band?.doubtful ?? 0),
  })
}
