import type { BalancePart, RightResult } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { type WaterfallBar, type WaterfallInput, waterfallScene } from '../charts/index.ts'
import { plain, sourcesText } from '../context.ts'
import { keyOf, type Settled, settledOf, sideOfPart } from '../settled.ts'
import type { Block, Section, TableBlock, Text } from '../types.ts'
import { sentence, signed, spanWords, worstFirst } from '../words.ts'

/** From answers to the balance: a picture for the worst right and for every other at the threshold, and a table of all. */
export function balanceSection(context: FullContext): Section {
  const [worst, ...others] = worstFirst(context.assessment.rights)
  const { failed } = context.questionnaire.method.balance
  const shown = others.filter(({ balance }) => balance[1] >= failed)
  const rest = others.filter(({ balance }) => balance[1] < failed)
  return {
    id: 'balance',
    title: t('section.balance'),
    blocks:
      worst === undefined
        ? [{ kind: 'paragraph', text: plain(t('rights.none')) }]
        : [
            { kind: 'paragraph', text: plain(t('balance.intro')), tone: 'lede' },
            ...alike(context, [worst, ...shown]).flatMap((rights, place) =>
              waterfall(context, rights, place === 0),
            ),
            ...(rest.length === 0 ? [] : [restSentence(context, rest)]),
            ...movesTable(context),
          ],
  }
}

function settled({ analysis }: FullContext, { right }: RightResult): Settled {
  const parts = analysis.balances.get(right)
  return parts === undefined ? { parts: [], sum: 0, open: [0, 0] } : settledOf(parts)
}

type Rights = readonly [RightResult, ...RightResult[]]

/** Rights whose pictures would be the same stand together, in the order of the first of them. */
function alike(context: FullContext, rights: readonly RightResult[]): Rights[] {
  const groups = new Map<string, Rights>()
  for (const right of rights) {
    const { parts, open } = settled(context, right)
    const key = JSON.stringify([parts.map(barOf), open, right.balance])
    const same = groups.get(key)
    groups.set(key, same === undefined ? [right] : [...same, right])
  }
  return [...groups.values()]
}

const barOf = (part: BalancePart): WaterfallBar => ({
  side: sideOfPart(part),
  words: partWords(part),
  amount: part.amount,
})

/** The first picture shows every part; in further ones the aim's side, which is the same, is one bar. */
function waterfall(context: FullContext, rights: Rights, isFirst: boolean): Block[] {
  const { questionnaire, rightName } = context
  const [result] = rights
  const names = rights.map(({ right }) => rightName(right)).join(', ')
  const { parts, open } = settled(context, result)
  const [right, aim] = (['right', 'aim'] as const).map((side) =>
    parts.filter((part) => sideOfPart(part) === side),
  )
  const sums = { right: sumOf(right), aim: sumOf(aim) }
  const aimBars =
    isFirst || sums.aim === 0
      ? (aim ?? []).map(barOf)
      : [{ side: 'aim' as const, words: t('balance.aimAbove'), amount: sums.aim }]
  const input: WaterfallInput = {
    right: names,
    bars: [...(right ?? []).map(barOf), ...aimBars],
    open,
    balance: result.balance,
    thresholds: questionnaire.method.balance,
  }
  return [
    {
      kind: 'heading',
      text: t('balance.heading', { right: names, balance: spanWords(result.balance) }),
    },
    { kind: 'picture', scene: waterfallScene(input), narrow: waterfallScene(input, 'narrow') },
    { kind: 'paragraph', text: plain(sumSentence(context, sums, open, result, isFirst)) },
  ]
}

function sumSentence(
  { questionnaire: { method } }: FullContext,
  { right, aim }: Readonly<Record<'right' | 'aim', number>>,
  open: Settled['open'],
  { balance }: RightResult,
  isFirst: boolean,
): string {
  const isOpen = open[0] !== 0 || open[1] !== 0
  const words = {
    right: signed(right),
    aim: signed(aim),
    open: spanWords(open),
    balance: spanWords(balance),
  }
  const sum = t(isOpen ? 'balance.sumOpen' : 'balance.sum', words)
  if (!isFirst) return sum
  const threshold = t('balance.threshold', {
    met: signed(method.balance.met),
    failed: signed(method.balance.failed),
  })
  return `${sum} ${threshold}`
}

const sumOf = (parts: readonly BalancePart[] = []): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0)

const partWords = (part: BalancePart): string =>
  part.kind === 'held' ? t('balance.held') : part.effect.because

const restSentence = ({ rightName }: FullContext, rights: readonly RightResult[]): Block => ({
  kind: 'paragraph',
  text: plain(
    t('balance.others', {
      rights: rights
        .map(({ right, balance }) =>
          t('balance.other', { right: rightName(right), balance: spanWords(balance) }),
        )
        .join(', '),
    }),
  ),
})

/** Where the ends of the scales are laid down. */
const SCALES = ['method#section-3']

/** Every part of every balance once: by right, the worst first, then the aim, the most decisive first. */
function movesTable(context: FullContext): Block[] {
  const once = new Map<string, Text[]>()
  const rights = worstFirst(context.assessment.rights)
  for (const side of ['right', 'aim'] as const)
    for (const result of rights)
      for (const part of settled(context, result).parts)
        if (sideOfPart(part) === side) {
          const whose = part.kind === 'held' && side === 'right' ? ` ${result.right}` : ''
          once.set(keyOf(part) + whose, moveRow(context, part, result))
        }
  if (once.size === 0) return []
  const table: TableBlock = {
    kind: 'table',
    caption: t('moves.caption'),
    dense: true,
    head: [t('moves.because'), t('moves.part'), t('moves.balance'), t('moves.source')],
    widths: [0.42, 0.23, 0.1, 0.25],
    rows: [...once.values()],
  }
  return [{ kind: 'heading', text: t('section.scale') }, table]
}

function moveRow(context: FullContext, part: BalancePart, { right }: RightResult): Text[] {
  const isAll = part.kind === 'answer' && part.effect.right === 'all'
  const whom = sideOfPart(part) === 'aim' ? t('moves.aim') : isAll ? t('moves.all') : context.rightName(right)
  const name = part.kind === 'held' ? part.part : part.effect.part
  return [
    plain(sentence(partWords(part))),
    plain(t('part.of', { whom, part: t(`part.${name}`) })),
    plain(signed(part.amount)),
    sourcesText(context, part.kind === 'held' ? SCALES : part.effect.sources),
  ]
}
