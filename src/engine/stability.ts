import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { type Choice, CLOSED, holds, readAnswers } from './applicable.ts'
import { clamp } from './balancing.ts'
import { complete } from './bounds.ts'
import { type Compiled, compile } from './compile.ts'
import {
  type AssessmentInput,
  type AssessmentModel,
  type Effect,
  FACT_STEPS,
  type Interval,
  type Method,
  type RightId,
  STEPS,
  type Verdict,
} from './types.ts'
import { leversAtBest, openLeversAtBest } from './verdict.ts'

/** How the levels of a scale are spaced: Alexy's 1·2·4, or one of the two that his critics would try. */
export const SPACINGS = ['1-2-4', '1-2-3', '1-3-9'] as const
export type Spacing = (typeof SPACINGS)[number]

export interface Stability {
  readonly runs: number
  readonly seed: number
  /** The verdict that the numbers as published give. */
  readonly verdict: Verdict
  /** The share of runs that leave the verdict as it is, 0…1, with the published spacing. */
  readonly share: number
  /** Per spacing: the verdict with the published numbers, and the share of runs that give the published verdict. */
  readonly spacings: readonly {
    readonly spacing: Spacing
    readonly verdict: Verdict
    readonly share: number
  }[]
  /** What the runs came to with the published spacing: verdict and number of runs. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>
}

export interface StabilityOptions {
  readonly runs?: number
  readonly seed?: number
}

const RUNS = 1000
const SEED = 1

/** One notch on a threshold of d; on every other scale a notch is 1. */
const THRESHOLD_NOTCH = 0.05

/**
 * How far the verdict hangs on the numbers of the method: the share of runs that leave it as it is when every deficit,
 * exponent and threshold that is not nought is moved by up to one notch at random, and the same under other spacings.
 * Gates (`defeats`) are rules of law, not numbers, and stay. Matrices and caps do not bear on the verdict.
 *
 * @param options `runs` (1,000) and `seed` (1); the same seed gives the same result everywhere
 * @throws ModelError for an authoring fault
 * @source the method, section 7
 */
export function stability(
  model: AssessmentModel,
  input: AssessmentInput,
  options: StabilityOptions = {},
): Stability {
  const trial = startStability(model, input, options)
  while (!trial.advance(RUNS));
  return trial.result()
}

/** The same in slices, so that a page can stay responsive in between. */
export interface StabilityTrial {
  /** Makes up to so many runs; true once all are made. */
  advance(runs: number): boolean
  /** What the runs made so far come to. */
  result(): Stability
}

export function startStability(
  model: AssessmentModel,
  input: AssessmentInput,
  { runs = RUNS, seed = SEED }: StabilityOptions = {},
): StabilityTrial {
  const numbers = new Numbers(model, input)
  const published = SPACINGS.map((spacing) => numbers.verdict(spacing))
  const verdict = published[0] ?? 'not-shown'
  const kept = SPACINGS.map(() => 0)
  const verdicts: Partial<Record<Verdict, number>> = {}
  const random = xoroshiro128plus(seed)
  const notch = (): number => uniformInt(random, -1, 1)
  let made = 0
  return {
    advance(more) {
      for (const until = Math.min(runs, made + more); made < until; made++) {
        numbers.perturb(notch)
        SPACINGS.forEach((spacing, index) => {
          const outcome = numbers.verdict(spacing)
          if (index === 0) verdicts[outcome] = (verdicts[outcome] ?? 0) + 1
          if (outcome === verdict) kept[index] = (kept[index] ?? 0) + 1
        })
      }
      return made >= runs
    },
    result: () => ({
      runs: made,
      seed,
      verdict,
      share: shareOf(kept[0], made),
      spacings: SPACINGS.map((spacing, index) => ({
        spacing,
        verdict: published[index] ?? verdict,
        share: shareOf(kept[index], made),
      })),
      verdicts: { ...verdicts },
    }),
  }
}

const shareOf = (kept = 0, made: number): number => (made === 0 ? 1 : kept / made)

/** The worst status of any step in one completion: all met, some doubtful, some failed. */
type Worst = 0 | 1 | 2

/** The effects of one completion, as places in the list of numbers. */
interface Active {
  readonly deficits: readonly (readonly number[])[]
  readonly defeated: readonly boolean[]
  readonly importance: readonly number[]
  readonly rank: readonly number[]
  readonly reliability: readonly number[]
  readonly rights: readonly {
    readonly intensity: readonly number[]
    readonly reliability: readonly number[]
  }[]
}

// Marked as pure so that a bundler keeps them out of pages that never ask for stability.
const RULING_STEPS = /* @__PURE__ */ STEPS.filter((step) => !FACT_STEPS.includes(step))
const BALANCING = /* @__PURE__ */ RULING_STEPS.indexOf('balancing')

/** Every number that a verdict rests on, in one list, and the completions that use them. */
class Numbers {
  readonly #method: Method
  readonly #published: readonly number[]
  readonly #ranges: readonly Interval[]
  readonly #hasRights: boolean
  readonly #best: Active
  readonly #worst: Active
  readonly #assumed: Active
  readonly #cured: Active
  readonly #possible: Active
  #values: number[]
  #moved: Pick<Method, 'seriousness' | 'balance'>

