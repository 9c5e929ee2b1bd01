import { NOT_KNOWN } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Block, Section, Text } from '../types.ts'
import { upperFirst } from '../words.ts'

/** What the list of changes is called depends on what it would achieve. */
export function conditionsTitle({ assessment }: ReportContext): string {
  if (assessment.verdict !== 'disproportionate' && assessment.verdict !== 'not-shown')
    return t('section.conditions')
  return t(assessment.remediable ? 'section.cure' : 'section.help')
}

export const noConditions = ({ assessment }: ReportContext): Block => ({
  kind: 'paragraph',
  text: plain(t(assessment.verdict === 'proportionate' ? 'conditions.noneNeeded' : 'conditions.none')),
})

/** Every change by the proposer that a doubtful or failed step rests on: what it is now, and what it would have to be. */
export function conditionsSection(context: ReportContext): Section {
  const rows = context.assessment.conditions.flatMap((condition) => conditionRow(context, condition))
  return {
    id: 'conditions',
    title: conditionsTitle(context),
    newPage: true,
    blocks:
      rows.length === 0
        ? [noConditions(context)]
        : [{ kind: 'paragraph', text: plain(t('conditions.intro')), tone: 'lede' }, table(rows)],
  }
}

const table = (rows: readonly (readonly Text[])[]): Block => ({
  kind: 'table',
  caption: t('conditions.caption'),
  head: [t('conditions.change'), t('conditions.now'), t('conditions.to'), t('conditions.step')],
  widths: [0.37, 0.25, 0.25, 0.13],
  rows,
})

function conditionRow(
  context: ReportContext,
  { question: id, step, to }: ReportContext['assessment']['conditions'][number],
): Text[][] {
  const question = context.question(id)
  if (question === undefined) return []
  const label = (option: string | undefined) => question.options.find((each) => each.id === option)?.label
  const answer = context.file.answers[id]
  const now = label(answer) ?? t(answer === NOT_KNOWN ? 'answer.notKnown' : 'answer.open')
  return [
    [
      plain(upperFirst(question.advice ?? question.prompt)),
      plain(now),
      plain(label(to) ?? to),
      [{ text: t(`step.${step}`), quiet: true }],
    ],
  ]
}

/** What nobody has answered yet, by step: it shows as width in every figure. */
export function unknownSection(context: ReportContext): Section {
  const open = context.assessment.missing.flatMap((id) => context.question(id) ?? [])
  const steps = [...new Set(open.map(({ step }) => step))]
  return {
    id: 'unknown',
    title: t('section.unknown'),
    blocks:
      open.length === 0
        ? [{ kind: 'paragraph', text: plain(t('unknown.none')) }]
        : [
            { kind: 'paragraph', text: plain(t('unknown.intro')), tone: 'lede' },
            {
              kind: 'facts',
              rows: steps.map((step) => ({
                term: t(`step.${step}`),
                text: plain(
                  open
                    .filter((question) => question.step === step)
                    .map(({ prompt, evidenceFor }) =>
                      evidenceFor === undefined ? prompt : evidencePrompt(context, evidenceFor, prompt),
                    )
                    .join('\n'),
                ),
              })),
            },
          ],
  }
}

/** A missing grade is named by the question whose answer it would grade. */
const evidencePrompt = (context: ReportContext, id: string, prompt: string): string =>
  t('unknown.evidence', { question: context.question(id)?.prompt ?? '', prompt })
