import { FACT_STEPS, type Finding, type Interval, type Thresholds } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { plain } from '../context.ts'
import type { Block } from '../types.ts'
import { signed, spanWords } from '../words.ts'

/** D, M, d and the threshold used; for balancing b: the figures that the status of a step comes from. */
export function pointsLine(context: FullContext, finding: Finding): Block[] {
  if (FACT_STEPS.includes(finding.step)) return []
  const defeated = finding.because.some(({ effect }) => effect.kind === 'finding' && effect.defeats)
  const sentences = [
    ...points(context, finding),
    ...(finding.step === 'balancing' ? balance(context) : []),
    ...(defeated ? [t('points.defeated')] : []),
  ]
  return sentences.length === 0
    ? []
    : [{ kind: 'paragraph', text: plain(sentences.join(' ')), tone: 'quiet' }]
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
      met: t('points.met', {
        met: span(order(used, 'met'), String),
        seriousness: span([used[0].name, used[1].name], (name) => name),
      }),
      failed: t('points.failed', { doubtful: span(order(used, 'doubtful'), String) }),
    }),
  ]
}

type Used = readonly [Band, Band]
interface Band {
  readonly name: string
  readonly thresholds: Thresholds
}

/** The pair of thresholds that the gravest interference chooses, in the best and in the worst completion. */
function thresholdsUsed({ assessment, questionnaire: { method } }: FullContext): Used {
  const gravest = (end: 0 | 1) =>
    Math.max(0, ...assessment.rights.map(({ weights }) => weights.intensity[end]))
  const band = (intensity: number): Band => {
    const index = Math.max(
      0,
      method.seriousness.findLastIndex(({ from }) => intensity >= from),
    )
    const { from, thresholds } = method.seriousness[index] ?? { from: 0, thresholds: { met: 0, doubtful: 0 } }
    return { name: bandName(index, from, method.seriousness.length), thresholds }
  }
  return [band(gravest(0)), band(gravest(1))]
}

function bandName(index: number, from: number, bands: number): string {
  if (bands !== 3) return t('seriousness.from', { from })
  return t(index === 0 ? 'seriousness.0' : index === 1 ? 'seriousness.1' : 'seriousness.2')
}

const order = ([best, worst]: Used, key: keyof Thresholds): readonly [number, number] => [
  best.thresholds[key],
  worst.thresholds[key],
]

function span<Value>([low, high]: readonly [Value, Value], words: (value: Value) => string): string {
  const [from, to] = [words(low), words(high)]
  return from === to ? from : t('points.span', { low: from, high: to })
}

/** Two decimals; a third where two would hide on which side of a threshold a share lies. */
function decimals(share: number, used: Used): string {
  const hides = used.some(({ thresholds: { met, doubtful } }) =>
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
