import type { Assessment, Finding, Reason, StepId } from '../engine/index.ts'
import { t } from '../i18n/report.ts'
import {
  type Citation,
  type Questionnaire,
  type QuestionWords,
  questionsOf,
  type StepWords,
} from '../questionnaire/index.ts'
import type { AssessmentFile } from '../schemas/saved.ts'
import { isJudgment, merged } from './citations.ts'
import type { Run, Text } from './types.ts'

export interface ReportInput {
  readonly questionnaire: Questionnaire
  readonly file: AssessmentFile
  readonly assessment: Assessment
}

/** What every section looks things up in. */
export interface ReportContext extends ReportInput {
  /** The questions that the answers leave open to be asked, without the grades of evidence. */
  readonly asked: readonly QuestionWords[]
  /** Every effect that an answer had, once, by its question. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>
  readonly question: (id: string) => QuestionWords | undefined
  /** A question in words; a grade of evidence with the question whose answer it grades. */
  readonly promptOf: (id: string) => string
  readonly finding: (step: StepId) => Finding | undefined
  readonly step: (step: StepId) => StepWords | undefined
  readonly rightName: (right: string) => string
}

export function contextOf(input: ReportInput): ReportContext {
  const { questionnaire, file, assessment } = input
  const questions = questionsOf(questionnaire, file.variant)
  const byId = new Map(questions.map((question) => [question.id, question]))
  return {
    ...input,
    asked: questions.filter(
      (question) => question.evidenceFor === undefined && applies(question, byId, file),
    ),
    reasons: reasonsByQuestion(assessment),
    question: (id) => byId.get(id),
    promptOf: (id) => promptOf(byId, id),
    finding: (step) => assessment.steps.find((finding) => finding.step === step),
    step: (step) => questionnaire.steps.find(({ id }) => id === step),
    rightName: (right) => questionnaire.rights.find(({ id }) => id === right)?.short ?? right,
  }
}

function promptOf(byId: ReadonlyMap<string, QuestionWords>, id: string): string {
  const { prompt, evidenceFor } = byId.get(id) ?? { prompt: id }
  return evidenceFor === undefined
    ? prompt
    : t('unknown.evidence', { question: byId.get(evidenceFor)?.prompt ?? '', prompt })
}

/** Whether a question is asked under these answers: a follow-up only when its condition stands, and so do those before. */
function applies(
  { appliesWhen = {} }: QuestionWords,
  byId: ReadonlyMap<string, QuestionWords>,
  file: AssessmentFile,
): boolean {
  return Object.entries(appliesWhen).every(([id, options]) => {
    const question = byId.get(id)
    const answer = file.answers[id]
    return (
      question !== undefined &&
      answer !== undefined &&
      options.includes(answer) &&
      applies(question, byId, file)
    )
  })
}

function reasonsByQuestion({ steps, rights, aim }: Assessment): Map<string, Reason[]> {
  const assessed = new Set(['all', ...rights.map(({ right }) => right)])
  // An effect on a right that is not under assessment moves nothing, and would only puzzle.
  const every = [...steps, ...rights, aim]
    .flatMap(({ because }) => because)
    .filter(
      ({ effect }) => effect.kind === 'finding' || effect.right === undefined || assessed.has(effect.right),
    )
  // By content, not by identity: an assessment may have crossed from a worker or a file.
  const once = new Map(every.map((reason) => [JSON.stringify(reason), reason]))
  const byQuestion = new Map<string, Reason[]>()
  for (const reason of once.values())
    byQuestion.set(reason.question, [...(byQuestion.get(reason.question) ?? []), reason])
  return byQuestion
}

/** Sources in a few words each, as links, quiet: "Charter Art. 52(1); C-70/10, §§ 47–53". */
export function sourcesText(context: ReportContext, sources: readonly string[], style = shortOf): Text {
  const citations = sources.flatMap((source) => context.questionnaire.sources[source] ?? [])
  return merged(citations).flatMap((citation, place): Run[] => {
    const separator: Run[] = place === 0 ? [] : [{ text: '; ', quiet: true }]
    const link = citation.href === undefined ? {} : { href: citation.href }
    return [...separator, { text: unparted(style(citation)), quiet: true, ...link }]
  })
}

/** "§§ 47", "Art. 8", "(EU) 2021/784" and "section 3" stay on one line. */
export const unparted = (citation: string): string =>
  citation.replace(/(§§?|Art\.|No\.|\(EU\)|principle|section) (?=\d)/g, '$1\u00a0')

const shortOf = ({ short }: Citation): string => short

/** A judgment by its name too, where there is room: "Scarlet Extended, C-70/10, §§ 47–53". */
export const namedOf = (citation: Citation): string =>
  isJudgment(citation) ? `${citation.name}, ${citation.short}` : citation.short

/** Where the ends of the scales are laid down. */
export const SCALES: readonly string[] = ['method#section-3']

/** One run of plain words. */
export const plain = (text: string): Text => [{ text }]
