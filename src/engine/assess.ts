import { applicableAnswers, type Choice, CLOSED, readAnswers } from './applicable.ts'
import { complete } from './bounds.ts'
import { type Compiled, compile } from './compile.ts'
import { evaluate, type Outcome } from './evaluate.ts'
import { byForce, concerns, reasons, reasonsForStep } from './explain.ts'
import {
  type Assessment,
  type AssessmentInput,
  type AssessmentModel,
  FACT_STEPS,
  type Finding,
  type Interval,
  type Reason,
  type RightId,
  type RightResult,
  type RiskCell,
  STEPS,
  type StepId,
} from './types.ts'
import { conditions, decidingStep, groundsOf, leversAtWorst, verdict } from './verdict.ts'

/** The best and the worst completion, evaluated whole. */
interface Bounds {
  readonly best: Outcome
  readonly worst: Outcome
}

/**
 * Assesses one measure: from content and answers to verdict, scores and the reasons for each.
 *
 * @param model the questionnaire of one variant and the numbers of the method
 * @param input answers (question to option), the rights under assessment, commitments of the action plan
 * @returns every result as an interval over all completions of what is open; deterministic, depends on nothing else
 * @throws ModelError for an authoring fault; incomplete, unknown or hidden answers never throw
 * @source the method, sections 1 to 6
 */
export function assess(model: AssessmentModel, input: AssessmentInput): Assessment {
  const compiled = compile(model)
  const read = readAnswers(compiled, input.answers)
  const { given, applicable } = applicableAnswers(compiled, read)
  const rights = [...new Set(input.rights)]
  const within = (forced?: Choice): Bounds => ({
    best: evaluate(compiled, complete(compiled, read, 'best', forced), rights),
    worst: evaluate(compiled, complete(compiled, read, 'worst', forced), rights),
  })
  const asAnswered = within()
  const inherent = within(leversAtWorst(compiled))
  const planned = input.commitments === undefined ? asAnswered : within(commitments(compiled, input))
  const all = reasons(compiled, given)
  const missing = compiled.questions
    .filter((_, i) => applicable[i] === 1 && given[i] === CLOSED)
    .map(({ id }) => id)
  const steps = STEPS.map((step) => finding(compiled, step, asAnswered, given, all))
  const asked = applicable.reduce((sum, one) => sum + one, 0)
  return {
    ...verdict(groundsOf(compiled, read, rights), rights.length > 0),
    decidingStep: decidingStep(steps),
    steps,
    proportionality: [asAnswered.worst.proportionality, asAnswered.best.proportionality],
    risk: { inherent: riskOf(inherent), current: riskOf(asAnswered), planned: riskOf(planned) },
    aim: aimOf(asAnswered, all),
    rights: rights.map((right) => rightResult(right, asAnswered, inherent, planned, all)),
    conditions: furthest(compiled, read, rights),
    missing,
    answered: asked - missing.length,
    applicable: asked,
    contentVersion: model.contentVersion,
  }
}

/** The levers that bring every step as far as levers can, no more of them than it takes. */
function furthest(compiled: Compiled, read: Choice, rights: readonly RightId[]): Assessment['conditions'] {
  return conditions(compiled, read, rights).flatMap((index) => {
    const question = compiled.questions[index]
    const to = question?.options[0]?.id
    return question === undefined || to === undefined
      ? []
      : [{ question: question.id, step: question.step, to }]
  })
}

function commitments(compiled: Compiled, { commitments: promised = {} }: AssessmentInput): Choice {
  return Int8Array.from(compiled.questions, ({ id, options }) =>
    Object.hasOwn(promised, id) ? options.findIndex((option) => option.id === promised[id]) : CLOSED,
  )
}

function finding(
  compiled: Compiled,
  step: StepId,
  { best, worst }: Bounds,
  given: Choice,
  all: readonly Reason[],
): Finding {
  const between = withoutRights(step, best)
    ? (['met', 'failed'] as const)
    : ([best.status[step], worst.status[step]] as const)
  const missing = couldMove(compiled, step, given)
  const settled = FACT_STEPS.includes(step) ? missing.length === 0 : between[0] === between[1]
  const isMet = settled && between[0] === 'met' && !FACT_STEPS.includes(step)
  const stepOf = (id: string): StepId => compiled.questions[compiled.indexOf.get(id) ?? 0]?.step ?? step
  const because = byForce(reasonsForStep(all, step, stepOf), isMet)
  return settled ? { step, status: between[0], because } : { step, status: 'open', between, missing, because }
}

/** With no right named there is nothing to weigh yet. */
const withoutRights = (step: StepId, { worstBalance }: Outcome): boolean =>
  step === 'balancing' && worstBalance === null

/** Open questions, those of follow-ups that may still open among them, whose answers bear on a step. */
function couldMove(compiled: Compiled, step: StepId, given: Choice): string[] {
  const worst = complete(compiled, given, 'worst')
  return compiled.questions
    .filter(({ step: own, options }, index) => {
      if (given[index] !== CLOSED || worst[index] === CLOSED) return false
      if (FACT_STEPS.includes(step)) return own === step
      return options.some(({ effects }) =>
        effects.some((effect) =>
          effect.kind === 'finding'
            ? effect.step === step && effect.deficit > 0
            : effect.kind === 'weight' && step === 'balancing' && effect.exponent !== 0,
        ),
      )
    })
    .map(({ id }) => id)
}

const riskOf = ({ best, worst }: Bounds): Interval =>
  best.rights.size === 0 ? [0, 100] : [best.risk, worst.risk]

const aimOf = ({ best, worst }: Bounds, all: readonly Reason[]): Assessment['aim'] => ({
  importance: [best.aim.intensity, worst.aim.intensity],
  rank: [best.aim.weight, worst.aim.weight],
  reliability: [best.aim.reliability, worst.aim.reliability],
  because: all.filter(({ effect }) => effect.kind === 'weight' && effect.side === 'aim'),
})

function rightResult(
  right: RightId,
  asAnswered: Bounds,
  inherent: Bounds,
  planned: Bounds,
  all: readonly Reason[],
): RightResult {
  const best = ofRight(asAnswered.best, right)
  const worst = ofRight(asAnswered.worst, right)
  return {
    right,
    balance: [best.b, worst.b],
    weights: {
      intensity: [best.side.intensity, worst.side.intensity],
      reliability: [best.side.reliability, worst.side.reliability],
    },
    risk: {
      inherent: riskCell(inherent, right),
      current: riskCell(asAnswered, right),
      planned: riskCell(planned, right),
    },
    because: all.filter(({ effect }) => concerns(effect, right)),
  }
}

function ofRight(outcome: Outcome, right: RightId) {
  const result = outcome.rights.get(right)
  if (result === undefined) throw new Error(`right "${right}" was not evaluated`)
  return result
}

function riskCell({ best, worst }: Bounds, right: RightId): RiskCell {
  const low = ofRight(best, right).cell
  const high = ofRight(worst, right).cell
  return {
    likelihood: [low.likelihood, high.likelihood],
    severity: [low.severity, high.severity],
    impact: [low.impact, high.impact],
  }
}