  constructor(model: AssessmentModel, input: AssessmentInput) {
    const compiled = compile(model)
    const read = readAnswers(compiled, input.answers)
    const rights = [...new Set(input.rights)]
    const effects = new Map<Effect, number>()
    for (const { effect } of compiled.ruling.flat(2)) effects.set(effect, effects.size)
    const active = (choice: Choice): Active => activeIn(compiled, choice, rights, effects)
    this.#method = model.method
    this.#moved = model.method
    this.#published = [...effects.keys()].map(amountOf)
    this.#ranges = [...effects.keys()].map(rangeOf)
    this.#values = [...this.#published]
    this.#hasRights = rights.length > 0
    this.#best = active(complete(compiled, read, 'best'))
    this.#worst = active(complete(compiled, read, 'worst'))
    this.#assumed = active(complete(compiled, read, 'worst', openLeversAtBest(compiled, read)))
    this.#cured = active(complete(compiled, read, 'worst', leversAtBest(compiled)))
    this.#possible = active(complete(compiled, new Int8Array(read.length).fill(CLOSED), 'worst'))
  }

  /** Moves every number by up to one notch, within its scale. */
  perturb(notch: () => number): void {
    this.#values = this.#published.map((value, i) =>
      clamp(value + notch(), this.#ranges[i] ?? [value, value]),
    )
    const { seriousness, balance } = this.#method
    this.#moved = {
      seriousness: seriousness.map(({ from, thresholds }, index) => ({
        from: index === 0 ? from : from + notch(),
        thresholds: {
          met: Math.max(0, thresholds.met + THRESHOLD_NOTCH * notch()),
          doubtful: thresholds.doubtful + THRESHOLD_NOTCH * notch(),
        },
      })),
      balance: { met: balance.met + notch(), failed: balance.failed + notch() },
    }
  }

