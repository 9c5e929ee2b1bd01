import { FACT_STEPS, type Finding, NOT_KNOWN, type Reason } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import type { QuestionWords } from '../../questionnaire/index.ts'
import type { FullContext } from '../analysis.ts'
import { namedOf, plain, type ReportContext, sourcesText } from '../context.ts'
import type { AnswerBlock, Block, EffectLine, Section } from '../types.ts'
import { effectWords, sentence, statusSentence, stepList, upperFirst } from '../words.ts'
import { pointsLine } from './points.ts'

/** One section a step of the ladder: the figures its status comes from, then what moved it, most decisive first. */
export const stepSections = (context: FullContext): Section[] =>
  context.assessment.steps.flatMap((finding) => {
    const words = context.step(finding.step)
    return words === undefined
      ? []
      : [
          {
            id: `step-${finding.step}`,
            title: upperFirst(words.name),
            status: {
              shape: finding.status === 'open' ? 'open' : finding.status,
              word: statusWord(context, finding),
            },
            blocks: [
              { kind: 'paragraph', text: plain(words.question), tone: 'lede' },
              { kind: 'paragraph', text: plain(words.gloss), tone: 'quiet' },
              ...pointsLine(context, finding),
              ...answerBlocks(context, finding),
              ...elsewhere(context, finding),
            ],
          } as const,
        ]
  })

/** Steps of fact have no status: they are answered, or not yet. */
function statusWord({ assessment }: ReportContext, finding: Finding): string {
  if (FACT_STEPS.includes(finding.step))
    return t(finding.status === 'open' ? 'status.factsOpen' : 'status.facts')
  const status = upperFirst(statusSentence(finding))
  return finding.step === assessment.decidingStep && finding.status === 'failed'
    ? t('answer.decides', { status })
    : status
}

function answerBlocks(context: ReportContext, finding: Finding): Block[] {
  const place = places(context, finding)
  const blocks = context.asked
    .filter((question) => question.step === finding.step)
    .toSorted((a, b) => place(a) - place(b))
    .map((question) => answerBlock(context, question))
  return blocks.length === 0 ? [{ kind: 'paragraph', text: plain(t('answer.noneAsked')) }] : blocks
}

/** Where a question stands: by what its answer did to the step, most decisive first; on steps of fact as it was asked. */
function places({ assessment }: ReportContext, finding: Finding): (question: QuestionWords) => number {
  if (FACT_STEPS.includes(finding.step)) return () => 0
  const moved = finding.because.filter(counts).map(({ question }) => question)
  const after = moved.length
  return ({ id, evidenceQuestion }) => {
    const at = moved.findIndex((question) => question === id || question === evidenceQuestion)
    if (at >= 0) return at
    return assessment.missing.includes(id) ? after : after + 1
  }
}

const counts = ({ effect }: Reason): boolean =>
  effect.kind === 'weight' || (effect.kind === 'finding' && (effect.deficit > 0 || effect.defeats))

/** What answers given under other steps did to this one; the weights of balancing stand with the balance. */
function elsewhere(context: ReportContext, { step, because }: Finding): Block[] {
  const items = because
    .filter((reason) => reason.effect.kind === 'finding' && counts(reason))
    .filter(({ question }) => !FACT_STEPS.includes(step) && context.question(question)?.step !== step)
    .map((reason) => [
      { text: `${effectWords(context, reason)}.`, strong: true },
      { text: ` ${sentence(reason.effect.because)} ` },
      ...sourcesText(context, reason.effect.sources, namedOf),
    ])
  if (items.length === 0) return []
  return [
    { kind: 'heading', text: t('points.elsewhere') },
    { kind: 'list', ordered: false, items },
  ]
}

function answerBlock(context: ReportContext, question: QuestionWords): AnswerBlock {
  const { file, assessment } = context
  const option = question.options.find(({ id }) => id === file.answers[question.id])
  const open = assessment.missing.includes(question.id)
  const effects = effectLines(context, question)
  const evidence = evidenceGrade(context, question)
  const reason = file.reasons[question.id]?.trim() ?? ''
  const note = open
    ? couldMove(context, question.id)
    : effects.length === 0
      ? t('answer.noEffect')
      : undefined
  return {
    kind: 'answer',
    question: question.id,
    prompt: question.prompt,
    answer: option?.label ?? openAnswer(file.answers[question.id], note),
    open,
    ...(evidence === undefined ? {} : { evidence }),
    ...(reason === '' ? {} : { reason }),
    effects,
    ...(note === undefined ? {} : { note }),
  }
}

/** With a full stop where a sentence follows. */
function openAnswer(answer: string | undefined, note: string | undefined): string {
  const words = t(answer === NOT_KNOWN ? 'answer.notKnown' : 'answer.open')
  return note === undefined ? words : sentence(words)
}

/** How the answer is known; asked together with the question, and therefore printed with it. */
function evidenceGrade(
  { question, file }: ReportContext,
  { id, evidenceQuestion }: QuestionWords,
): string | undefined {
  const asked = evidenceQuestion === undefined ? undefined : question(evidenceQuestion)
  if (asked === undefined) return undefined
  const grade = asked.options.find((option) => option.id === file.evidence[id])
  return grade === undefined ? t('answer.noEvidence') : upperFirst(grade.label)
}

function effectLines(context: ReportContext, { id, evidenceQuestion }: QuestionWords): EffectLine[] {
  const reasons = [id, ...(evidenceQuestion === undefined ? [] : [evidenceQuestion])].flatMap(
    (question) => context.reasons.get(question) ?? [],
  )
  return reasons.map((reason) => ({
    did: effectWords(context, reason),
    text: sentence(reason.effect.because),
    sources: sourcesText(context, reason.effect.sources, namedOf),
  }))
}

function couldMove({ assessment }: ReportContext, question: string): string | undefined {
  const steps = assessment.steps.flatMap((finding) =>
    finding.status === 'open' && !FACT_STEPS.includes(finding.step) && finding.missing.includes(question)
      ? [finding.step]
      : [],
  )
  return steps.length === 0 ? undefined : t('answer.couldMove', { steps: stepList(steps) })
}
