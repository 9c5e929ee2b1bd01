import { FACT_STEPS, type Finding } from '../engine/index.ts'
import type { Params } from '../i18n/index.ts'
import { plural, t } from '../i18n/verdict.ts'
import type { ReportContext } from './context.ts'

/** The verdict in a sentence: what the steps show, and what could still change it. */
export function verdictSentence(context: ReportContext): string {
  const { assessment } = context
  const open = assessment.missing.length > 0
  switch (assessment.verdict) {
    case 'proportionate':
      return t(open ? 'verdict.allMetWorst' : 'verdict.allMet')
    case 'proportionate-with-conditions':
      return conditions(context)
    case 'not-shown': {
      const undecided = stepsThatAre(context, 'open').length
      return undecided > 0
        ? counted('verdict.open', undecided)
        : counted('verdict.doubts', stepsThatAre(context, 'doubtful').length)
    }
    case 'disproportionate': {
      const failed = stepsThatAre(context, 'failed')
      const name = failed[0] === undefined ? '' : t(`step.${failed[0].step}`)
      const words = { step: name, first: lowerFirst(name) }
      const sentence = counted(open ? 'verdict.fails' : 'verdict.failsNow', failed.length, words)
      return `${sentence} ${t(assessment.remediable ? 'verdict.remediable' : 'verdict.notRemediable')}`
    }
  }
}

/** What is doubtful already, or what open answers could still make so. */
function conditions(context: ReportContext): string {
  const doubtful = stepsThatAre(context, 'doubtful').length
  const open = stepsThatAre(context, 'open').length
  const sentence =
    doubtful > 0 ? counted('verdict.conditions', doubtful) : counted('verdict.conditionsOpen', open)
  return `${t(open > 0 ? 'verdict.noneFailsSoFar' : 'verdict.noneFails')} ${sentence}`
}

type CountedStem = Parameters<typeof plural>[0]

/** A sentence that begins with its number: in words, as sentences do. */
const counted = (stem: CountedStem, n: number, words: Params = {}): string =>
  plural(stem, n, { ...words, n: spelt(n) })

type Spelt = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
const isSpelt = (n: number): n is Spelt => n >= 1 && n <= 10

/** Up to ten in words, as at the head of a sentence. */
export const spelt = (n: number): string => (isSpelt(n) ? t(`number.${n}`) : `${n}`)

/** The steps that can fail, with one status. */
export const stepsThatAre = ({ assessment }: ReportContext, status: Finding['status']): Finding[] =>
  assessment.steps.filter((finding) => finding.status === status && !FACT_STEPS.includes(finding.step))

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('en') + text.slice(1)
