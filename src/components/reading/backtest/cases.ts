import {
  type CaseResult,
  type DecidedCase,
  hits,
  pairsOf,
  runCase,
  summarise,
} from '../../../backtest/index.ts'
import { decidedCases } from '../../../schemas/index.ts'
import { site } from '../content.ts'
import { questionnaireOf } from '../examples.ts'

type Judgment = (typeof site.judgments)[number]

/** A decided case with its judgment and its result, worked out at build by the engine. */
export interface TriedCase {
  readonly judgment: Judgment
  readonly decided: DecidedCase
  readonly result: CaseResult
}

const decided = decidedCases(site)
const results = decided.map((one) => runCase(one, questionnaireOf))

export const summary = summarise(decided, results)

/** Newest first, as judgments stand on their own list. */
export const tried: readonly TriedCase[] = site.judgments
  .flatMap((judgment): TriedCase[] => {
    const at = decided.findIndex(({ id }) => id === judgment.id)
    const [one, result] = [decided[at], results[at]]
    return one === undefined || result === undefined ? [] : [{ judgment, decided: one, result }]
  })
  .sort((a, b) => b.judgment.data.date.localeCompare(a.judgment.data.date))

export const triedCase = (id: string): TriedCase | undefined =>
  tried.find(({ judgment }) => judgment.id === id)

/** Judgments that are only cited. */
export const leftOut: readonly Judgment[] = site.judgments.filter(({ id }) => triedCase(id) === undefined)

/** How a case stands to the court: in agreement, or in which way not. */
export type Standing = 'agree' | 'otherStep' | 'falseClear' | 'falseAlarm'

export function standingOf({ result }: TriedCase): Standing {
  if (result.falseClear) return 'falseClear'
  if (result.falseAlarm) return 'falseAlarm'
  const missed = result.expected === 'struck-down' && result.expectedSteps.length > 0 && !hits(result)
  return missed ? 'otherStep' : 'agree'
}

/** The worst kind first. */
const KINDS: readonly Standing[] = ['falseClear', 'falseAlarm', 'otherStep']

export const differing: readonly TriedCase[] = KINDS.flatMap((kind) =>
  tried.filter((one) => standingOf(one) === kind),
)

const doubly = decided.flatMap(({ codings: [first, second] }) =>
  first === undefined || second === undefined ? [] : [pairsOf(first.answers, second.answers)],
)

/** How much was coded twice, and how much of that came out differently. */
export const twice = {
  cases: doubly.length,
  pairs: doubly.flat().length,
  differ: doubly.flat().filter(({ first, second }) => first !== second).length,
}
