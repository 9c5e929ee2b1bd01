import { type Choice, CLOSED, holds } from './applicable.ts'
import { aimShare, balance, balanceStatus, Scale, type Side } from './balancing.ts'
import { complete } from './bounds.ts'
import type { Compiled } from './compile.ts'
import { type Cell, cell, Dimensions } from './risk.ts'
import { type Shortfall, stepStatus, thresholdsFor } from './steps.ts'
import { FACT_STEPS, type RightId, STATUSES, STEPS, type Status, type StepId } from './types.ts'

/** Everything that one completion comes to: no open question is left in it. */
export interface Outcome {
  readonly status: Readonly<Record<StepId, Status>>
  /** d = D/M per step, 0…1; 1 where an answer defeats the step. */
  readonly shortfall: Readonly<Record<StepId, number>>
  readonly aim: Side
  readonly rights: ReadonlyMap<RightId, { readonly side: Side; readonly b: number; readonly cell: Cell }>
  /** b of the worst right; null when no right is under assessment. */
  readonly worstBalance: number | null
  readonly proportionality: number
  readonly risk: number
}

type Sums = Record<StepId, { deficit: number; defeated: boolean }>

function emptySums(): Sums {
  // Filled step by step, since this runs for every completion tried.
  const sums = {} as Sums
  for (const step of STEPS) sums[step] = { deficit: 0, defeated: false }
  return sums
}

const worstSums = new WeakMap<Compiled, Readonly<Record<StepId, number>>>()

/** M per step: what the worst answers to everything would sum up to. */
export function worstPossible(compiled: Compiled): Readonly<Record<StepId, number>> {
  const known = worstSums.get(compiled)
  if (known !== undefined) return known
  const nothing = new Int8Array(compiled.questions.length).fill(CLOSED)
  const { sums } = gather(compiled.ruling, complete(compiled, nothing, 'worst'), [])
  const worst = Object.fromEntries(STEPS.map((step) => [step, sums[step].deficit])) as Record<StepId, number>
  worstSums.set(compiled, worst)
  return worst
}

interface Gathered {
  readonly sums: Sums
  readonly aim: Scale
  readonly rights: readonly {
    readonly right: RightId
    readonly scale: Scale
    readonly dimensions: Dimensions
  }[]
}

/** One pass over the chosen options: deficits by step, exponents by side, levels by right. */
function gather(effects: Compiled['effects'], choice: Choice, rights: readonly RightId[]): Gathered {
  const sums = emptySums()
  const aim = new Scale()
  const perRight = rights.map((right) => ({ right, scale: new Scale(), dimensions: new Dimensions() }))
  for (let question = 0; question < choice.length; question++) {
    const option = choice[question] ?? CLOSED
    if (option === CLOSED) continue
    for (const { effect, when } of effects[question]?.[option] ?? []) {
      if (!holds(when, choice)) continue
      if (effect.kind === 'finding') {
        const sum = sums[effect.step]
        sum.deficit += effect.deficit
        sum.defeated ||= effect.defeats
      } else if (effect.kind === 'weight' && effect.side === 'aim') aim.add(effect)
      else
        for (const { right, scale, dimensions } of perRight) {
          if (effect.right !== 'all' && effect.right !== right) continue
          if (effect.kind === 'weight') scale.add(effect)
          else dimensions.add(effect)
        }
    }
  }
  return { sums, aim, rights: perRight }
}

/** Evaluates one completion. */
export function evaluate(compiled: Compiled, choice: Choice, rightIds: readonly RightId[]): Outcome {
  const { method } = compiled.model
  const gathered = gather(compiled.effects, choice, rightIds)
  const aim = gathered.aim.read(method.importance, method.rank, method.reliability)
  const rights = new Map(
    gathered.rights.map(({ right, scale, dimensions }) => {
      const side = scale.read(method.intensity, [0, 0], method.rightReliability)
      return [right, { side, b: balance(side, aim), cell: cell(dimensions.read(), method) }] as const
    }),
  )
  const each = [...rights.values()]
  const worstBalance = each.length === 0 ? null : Math.max(...each.map(({ b }) => b))
  const gravest = Math.max(0, ...each.map(({ side }) => side.intensity))
  const status = statuses(compiled, gathered.sums, gravest, worstBalance)
  return {
    status,
    shortfall: shortfalls(compiled, gathered.sums),
    aim,
    rights,
    worstBalance,
    proportionality: worstBalance === null ? 0 : capped(aimShare(worstBalance), status, method.caps),
    risk: Math.max(0, ...each.map(({ cell: { impact } }) => method.riskScore[impact - 1] ?? 0)),
  }
}

/** The statuses of one completion and nothing else: a fraction of the work, for those who try many. */
export function evaluateStatus(
  compiled: Compiled,
  choice: Choice,
  rights: readonly RightId[],
): Readonly<Record<StepId, Status>> {
  const { method } = compiled.model
  const gathered = gather(compiled.ruling, choice, rights)
  const aim = gathered.aim.read(method.importance, method.rank, method.reliability)
  const sides = gathered.rights.map(({ scale }) =>
    scale.read(method.intensity, [0, 0], method.rightReliability),
  )
  const worst = sides.length === 0 ? null : Math.max(...sides.map((side) => balance(side, aim)))
  return statuses(compiled, gathered.sums, Math.max(0, ...sides.map(({ intensity }) => intensity)), worst)
}

function statuses(
  compiled: Compiled,
  sums: Readonly<Record<StepId, Shortfall>>,
  gravest: number,
  b: number | null,
) {
  const { method } = compiled.model
  const thresholds = thresholdsFor(gravest, method)
  const worst = worstPossible(compiled)
  const status = {} as Record<StepId, Status>
  for (const step of STEPS)
    status[step] = FACT_STEPS.includes(step) ? 'met' : stepStatus(sums[step], worst[step], thresholds)
  if (b !== null) status.balancing = worse(status.balancing, balanceStatus(b, method))
  return status
}

function shortfalls(compiled: Compiled, sums: Sums): Record<StepId, number> {
  const worst = worstPossible(compiled)
  const share = {} as Record<StepId, number>
  for (const step of STEPS)
    share[step] = sums[step].defeated ? 1 : worst[step] === 0 ? 0 : sums[step].deficit / worst[step]
  return share
}

export const worse = (a: Status, b: Status): Status => (STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b)

function capped(
  share: number,
  status: Readonly<Record<StepId, Status>>,
  caps: Readonly<Record<'doubtful' | 'failed', number>>,
): number {
  const gravest = Object.values(status).reduce(worse)
  return gravest === 'met' ? share : Math.min(share, caps[gravest])
}
