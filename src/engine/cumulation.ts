import { balanceStatus } from './balancing.ts'
import type { Assessment, AssessmentModel, Interval, Method, RightId, Status } from './types.ts'

/** One measure of a package, assessed. */
export interface PackagePart {
  readonly name: string
  readonly assessment: Assessment
  /** How far the measure is the State's doing: the position of the answer on attribution, 0 = private choice. */
  readonly attribution: number
}

/**
 * What in a package is the same thing twice. Each list names parts, by position, that share one burden on a right or
 * one benefit to the aim; of such a list only the heaviest counts.
 */
export interface Overlaps {
  readonly burdens?: Readonly<Record<RightId, readonly (readonly number[])[]>>
  readonly benefits?: readonly (readonly number[])[]
}

export interface CumulatedRight {
  readonly right: RightId
  /** Joined weight of the burdens, in powers of two; more than the heaviest of them where several add up. */
  readonly burden: Interval
  /** b of the package for this right: burden less benefit, in powers of two, to two decimals; `[best, worst]`. */
  readonly balance: Interval
  /** Best and worst completion. */
  readonly status: readonly [Status, Status]
  /** Parts whose burden was counted, by position, in the worst completion. */
  readonly counted: readonly number[]
}

export interface Cumulation {
  readonly rights: readonly CumulatedRight[]
  /** Joined weight of the benefits, in powers of two, `[best, worst]`. */
  readonly benefit: Interval
  /** The part with the strongest link to the State, by position; the package is attributed by it. */
  readonly attributedBy: number
  readonly attribution: number
}

const BEST = 0
const WORST = 1

/**
 * A package of measures, right by right: the joined weight of the burdens that do not overlap against the joined weight
 * of their benefits. Weights are added, not exponents: two burdens of 2³ make one of 2⁴.
 *
 * @param method thresholds of balancing; exponents are integers, joined ones are not
 * @throws RangeError for a package without parts, or an overlap that names a part which is not there
 * @source Alexy's extended formula: (Σ I·W·R of the rights) / (Σ I·W·R of the aims); the method, section 7
 */
export function cumulate(
  parts: readonly PackagePart[],
  { burdens = {}, benefits = [] }: Overlaps,
  method: AssessmentModel['method'],
): Cumulation {
  if (parts.length === 0) throw new RangeError('a package has at least one measure')
  for (const part of [...Object.values(burdens).flat(2), ...benefits.flat()])
    if (parts[part] === undefined) throw new RangeError(`an overlap names part ${part}, which is not there`)
  const everyone = parts.map((_, index) => index)
  const benefitAt = (end: 0 | 1): number =>
    joined(everyone, benefits, (index) => benefitOf(parts[index]?.assessment, end)).weight
  const benefit: Interval = [benefitAt(BEST), benefitAt(WORST)]
  const ids = [...new Set(parts.flatMap(({ assessment }) => assessment.rights.map(({ right }) => right)))]
  const attribution = Math.max(...parts.map((part) => part.attribution))
  return {
    rights: ids.map((right) => cumulatedRight(parts, right, burdens[right] ?? [], benefit, method)),
    benefit: [toHundredths(benefit[BEST]), toHundredths(benefit[WORST])],
    attributedBy: parts.findIndex((part) => part.attribution === attribution),
    attribution,
  }
}

function cumulatedRight(
  parts: readonly PackagePart[],
  right: RightId,
  overlaps: readonly (readonly number[])[],
  benefit: Interval,
  method: Method,
): CumulatedRight {
  const touching = parts.flatMap(({ assessment }, index) =>
    assessment.rights.some((one) => one.right === right) ? [index] : [],
  )
  const at = (end: 0 | 1) =>
    joined(touching, overlaps, (index) => burdenOf(parts[index]?.assessment, right, end))
  const [best, worst] = [at(BEST), at(WORST)]
  const balance: Interval = [
    toHundredths(best.weight - benefit[BEST]),
    toHundredths(worst.weight - benefit[WORST]),
  ]
  return {
    right,
    burden: [toHundredths(best.weight), toHundredths(worst.weight)],
    balance,
    status: [balanceStatus(balance[BEST], method), balanceStatus(balance[WORST], method)],
    counted: worst.counted,
  }
}

/** The joined weight of what does not overlap: of each overlapping list the heaviest only. */
function joined(
  members: readonly number[],
  overlaps: readonly (readonly number[])[],
  exponentOf: (index: number) => number,
): { weight: number; counted: number[] } {
  const counted = members.filter((index) =>
    overlaps.every((list) => {
      if (!list.includes(index)) return true
      const rivals = list.filter((other) => members.includes(other))
      const heaviest = Math.max(...rivals.map(exponentOf))
      return rivals.find((other) => exponentOf(other) === heaviest) === index
    }),
  )
  return { weight: Math.log2(counted.reduce((sum, index) => sum + 2 ** exponentOf(index), 0)), counted }
}

function burdenOf(assessment: Assessment | undefined, right: RightId, end: 0 | 1): number {
  const weights = assessment?.rights.find((one) => one.right === right)?.weights
  return (weights?.intensity[end] ?? 0) + (weights?.reliability[end] ?? 0)
}

const benefitOf = (assessment: Assessment | undefined, end: 0 | 1): number =>
  (assessment?.aim.importance[end] ?? 0) +
  (assessment?.aim.rank[end] ?? 0) +
  (assessment?.aim.reliability[end] ?? 0)

/** To two decimals, so that the figure shown is the figure compared; never minus zero. */
const toHundredths = (value: number): number => Math.round(value * 100) / 100 + 0
