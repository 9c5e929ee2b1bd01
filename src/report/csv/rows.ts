import type { StepId } from '../../engine/index.ts'
import { analyse } from '../analysis.ts'
import { contextOf, type ReportInput } from '../context.ts'
import { changesOf } from '../sections/change.ts'
import { stepSections } from '../sections/steps.ts'
import type { AnswerBlock, EffectLine } from '../types.ts'
import { answerWords, upperFirst } from '../words.ts'

export interface AnswerRow {
  readonly step: string
  readonly question: string
  readonly answer: string
  /** The grade of the evidence; empty where the question asks for none. */
  readonly evidence: string
  readonly reason: string
  readonly effects: readonly string[]
}

export interface ConditionRow {
  readonly step: StepId
  readonly change: string
  readonly now: string
  readonly to: string
  readonly question: string
}

/** The answers as the report has them: same words, same order. */
export function answerRows(input: ReportInput): AnswerRow[] {
  const context = { ...contextOf(input), analysis: analyse(input) }
  return stepSections(context).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'answer' ? [answerRow(title, block)] : [])),
  )
}

const answerRow = (step: string, block: AnswerBlock): AnswerRow => ({
  step,
  question: block.prompt,
  answer: block.answer,
  evidence: block.evidence ?? '',
  reason: block.reason ?? '',
  effects: block.effects.length > 0 ? block.effects.map(effectWords) : [block.note ?? ''],
})

const effectWords = ({ did, text, sources }: EffectLine): string => {
  const cited = sources.map((run) => run.text).join('')
  return `${did}. ${text}${cited === '' ? '' : ` (${cited})`}`
}

/** The smallest set that reaches a better verdict, then what else a doubtful or failed step rests on; each change once. */
export function conditionRows(input: ReportInput): ConditionRow[] {
  const context = { ...contextOf(input), analysis: analyse(input) }
  const changes = [...changesOf(context), ...input.assessment.conditions]
  const once = new Map(changes.map((change) => [`${change.question} ${change.to}`, change]))
  return [...once.values()].map(({ question: id, step, to }) => {
    const question = context.question(id)
    return {
      step,
      change: upperFirst(question?.advice ?? question?.prompt ?? id),
      now: answerWords(context, id),
      to: answerWords(context, id, to),
      question: context.promptOf(id),
    }
  })
}
