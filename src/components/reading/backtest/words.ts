import type { StepId } from '../../../engine/index.ts'
import { t as report } from '../../../i18n/report.ts'
import { t } from '../../../i18n/site.ts'
import type { FigureName } from './figures.ts'

/** A tenth of a point where rounding would hide that something is there, or that something is missing. */
function percentWords(share: number): string {
  const whole = Math.round(share * 100)
  const hides = (whole === 0 && share > 0) || (whole === 100 && share < 1)
  return t('method.percent', { n: hides ? (share * 100).toFixed(1) : whole })
}

/** Shares as percentages; kappa is none, and stands with two decimals. */
export const valueWords = (name: FigureName, value: number): string =>
  name === 'kappa' ? value.toFixed(2).replace('-', '−') : percentWords(value)

/** "Legality, necessity"; "none". */
export function stepWords(steps: readonly StepId[]): string {
  if (steps.length === 0) return t('backtest.none')
  const names = steps.map((step, index) => {
    const name = report(`step.${step}`)
    return index === 0 ? name : name.charAt(0).toLocaleLowerCase('en') + name.slice(1)
  })
  return names.join(', ')
}
