import { t } from '../../i18n/site.ts'
import type { QuestionFile } from '../../schemas/index.ts'
import { site } from './content.ts'
import { conditionWords } from './words.ts'

type EffectFile = QuestionFile['options'][number]['effects'][number]

const signed = (n: number): string => (n < 0 ? `−${-n}` : `+${n}`)

const stepName = (step: string): string =>
  site.principles.find(({ data }) => data.step === step)?.data.name ?? step

const rightName = (right: string): string =>
  right === 'all' ? t('effect.all-rights') : (site.rights.find(({ id }) => id === right)?.data.short ?? right)

/**
 * What one effect does to the result, as short phrases: `Falls short by 2 of 3`, `Personal data: intensity +3`.
 *
 * @param step the step of the question; another step is named
 */
export function effectWords(effect: EffectFile, step: string): string[] {
  return [...findingWords(effect, step), ...weightWords(effect), ...riskWords(effect), ...whenWords(effect)]
}

function findingWords({ finding, defeats, step: other }: EffectFile, step: string): string[] {
  const under = other === undefined || other === step ? [] : [t('effect.under', { step: stepName(other) })]
  if (defeats) return [t('effect.defeats'), ...under]
  if (finding === undefined) return []
  return [finding === 0 ? t('effect.finding.none') : t('effect.finding', { n: finding }), ...under]
}

function weightWords({ weight }: EffectFile): string[] {
  if (weight === undefined) return []
  const n =
    weight.side === 'aim' && weight.part === 'reliability' ? `${weight.exponent}` : signed(weight.exponent)
  if (weight.side === 'aim') return [t(`effect.aim.${weight.part}`, { n: n.replace('-', '−') })]
  return [t(`effect.right.${weight.part}`, { right: rightName(weight.right), n })]
}

function riskWords({ risk }: EffectFile): string[] {
  if (risk === undefined) return []
  const { dimensions } = site.method.matrices
  const dimension = dimensions[risk.dimension].label.toLowerCase()
  const right = rightName(risk.right)
  if (risk.lowers !== undefined) return [t('effect.risk.lowers', { right, dimension, n: risk.lowers })]
  const level = dimensions[risk.dimension].levels[(risk.level ?? 1) - 1] ?? ''
  return [t('effect.risk', { right, dimension, n: risk.level ?? 1, level })]
}

const whenWords = ({ when }: EffectFile): string[] => (when === undefined ? [] : [conditionWords(when)])
