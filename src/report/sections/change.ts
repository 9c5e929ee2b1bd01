import type { Overturn, QuestionId } from '../../engine/index.ts'
import { t as chartWords } from '../../i18n/charts.ts'
import { plural, t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Block, Section, Text } from '../types.ts'
import { answerWords, lowerFirst, spelt, upperFirst } from '../words.ts'

/** A change by the proposer, as the table and the first page list it. */
export interface Change {
  readonly question: QuestionId
  readonly step: FullContext['assessment']['conditions'][number]['step']
  readonly to: string
}

/** As many answers as a reader takes in; the rest is counted. */
const OVERTURNS = 8

/** What the list of changes is called depends on what it would achieve. */
export function changesTitle({ assessment }: ReportContext): string {
  if (assessment.verdict !== 'disproportionate' && assessment.verdict !== 'not-shown')
    return t('section.conditions')
  return t(assessment.remediable ? 'section.cure' : 'section.help')
}

/** The smallest set that reaches a better verdict: the conditions; where none does, what brings steps furthest. */
export const changesOf = ({ assessment, analysis }: FullContext): readonly Change[] =>
  analysis.improvement?.moves ?? assessment.conditions

export const noChanges = ({ assessment }: ReportContext): Block => ({
  kind: 'paragraph',
  text: plain(t(assessment.verdict === 'proportionate' ? 'conditions.noneNeeded' : 'conditions.none')),
})

/** What the proposer can change and what it would reach, then where a dispute is worth having. */
export const changeSection = (context: FullContext): Section => ({
  id: 'change',
  title: t('section.change'),
  blocks: [...smallestSet(context), ...furtherChanges(context), ...overturning(context)],
})

function smallestSet(context: FullContext): Block[] {
  const changes = changesOf(context)
  const heading: Block = { kind: 'heading', text: changesTitle(context) }
  if (changes.length === 0) return [heading, noChanges(context)]
  return [
    heading,
    { kind: 'paragraph', text: plain(reached(context)), tone: 'quiet' },
    changesTable(context, changes),
  ]
}

/** What the smallest set of changes would come to. */
export function reached({ analysis: { improvement } }: FullContext): string {
  if (improvement === null) return t('change.none')
  const count = improvement.moves.length
  const words = { n: lowerFirst(spelt(count)), verdict: lowerFirst(t(`verdict.${improvement.reaches}`)) }
  return improvement.isSmallest ? plural('change.reaches', count, words) : t('change.reachesLong', words)
}

/** Beyond the next better verdict: what else a doubtful or failed step rests on. */
function furtherChanges(context: FullContext): Block[] {
  const { assessment, analysis } = context
  if (analysis.improvement === null || analysis.improvement.reaches === 'proportionate') return []
  const listed = new Set(analysis.improvement.moves.map(({ question, to }) => `${question} ${to}`))
  const further = assessment.conditions.filter(({ question, to }) => !listed.has(`${question} ${to}`))
  if (further.length === 0) return []
  return [{ kind: 'heading', text: t('section.further') }, changesTable(context, further)]
}

const changesTable = (context: FullContext, changes: readonly Change[]): Block => ({
  kind: 'table',
  caption: t('conditions.caption'),
  dense: true,
  head: [t('conditions.change'), t('conditions.now'), t('conditions.to'), t('conditions.step')],
  widths: [0.37, 0.25, 0.25, 0.13],
  rows: changes.map((change) => changeRow(context, change)),
})

function changeRow(context: FullContext, { question: id, step, to }: Change): Text[] {
  const question = context.question(id)
  return [
    plain(upperFirst(question?.advice ?? question?.prompt ?? id)),
    plain(answerWords(context, id)),
    plain(answerWords(context, id, to)),
    [{ text: t(`step.${step}`), quiet: true }],
  ]
}

function overturning(context: FullContext): Block[] {
  const all = nearestFirst(context)
  const heading: Block = { kind: 'heading', text: t('section.overturns') }
  if (all.length === 0) return [heading, { kind: 'paragraph', text: plain(t('change.overturnsNone')) }]
  const more = all.length - OVERTURNS
  return [
    heading,
    { kind: 'paragraph', text: plain(t('change.overturns')), tone: 'quiet' },
    {
      kind: 'table',
      caption: t('change.overturnsCaption'),
      dense: true,
      head: [t('change.question'), t('conditions.now'), t('change.if'), t('change.verdict')],
      widths: [0.36, 0.24, 0.24, 0.16],
      rows: all.slice(0, OVERTURNS).map((one) => overturnRow(context, one)),
    },
    ...(more <= 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: plain(plural('change.overturnsMore', more, { n: spelt(more) })),
          } as const,
        ]),
  ]
}

/** By the number of options that the answer would have to pass; those that better the verdict first among equals. */
function nearestFirst({ analysis, question }: FullContext): Overturn[] {
  const notches = ({ question: id, from, to }: Overturn): number => {
    const options = question(id)?.options.map((option) => option.id) ?? []
    return Math.abs(options.indexOf(to) - options.indexOf(from))
  }
  return analysis.overturns.toSorted(
    (a, b) => notches(a) - notches(b) || Number(b.isBetter) - Number(a.isBetter),
  )
}

const overturnRow = (context: FullContext, { question, from, to, verdict }: Overturn): Text[] => [
  plain(context.promptOf(question)),
  plain(answerWords(context, question, from)),
  plain(answerWords(context, question, to)),
  plain(upperFirst(chartWords(`verdict.${verdict}`))),
]