  verdict(spacing: Spacing): Verdict {
    if (this.#worstOf(this.#best, spacing) === 2) return 'disproportionate'
    if (!this.#hasRights) return 'not-shown'
    if (this.#worstOf(this.#worst, spacing) === 0) return 'proportionate'
    return this.#worstOf(this.#assumed, spacing) < 2 && this.#worstOf(this.#cured, spacing) === 0
      ? 'proportionate-with-conditions'
      : 'not-shown'
  }

  #sum(places: readonly number[]): number {
    let sum = 0
    for (const place of places) sum += this.#values[place] ?? 0
    return sum
  }

  #worstOf(active: Active, spacing: Spacing): Worst {
    const { intensity, importance, rank, reliability, rightReliability } = this.#method
    const { seriousness, balance } = this.#moved
    let lowest = 0
    for (const place of active.reliability) lowest = Math.min(lowest, this.#values[place] ?? 0)
    const aim =
      inPowersOfTwo(clamp(this.#sum(active.importance), importance), spacing) +
      inPowersOfTwo(clamp(this.#sum(active.rank), rank), spacing) +
      inPowersOfTwo(clamp(lowest, reliability), spacing)
    let gravest = 0
    let b = Number.NEGATIVE_INFINITY
    for (const right of active.rights) {
      const own = clamp(this.#sum(right.intensity), intensity)
      gravest = Math.max(gravest, own)
      const trust = clamp(this.#sum(right.reliability), rightReliability)
      b = Math.max(b, inPowersOfTwo(own, spacing) + inPowersOfTwo(trust, spacing) - aim)
    }
    const { met, doubtful } = (seriousness.findLast(({ from }) => gravest >= from) ?? seriousness[0])
      ?.thresholds ?? { met: 0, doubtful: 0 }
    let worst: Worst = 0
    for (const [index, deficits] of active.deficits.entries()) {
      if (active.defeated[index] === true) return 2
      const possible = this.#sum(this.#possible.deficits[index] ?? [])
      const share = possible === 0 ? 0 : this.#sum(deficits) / possible
      if (share > doubtful) return 2
      if (share > met) worst = 1
      if (index === BALANCING && active.rights.length > 0) {
        if (b > balance.met && b >= balance.failed) return 2
        if (b > balance.met) worst = 1
      }
    }
    return worst
  }
}

/** An exponent as a power of two under a spacing: 1·2·4 as it is, 1·3·9 stretched, 1·2·3 in equal steps. */
function inPowersOfTwo(exponent: number, spacing: Spacing): number {
  if (spacing === '1-2-4') return exponent
  if (spacing === '1-3-9') return exponent * Math.log2(3)
  return Math.sign(exponent) * Math.log2(1 + Math.abs(exponent))
}

const amountOf = (effect: Effect): number =>
  effect.kind === 'finding' ? effect.deficit : effect.kind === 'weight' ? effect.exponent : 0

/**
 * Within what a number may be moved. It keeps its sign: what burdens a right does not come to relieve it. A nought is no
 * number of ours: that an answer leaves nothing to object to is a finding, and stays one.
 */
function rangeOf(effect: Effect): Interval {
  if (amountOf(effect) === 0 || effect.kind === 'risk') return [0, 0]
  if (effect.kind === 'finding') return [0, 3]
  return effect.exponent < 0 || effect.part === 'rank' || effect.part === 'reliability' ? [-8, 0] : [0, 8]
}

function activeIn(
  compiled: Compiled,
  choice: Choice,
  rights: readonly RightId[],
  places: ReadonlyMap<Effect, number>,
): Active {
  const deficits = RULING_STEPS.map((): number[] => [])
  const defeated = RULING_STEPS.map(() => false)
  const aim = { importance: [] as number[], rank: [] as number[], reliability: [] as number[] }
  const perRight = rights.map(() => ({ intensity: [] as number[], reliability: [] as number[] }))
  choice.forEach((option, question) => {
    for (const { effect, when } of compiled.ruling[question]?.[option] ?? []) {
      const place = places.get(effect)
      if (place === undefined || !holds(when, choice)) continue
      if (effect.kind === 'finding') {
        const step = RULING_STEPS.indexOf(effect.step)
        deficits[step]?.push(place)
        if (effect.defeats) defeated[step] = true
      } else if (effect.kind === 'weight') {
        if (effect.side === 'aim') aim[effect.part === 'intensity' ? 'importance' : effect.part].push(place)
        else
          rights.forEach((right, index) => {
            if (effect.right !== 'all' && effect.right !== right) return
            perRight[index]?.[effect.part === 'reliability' ? 'reliability' : 'intensity'].push(place)
          })
      }
    }
  })
  return { deficits, defeated, ...aim, rights: perRight }
}
