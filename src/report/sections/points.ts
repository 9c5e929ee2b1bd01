import { FACT_STEPS, type Finding, type Interval, type Method, type Thresholds } from '../../engine/index.ts'
import { plural, t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { plain } from '../context.ts'
import type { Block } from '../types.ts'
import { signed, spanWords, spelt } from '../words.ts'

/** D, M, d and the threshold used; for balancing b: the figures that the status of a step comes from. */
export function pointsLine(context: FullContext, finding: Finding): Block[] {
  if (FACT_STEPS.includes(finding.step)) return []
  const sentences = [
    ...points(context, finding),
    ...(finding.step === 'balancing' ? balance(context) : []),
    ...defeats(context, finding),
  ]
  return sentences.length === 0
    ? []
    : [{ kind: 'paragraph', text: plain(sentences.join(' ')), tone: 'quiet' }]
}

/** Answers that end the step, and open ones that could: no figure shows either. */
function defeats({ analysis }: FullContext, { step, status, because }: Finding): string[] {
  const ending = new Set(
    because
      .filter(({ effect }) => effect.kind === 'finding' && effect.defeats)
      .map(({ question }) => question),
  )
  if (ending.size > 0) return [plural('points.defeated', ending.size, { n: spelt(ending.size) })]
  const worst = analysis.shortfalls.get(step)?.worst.parts ?? []
  const couldEnd = status === 'open' && worst.some(({ isOpen, effect }) => isOpen && effect.defeats)
  return couldEnd ? [t('points.couldDefeat')] : []
}

function points(context: FullContext, { step }: Finding): string[] {
  const both = context.analysis.shortfalls.get(step)
  if (both === undefined || both.worst.worst === 0) return []
  const { worst } = both.worst
  const deficits: Interval = [both.best.deficit, both.worst.deficit]
  const used = thresholdsUsed(context)
  return [
    t('points.line', {
      points: t('points.one', {
        deficit: span(deficits, String),
        worst,
        share: span([deficits[0] / worst, deficits[1] / worst], (share) => decimals(share, used)),
      }),
      ...thresholdWords(used, context),
    }),
  ]
}

function thresholdWords([best, worst]: Used, { questionnaire: { method } }: FullContext) {
  const name = seriousness(best, method)
  if (best.place === worst.place)
    return {
      met: t('points.met', { met: best.met, seriousness: name }),
      failed: t('points.failed', { doubtful: best.doubtful }),
    }
  return {
    met: t('points.metEither', {
      best: best.met,
      seriousness: name,
      worst: worst.met,
      graver: graver(worst, method),
    }),
    failed: t('points.failedEither', { best: best.doubtful, worst: worst.doubtful }),
  }
}

type Used = readonly [Band, Band]
interface Band extends Thresholds {
  readonly place: number
  readonly from: number
}

/** The pair of thresholds that the gravest interference chooses, in the best and in the worst completion. */
function thresholdsUsed({ assessment, questionnaire: { method } }: FullContext): Used {
  const gravest = (end: 0 | 1) =>
    Math.max(0, ...assessment.rights.map(({ weights }) => weights.intensity[end]))
  const band = (intensity: number): Band => {
    const place = Math.max(
      0,
      method.seriousness.findLastIndex(({ from }) => intensity >= from),
    )
    const { from, thresholds } = method.seriousness[place] ?? { from: 0, thresholds: { met: 0, doubtful: 0 } }
    return { place, from, ...thresholds }
  }
  return [band(gravest(0)), band(gravest(1))]
}

/** The words are for three bands. */
const isNamed = ({ seriousness }: Method): boolean => seriousness.length === 3

function seriousness({ place, from }: Band, method: Method): string {
  if (!isNamed(method)) return t('seriousness.from', { from })
  return t(place === 0 ? 'seriousness.0' : place === 1 ? 'seriousness.1' : 'seriousness.2')
}

const graver = ({ place, from }: Band, method: Method): string =>
  isNamed(method) ? t(place === 1 ? 'graver.1' : 'graver.2') : t('graver.from', { from })

function span<Value>([low, high]: readonly [Value, Value], words: (value: Value) => string): string {
  const [from, to] = [words(low), words(high)]
  return from === to ? from : t('points.span', { low: from, high: to })
}

/** Two decimals; a third where two would hide on which side of a threshold a share lies. */
function decimals(share: number, used: Used): string {
  const hides = used.some(({ met, doubtful }) =>
    [met, doubtful].some((at) => share !== at && share.toFixed(2) === at.toFixed(2)),
  )
  return share.toFixed(hides ? 3 : 2)
}

function balance({ assessment, questionnaire: { method } }: FullContext): string[] {
  const rights = assessment.rights.map((right) => right.balance)
  if (rights.length === 0) return []
  const worst: Interval = [
    Math.max(...rights.map(([best]) => best)),
    Math.max(...rights.map(([, worst]) => worst)),
  ]
  return [
    t('points.balance', {
      balance: spanWords(worst),
      met: signed(method.balance.met),
      failed: signed(method.balance.failed),
      section: t('section.balance'),
    }),
  ]
}
