import {
  type AssessmentInput,
  type AssessmentModel,
  assess,
  type Finding,
  type StepId,
  stability,
  type Verdict,
} from '../engine/index.ts'
import { modelOf, type Questionnaire, rightsOf } from '../questionnaire/index.ts'
import { kappa, pairsOf } from './kappa.ts'
import type { CaseResult, CodedFacts, DecidedCase, Outcome, Summary } from './types.ts'

const CLEARED: readonly Verdict[] = ['proportionate', 'proportionate-with-conditions']

/** The coding that counts: what two came to together, else the first. */
export const decisiveCoding = ({ reconciled, codings }: DecidedCase): CodedFacts | undefined =>
  reconciled ?? codings[0]

/**
 * Puts a decided case through the engine and holds the result beside the court's.
 *
 * @param questionnaireOf the questionnaire of a measure
 * @throws Error when the case has no coding
 * @source the method, section 8
 */
export function runCase(
  decided: DecidedCase,
  questionnaireOf: (measure: string) => Questionnaire,
): CaseResult {
  const { model, input } = inputOfCase(decided, questionnaireOf)
  const { verdict, steps } = assess(model, input)
  const cleared = CLEARED.includes(verdict)
  const struckDown = decided.outcome === 'struck-down'
  return {
    id: decided.id,
    expected: decided.outcome,
    verdict,
    expectedSteps: decided.decidingSteps,
    ourSteps: steps.filter((finding) => bestOf(finding) !== 'met').map(({ step }) => step),
    passedSteps: decided.stepsPassed,
    passedStepsHeld: decided.stepsPassed.filter((passed) =>
      steps.some((finding) => finding.step === passed && bestOf(finding) === 'met'),
    ),
    agree: agrees(decided.outcome, verdict),
    falseClear: struckDown && cleared,
    falseAlarm: !struckDown && !cleared,
    stability: stability(model, input).share,
    measure: model.measure,
    variant: model.variant,
  }
}

/**
 * What the engine is given for a case: the model of the measure and variant, the answers and the rights of its coding.
 *
 * @throws Error when the case has no coding
 */
export function inputOfCase(
  decided: DecidedCase,
  questionnaireOf: (measure: string) => Questionnaire,
): { readonly model: AssessmentModel; readonly input: AssessmentInput } {
  const coding = decisiveCoding(decided)
  if (coding === undefined) throw new Error(`${decided.id} has no coding`)
  const questionnaire = questionnaireOf(coding.measure)
  const rights = rightsOf(questionnaire, {
    variant: coding.variant,
    rights: { added: [...coding.rights.added], removed: { ...coding.rights.removed } },
  })
  return { model: modelOf(questionnaire, coding.variant), input: { answers: coding.answers, rights } }
}

/** A measure that was struck down is not cleared here; one that was upheld is. */
export const agrees = (outcome: Outcome, verdict: Verdict): boolean =>
  CLEARED.includes(verdict) === (outcome !== 'struck-down')

const bestOf = (finding: Finding) => (finding.status === 'open' ? finding.between[0] : finding.status)

/** The figures over all cases. */
export function summarise(cases: readonly DecidedCase[], results: readonly CaseResult[]): Summary {
  const struck = results.filter(({ expected }) => expected === 'struck-down')
  const upheld = results.filter(({ expected }) => expected !== 'struck-down')
  const passed = results.flatMap(({ passedSteps }) => passedSteps)
  const held = results.flatMap(({ passedStepsHeld }) => passedStepsHeld)
  const pairs = cases.flatMap(({ codings: [first, second] }) =>
    first === undefined || second === undefined ? [] : pairsOf(first.answers, second.answers),
  )
  return {
    cases: results.length,
    agreement: share(results, ({ agree }) => agree),
    falseClears: share(struck, ({ falseClear }) => falseClear),
    falseAlarms: share(upheld, ({ falseAlarm }) => falseAlarm),
    decidingStepHits: share(
      struck.filter(({ expectedSteps }) => expectedSteps.length > 0),
      hits,
    ),
    passedStepHits: passed.length === 0 ? null : held.length / passed.length,
    kappa: kappa(pairs),
    stability:
      results.length === 0 ? null : results.reduce((sum, one) => sum + one.stability, 0) / results.length,
  }
}

/** At least one step that the court turned on is among ours. */
export const hits = ({ expectedSteps, ourSteps }: CaseResult): boolean =>
  expectedSteps.some((step: StepId) => ourSteps.includes(step))

const share = <T>(list: readonly T[], holds: (one: T) => boolean): number | null =>
  list.length === 0 ? null : list.filter(holds).length / list.length
