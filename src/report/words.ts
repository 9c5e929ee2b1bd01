import {
  FACT_STEPS,
  type Finding,
  type Interval,
  NOT_KNOWN,
  type Reason,
  type RightResult,
  type StepId,
  type WeightEffect,
} from '../engine/index.ts'
import { t } from '../i18n/report.ts'
import type { ReportContext } from './context.ts'
import { lowerFirst } from './verdict-sentence.ts'

export { lowerFirst, spelt, stepsThatAre, verdictSentence } from './verdict-sentence.ts'

/** Ratios from this power of two on are "more than 1,000 times": no reader gains by the figure. */
const LAST_RATIO = 10

/** "met", or "open, between met and failed". */
export const statusSentence = (finding: Finding): string =>
  finding.status === 'open'
    ? t('status.between', {
        best: t(`status.${finding.between[0]}`),
        worst: t(`status.${finding.between[1]}`),
      })
    : t(`status.${finding.status}`)

/** b as a ratio of weights: "the right weighs 2 to 8 times the aim". */
export function balanceWords([best, worst]: Interval): string {
  if (best > 0 && worst > 0) return t('balance.right', { ratio: ratioWords(best, worst) })
  if (best < 0 && worst < 0) return t('balance.aim', { ratio: ratioWords(-worst, -best) })
  if (best === worst) return t('balance.equal')
  if (best === 0) return t('balance.upToRight', { ratio: ratio(worst) })
  if (worst === 0) return t('balance.upToAim', { ratio: ratio(-best) })
  return t('balance.between', { aim: ratio(-best), right: ratio(worst) })
}

function ratioWords(low: number, high: number): string {
  const [from, to] = [ratio(low), ratio(high)]
  return from === to ? from : t('balance.range', { low: from, high: to })
}

const ratio = (exponent: number): string =>
  exponent >= LAST_RATIO ? t('balance.over', { n: '1,000' }) : `${2 ** exponent}`

/** "high", or "medium to high". */
export function riskWords([low, high]: Interval): string {
  return low === high ? riskWord(low) : t('risk.range', { low: riskWord(low), high: riskWord(high) })
}

function riskWord(level: number): string {
  if (level <= 1) return t('risk.1')
  if (level <= 2) return t('risk.2')
  return t(level <= 3 ? 'risk.3' : 'risk.4')
}

/** What one effect did, without its reason: "Necessity: falls short by 2 of 3". */
export function effectWords(context: ReportContext, { effect }: Reason): string {
  switch (effect.kind) {
    case 'finding': {
      const step = t(`step.${effect.step}`)
      if (FACT_STEPS.includes(effect.step)) return t('effect.fact', { step })
      if (effect.defeats) return t('effect.defeats', { step })
      return effect.deficit === 0
        ? t('effect.nothing', { step })
        : t('effect.finding', { step, deficit: effect.deficit })
    }
    case 'weight': {
      const part = t(`part.${effect.part}`)
      return effect.side === 'aim'
        ? aimWords(effect, part)
        : t('effect.weight', { whom: whom(context, effect), part, by: signed(effect.exponent) })
    }
    case 'risk': {
      const words = { whom: whom(context, effect), dimension: t(`dimension.${effect.dimension}`) }
      return effect.lowers === undefined
        ? t('effect.level', { ...words, level: effect.level ?? 1 })
        : t('effect.lowers', { ...words, lowers: effect.lowers })
    }
  }
}

/** In words, since the tables of the balance give what lightens the aim a plus. */
function aimWords({ part: name, exponent }: WeightEffect, part: string): string {
  const words = { by: Math.abs(exponent), part }
  if (exponent === 0) return t('effect.aimSame', words)
  if (exponent > 0) return t('effect.aimMore', words)
  // Of the premises the weakest counts; everywhere else exponents add up.
  return t(name === 'reliability' ? 'effect.aimAtLeast' : 'effect.aimLess', words)
}

/** Whom an effect moves: the aim, all rights, or one. */
export function whom(
  context: ReportContext,
  effect: { readonly side?: 'right' | 'aim'; readonly right?: string },
): string {
  if (effect.side === 'aim') return t('moves.aim')
  return effect.right === undefined || effect.right === 'all'
    ? t('moves.all')
    : context.rightName(effect.right)
}

/** +2, −1, 0: with a true minus sign. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0')

/** "+3", or "−1 to +6". */
export const spanWords = ([low, high]: Interval): string =>
  low === high ? signed(low) : t('balance.span', { low: signed(low), high: signed(high) })

/** The right that decides first: by its worst completion, then by its best. */
export const worstFirst = (rights: readonly RightResult[]): RightResult[] =>
  rights.toSorted((a, b) => b.balance[1] - a.balance[1] || b.balance[0] - a.balance[0])

/** An option in words: the one named, or the one that was answered, or that none was. */
export function answerWords(context: ReportContext, id: string, option = givenTo(context, id)): string {
  const label = context.question(id)?.options.find((each) => each.id === option)?.label
  return label === undefined ? t(option === NOT_KNOWN ? 'answer.notKnown' : 'answer.open') : upperFirst(label)
}

/** Grades of evidence are kept by the question whose answer they grade. */
function givenTo({ file, question }: ReportContext, id: string): string | undefined {
  const graded = question(id)?.evidenceFor
  return graded === undefined ? file.answers[id] : file.evidence[graded]
}

/** "necessity, balancing", in the order of the ladder. */
export const stepList = (steps: readonly StepId[]): string =>
  steps.map((step) => lowerFirst(t(`step.${step}`))).join(', ')

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/** "1,000". */
export const groupedDigits = (n: number): string => new Intl.NumberFormat('en-GB').format(n)

/** Content writes reasons without a full stop; a sentence needs one. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The first whole sentences of the user's own words, at most so many characters; empty when the first one is longer. */
export function opening(text: string, limit: number): string {
  const line = text.trim().split(/\n/)[0]?.trim() ?? ''
  return line.length <= limit ? line : (line.slice(0, limit).match(/^.*[.!?](?=\s)/)?.[0] ?? '')
}
