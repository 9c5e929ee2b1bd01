import type { Interval, Nudge, Sensitivity } from '../../engine/index.ts'
import { VERDICTS } from '../../engine/index.ts'
import { t as chartWords } from '../../i18n/charts.ts'
import { t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { tornadoScene } from '../charts/index.ts'
import { plain } from '../context.ts'
import type { Block, Section, Text } from '../types.ts'
import { groupedDigits, lowerFirst, spanWords } from '../words.ts'

/** The picture and its table hold a dozen answers. */
const ROWS = 12
/** Shares of trials from which on a verdict is said to hang hardly, or in part, on the numbers. */
const FIRM = 0.95
const SOME = 0.75

/** How far the verdict hangs on the numbers of the method, and then on each answer. */
export function hangSection(context: FullContext): Section {
  const rows = tornadoRows(context)
  return {
    id: 'hang',
    title: t('section.hang'),
    blocks: [...stabilityBlocks(context, rows.length > 0), ...tornadoBlocks(context, rows)],
  }
}

/** The answers that move something by one notch; none where there is no balance to move. */
const tornadoRows = ({ analysis: { tornado } }: FullContext): Sensitivity[] =>
  tornado.balance === null
    ? []
    : tornado.rows.filter((row) => row.swing > 0 || flips(row, tornado.verdict)).slice(0, ROWS)

/** In how many trials the verdict stays, and what to make of that. */
export function stabilityWords({ analysis: { stability } }: FullContext): string {
  const { runs, share } = stability
  const word = t(share >= FIRM ? 'hang.firm' : share >= SOME ? 'hang.some' : 'hang.weak')
  return `${t('hang.share', { n: groupedDigits(Math.round(share * runs)), runs: groupedDigits(runs) })} ${word}`
}

function stabilityBlocks(context: FullContext, isDrawn: boolean): Block[] {
  const { stability } = context.analysis
  const { runs, spacings } = stability
  return [
    { kind: 'paragraph', text: plain(stabilityWords(context)), tone: 'lede' },
    {
      kind: 'paragraph',
      text: plain(isDrawn ? `${t('hang.meaning')} ${t('hang.picture')}` : t('hang.meaning')),
    },
    {
      kind: 'table',
      caption: t('hang.caption'),
      dense: true,
      head: [t('hang.spacing'), t('hang.verdict'), t('hang.trials')],
      widths: [0.33, 0.37, 0.3],
      rows: spacings.map((each): Text[] => [
        plain(t(`hang.spacing.${each.spacing}`)),
        plain(t(`verdict.${each.verdict}`)),
        plain(t('hang.of', { n: groupedDigits(Math.round(each.share * runs)), runs: groupedDigits(runs) })),
      ]),
    },
    { kind: 'paragraph', text: plain(t('hang.outcomes', { outcomes: outcomes(stability.verdicts) })) },
  ]
}

const outcomes = (verdicts: FullContext['analysis']['stability']['verdicts']): string =>
  VERDICTS.flatMap((verdict) => {
    const n = verdicts[verdict]
    return n === undefined
      ? []
      : t('hang.outcome', { verdict: lowerFirst(t(`verdict.${verdict}`)), n: groupedDigits(n) })
  }).join(', ')

function tornadoBlocks(context: FullContext, rows: readonly Sensitivity[]): Block[] {
  const { balance, verdict } = context.analysis.tornado
  const heading: Block = { kind: 'heading', text: t('section.notches') }
  if (balance === null || rows.length === 0)
    return [heading, { kind: 'paragraph', text: plain(t('tornado.none')) }]
  const end = (nudge: Nudge | null) =>
    nudge === null ? null : { balance: nudge.balance ?? balance, verdict: nudge.verdict }
  const input = {
    balance,
    verdict,
    thresholds: context.questionnaire.method.balance,
    rows: rows.map(({ question, better, worse }) => ({
      words: context.promptOf(question),
      better: end(better),
      worse: end(worse),
    })),
  }
  return [
    heading,
    { kind: 'paragraph', text: plain(t('tornado.intro')), tone: 'quiet' },
    { kind: 'picture', scene: tornadoScene(input), narrow: tornadoScene(input, 'narrow') },
    {
      kind: 'table',
      caption: t('tornado.caption'),
      dense: true,
      head: [t('tornado.question'), t('tornado.better'), t('tornado.worse')],
      widths: [0.5, 0.24, 0.26],
      rows: rows.map((row): Text[] => [
        plain(context.promptOf(row.question)),
        plain(row.better === null ? t('tornado.best') : endWords(row.better, balance, verdict)),
        plain(row.worse === null ? t('tornado.worst') : endWords(row.worse, balance, verdict)),
      ]),
    },
  ]
}

const flips = ({ better, worse }: Sensitivity, verdict: string): boolean =>
  [better, worse].some((nudge) => nudge !== null && nudge.verdict !== verdict)

function endWords(nudge: Nudge, now: Interval, verdict: string): string {
  const balance = spanWords(nudge.balance ?? now)
  return nudge.verdict === verdict
    ? balance
    : t('tornado.flips', { balance, verdict: chartWords(`verdict.${nudge.verdict}`) })
}
