import type { Assessment, Finding, Reason } from '../engine/index.ts'
import type { Questionnaire } from '../questionnaire/index.ts'

/** The public contract: keys may be added, none may change its meaning. */
export function publicResult(result: Assessment, { sources }: Questionnaire) {
  const cite = (ref: string): string => sources[ref]?.short ?? ref
  const because = ({ question, option, effect }: Reason) => ({
    question,
    option,
    because: effect.because,
    sources: effect.sources.map(cite),
    ...(effect.kind === 'finding' ? { deficit: effect.deficit, defeats: effect.defeats } : {}),
    ...(effect.kind === 'weight'
      ? { side: effect.side, part: effect.part, right: effect.right, exponent: effect.exponent }
      : {}),
  })
  const step = (finding: Finding) => ({
    step: finding.step,
    status: finding.status,
    ...(finding.status === 'open' ? { between: finding.between, missing: finding.missing } : {}),
    because: finding.because.map(because),
  })
  return {
    verdict: result.verdict,
    remediable: result.remediable,
    decidingStep: result.decidingStep,
    steps: result.steps.map(step),
    proportionality: result.proportionality,
    risk: result.risk,
    aim: { importance: result.aim.importance, rank: result.aim.rank, reliability: result.aim.reliability },
    rights: result.rights.map(({ right, balance, weights, risk }) => ({
      right,
      balance,
      intensity: weights.intensity,
      risk,
    })),
    conditions: result.conditions,
    missing: result.missing,
    answered: result.answered,
    applicable: result.applicable,
    contentVersion: result.contentVersion,
  }
}
