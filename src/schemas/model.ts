import type { Effect, Method, Option, Question } from '../engine/index.ts'
import { evidenceQuestionId } from '../questionnaire/index.ts'
import type { Content } from './content.ts'
import type { QuestionFile } from './question.ts'
import type { Entry } from './read.ts'

/** The numbers of `content/method/` as the engine wants them. */
export function methodOf({ method }: Content): Method {
  const { scales, thresholds, matrices } = method
  return {
    version: contentVersion(method),
    seriousness: thresholds.seriousness.map(({ from, met, doubtful }) => ({
      from,
      thresholds: { met, doubtful },
    })),
    intensity: scales.intensity.range,
    importance: scales.importance.range,
    rank: scales.rank.range,
    reliability: scales.reliability.range,
    rightReliability: scales.rightReliability.range,
    balance: thresholds.balance,
    answeredForConditions: thresholds.answeredForConditions,
    caps: thresholds.caps,
    matrices: {
      likelihood: matrices.likelihood.cells,
      severity: matrices.severity.cells,
      impact: matrices.impact.cells,
    },
    riskScore: scales.riskScore.levels,
  }
}

/** The newest entry of the changelog names the version of the whole content. */
export function contentVersion(method: Content['method']): string {
  const newest = method.changelog[0]
  if (newest === undefined) throw new Error('content/method/changelog.yaml has no entry')
  return newest.version
}

/** An authored question becomes one of the engine's, and a second one where evidence is asked for. */
export function toQuestions(content: Content, { id, data }: Entry<QuestionFile>): Question[] {
  const question: Question = {
    id,
    step: data.step,
    lever: data.lever,
    ...(data.advice === undefined ? {} : { advice: data.advice }),
    ...(data.appliesWhen === undefined ? {} : { appliesWhen: data.appliesWhen }),
    options: data.options.map((option) => toOption(option, data)),
  }
  return data.evidence ? [question, evidenceQuestion(content, question)] : [question]
}

type OptionFile = QuestionFile['options'][number]
type EffectFile = OptionFile['effects'][number]

const toOption = (option: OptionFile, question: QuestionFile): Option => ({
  id: option.id,
  label: option.label,
  hint: option.hint,
  ...(option.short === undefined ? {} : { short: option.short }),
  effects: option.effects.flatMap((effect) => toEffects(effect, question)),
})

function toEffects(effect: EffectFile, question: QuestionFile): Effect[] {
  const base = {
    because: effect.because,
    sources: effect.source,
    ...(effect.when === undefined ? {} : { when: effect.when }),
  }
  const effects: Effect[] = []
  if (effect.finding !== undefined || effect.defeats === true)
    effects.push({
      kind: 'finding',
      step: effect.step ?? question.step,
      deficit: effect.defeats === true ? 3 : (effect.finding ?? 0),
      defeats: effect.defeats === true,
      ...base,
    })
  if (effect.weight !== undefined) effects.push({ kind: 'weight', ...effect.weight, ...base })
  if (effect.risk !== undefined) effects.push({ kind: 'risk', ...dropUndefined(effect.risk), ...base })
  return effects
}

/** Optional keys are absent or set, never `undefined`: the model is plain JSON. */
const dropUndefined = ({ right, dimension, level, lowers }: NonNullable<EffectFile['risk']>) => ({
  right,
  dimension,
  ...(level === undefined ? {} : { level }),
  ...(lowers === undefined ? {} : { lowers }),
})

const evidenceQuestion = (content: Content, parent: Question): Question => ({
  id: evidenceQuestionId(parent.id),
  step: parent.step,
  // A fact: what the evidence will show cannot be promised.
  lever: false,
  evidenceFor: parent.id,
  ...(parent.appliesWhen === undefined ? {} : { appliesWhen: parent.appliesWhen }),
  options: content.method.scales.reliability.grades.map((grade) => ({
    id: grade.id,
    label: grade.label,
    hint: grade.hint,
    effects: [
      {
        kind: 'weight',
        side: 'aim',
        part: 'reliability',
        exponent: grade.exponent,
        because: grade.because,
        sources: ['method#section-3'],
      },
    ],
  })),
})
