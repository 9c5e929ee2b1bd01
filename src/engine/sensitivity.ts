import { applicableAnswers, type Choice, CLOSED, readAnswers } from './applicable.ts'
import { complete } from './bounds.ts'
import { type Compiled, compile } from './compile.ts'
import { evaluate } from './evaluate.ts'
import {
  type AssessmentInput,
  type AssessmentModel,
  FACT_STEPS,
  type Interval,
  type OptionId,
  type QuestionId,
  type RightId,
  STEPS,
  type StepId,
  type Verdict,
} from './types.ts'
import { verdictOn } from './verdict.ts'

/** What one answer, moved by one notch, would make of the result. */
export interface Nudge {
  readonly to: OptionId
  /** b of the worst right, `[best, worst]` completion, in powers of two; null when no right is under assessment. */
  readonly balance: Interval | null
  readonly verdict: Verdict
  /** Steps whose status is another one then. */
  readonly steps: readonly StepId[]
}

export interface Sensitivity {
  readonly question: QuestionId
  readonly step: StepId
  readonly option: OptionId
  /** Null where the answer is the best or the worst already. */
  readonly better: Nudge | null
  readonly worse: Nudge | null
  /** How far the balance swings between the two, both ends of it together, in powers of two. */
  readonly swing: number
}

export interface Tornado {
  readonly balance: Interval | null
  readonly verdict: Verdict
  /** Widest first; answers that only move a verdict or a step come after those that move the balance. */
  readonly rows: readonly Sensitivity[]
}

interface Position extends Omit<Nudge, 'to' | 'steps'> {
  readonly statuses: readonly string[]
}

/**
 * Each answer one notch better and one notch worse: how far the result hangs on it.
 *
 * @returns one row for every answer that counts and moves anything
 * @throws ModelError for an authoring fault
 * @source the method, section 7
 */
export function sensitivity(model: AssessmentModel, input: AssessmentInput): Tornado {
  const compiled = compile(model)
  const read = readAnswers(compiled, input.answers)
  const { given } = applicableAnswers(compiled, read)
  const rights = [...new Set(input.rights)]
  const now = positionOf(compiled, read, rights)
  const rows = compiled.questions.flatMap(({ id, step, options }, index): Sensitivity[] => {
    const at = given[index] ?? CLOSED
    const option = options[at]
    if (option === undefined) return []
    const nudge = (to: number): Nudge | null => {
      const target = options[to]
      if (target === undefined) return null
      const { statuses, ...then } = positionOf(compiled, read.with(index, to), rights)
      return { to: target.id, ...then, steps: STEPS.filter((_, i) => statuses[i] !== now.statuses[i]) }
    }
    const [better, worse] = [nudge(at - 1), nudge(at + 1)]
    const swing = swingOf(now.balance, better?.balance ?? null, worse?.balance ?? null)
    const moves = [better, worse].some(
      (one) => one !== null && (one.steps.length > 0 || one.verdict !== now.verdict),
    )
    return swing === 0 && !moves ? [] : [{ question: id, step, option: option.id, better, worse, swing }]
  })
  const { balance, verdict } = now
  return { balance, verdict, rows: rows.sort((a, b) => b.swing - a.swing || weight(b) - weight(a)) }

  /** A changed verdict counts before any number of changed steps. */
  function weight({ better, worse }: Sensitivity): number {
    const of = (one: Nudge | null) =>
      one === null ? 0 : one.steps.length + (one.verdict === now.verdict ? 0 : STEPS.length)
    return of(better) + of(worse)
  }
}

function positionOf(compiled: Compiled, read: Choice, rights: readonly RightId[]): Position {
  const best = evaluate(compiled, complete(compiled, read, 'best'), rights)
  const worst = evaluate(compiled, complete(compiled, read, 'worst'), rights)
  return {
    balance:
      best.worstBalance === null || worst.worstBalance === null
        ? null
        : [best.worstBalance, worst.worstBalance],
    verdict: verdictOn(compiled, read, rights),
    statuses: STEPS.map((step) =>
      FACT_STEPS.includes(step) ? 'met' : `${best.status[step]}–${worst.status[step]}`,
    ),
  }
}

function swingOf(now: Interval | null, better: Interval | null, worse: Interval | null): number {
  if (now === null) return 0
  const [low, high] = [better ?? now, worse ?? now]
  return Math.abs(high[0] - low[0]) + Math.abs(high[1] - low[1])
}
