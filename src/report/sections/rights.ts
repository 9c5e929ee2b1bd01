import type { Reason, RightResult } from '../../engine/index.ts'
import { formatInterval } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import { variantOf } from '../../questionnaire/index.ts'
import { barsScene, riskMatrixScene } from '../charts/index.ts'
import { plain, type ReportContext, sourcesText, unparted } from '../context.ts'
import type { Block, Section, TableBlock, Text } from '../types.ts'
import { balanceWords, riskWords, sentence, signed, upperFirst, whom } from '../words.ts'

/** The rights in the left pan: each with its weight and risk, why it is there, and what moved it. */
export function rightsSection(context: ReportContext): Section {
  const { rights } = context.assessment
  const any: Block[] = [
    { kind: 'paragraph', text: plain(t('rights.intro')), tone: 'lede' },
    { kind: 'picture', scene: barsScene(named(context)) },
    rightsTable(context),
    { kind: 'heading', text: t('rights.why') },
    { kind: 'facts', rows: rights.map(({ right }) => whyAtStake(context, right)) },
  ]
  return {
    id: 'rights',
    title: t('section.rights'),
    blocks: [
      ...(rights.length === 0 ? [{ kind: 'paragraph', text: plain(t('rights.none')) } as const] : any),
      ...removedRights(context),
    ],
  }
}

/** The risk to each right, worst right first to decide; the matrix shows both ends of what safeguards do. */
export function riskSection(context: ReportContext): Section {
  const { assessment, questionnaire } = context
  const moves = riskMoves(context)
  return {
    id: 'risk',
    title: t('section.risk'),
    blocks:
      assessment.rights.length === 0
        ? [{ kind: 'paragraph', text: plain(t('rights.none')) }]
        : [
            {
              kind: 'picture',
              scene: riskMatrixScene({
                rights: named(context),
                impact: questionnaire.method.matrices.impact,
              }),
            },
            ...moves,
          ],
  }
}

const named = ({ assessment, rightName }: ReportContext): (RightResult & { name: string })[] =>
  assessment.rights.map((right) => ({ ...right, name: rightName(right.right) }))

/** The column of the planned risk stands only where an action plan changes something. */
function rightsTable(context: ReportContext): TableBlock {
  const { rights } = context.assessment
  const isPlanned = rights.some(
    ({ risk }) => riskWords(risk.planned.impact) !== riskWords(risk.current.impact),
  )
  return {
    kind: 'table',
    caption: t('rights.caption'),
    dense: true,
    head: [
      t('rights.right'),
      t('rights.intensity'),
      t('rights.balance'),
      t('rights.inherent'),
      t('rights.current'),
      ...(isPlanned ? [t('rights.planned')] : []),
    ],
    widths: isPlanned ? [0.24, 0.1, 0.25, 0.15, 0.13, 0.13] : [0.25, 0.1, 0.36, 0.15, 0.14],
    rows: rights.map((result) => rightRow(context, result, isPlanned)),
  }
}

const rightRow = (
  context: ReportContext,
  { right, balance, weights, risk }: RightResult,
  isPlanned: boolean,
): Text[] => [
  [
    { text: context.rightName(right), strong: true },
    { text: `\n${unparted(articlesOf(context, right).join(', '))}`, quiet: true },
  ],
  plain(formatInterval(weights.intensity)),
  plain(upperFirst(balanceWords(balance))),
  plain(upperFirst(riskWords(risk.inherent.impact))),
  plain(upperFirst(riskWords(risk.current.impact))),
  ...(isPlanned ? [plain(upperFirst(riskWords(risk.planned.impact)))] : []),
]

/** "Charter Art. 11" and "ECHR Art. 10". */
export const articlesOf = ({ questionnaire }: ReportContext, right: string): string[] =>
  questionnaire.rights.find(({ id }) => id === right)?.articles.split(', ') ?? []

function whyAtStake(context: ReportContext, right: string): { term: string; text: Text } {
  const { questionnaire, file } = context
  const why = questionnaire.measure.rights[right]
  const added = !variantOf(questionnaire, file.variant).rights.includes(right)
  const words = [...(why === undefined ? [] : [sentence(why)]), ...(added ? [t('rights.added')] : [])]
  return { term: context.rightName(right), text: plain(words.join(' ')) }
}

/** Rights that stand ticked and were taken out, each with the reason in the user's own words; without one none goes. */
function removedRights(context: ReportContext): Block[] {
  const removed = Object.entries(context.file.rights.removed).filter(([, reason]) => reason.trim() !== '')
  if (removed.length === 0) return []
  return [
    { kind: 'heading', text: t('section.removed') },
    {
      kind: 'facts',
      rows: removed.map(([right, reason]) => ({
        term: context.rightName(right),
        text: plain(reason.trim()),
      })),
    },
  ]
}

function riskMoves(context: ReportContext): Block[] {
  const rows = [...context.reasons.values()].flat().flatMap((reason) => riskRow(context, reason))
  if (rows.length === 0) return []
  return [{ kind: 'heading', text: t('section.riskMoves') }, movesTable(t('moves.riskCaption'), rows)]
}

function riskRow(context: ReportContext, { effect }: Reason): Text[][] {
  if (effect.kind !== 'risk') return []
  const part = t('part.of', { whom: whom(context, effect), part: t(`dimension.${effect.dimension}`) })
  const by =
    effect.lowers === undefined ? t('moves.atLeast', { level: effect.level ?? 1 }) : signed(-effect.lowers)
  return [[plain(sentence(effect.because)), plain(part), plain(by), sourcesText(context, effect.sources)]]
}

const movesTable = (caption: string, rows: readonly (readonly Text[])[]): TableBlock => ({
  kind: 'table',
  caption,
  dense: true,
  head: [t('moves.because'), t('moves.part'), t('moves.by'), t('moves.source')],
  widths: [0.42, 0.24, 0.08, 0.26],
  rows,
})
