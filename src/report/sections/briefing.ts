import type { Finding, Reason } from '../../engine/index.ts'
import { formatInterval } from '../../i18n/index.ts'
import { plural, t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { balanceInput, balanceScene } from '../charts/index.ts'
import { namedOf, plain, type ReportContext, sourcesText } from '../context.ts'
import type { Block, LadderRow, Section, Text } from '../types.ts'
import {
  balanceWords,
  groupedDigits,
  opening,
  sentence,
  spelt,
  stepsThatAre,
  upperFirst,
  verdictSentence,
  worstFirst,
} from '../words.ts'
import { changesOf, changesTitle, noChanges } from './change.ts'

/** As much as stands on the first page of paper; the rest follows further on. */
const LIMIT = { reasons: 3, list: 3, reasonLength: 190, leastQuote: 40 }

/** Where a list that is cut short here stands whole. */
export type WholeList = 'further-on' | 'section' | 'full-report'

/** The page for whoever reads one page: verdict, balance, three reasons, the ladder, conditions, what is not known. */
export function briefingSection(
  context: FullContext,
  wholeList: (id: 'change' | 'unknown') => WholeList,
): Section {
  const short = (limit: number) => [
    shortConditions(context, limit, wholeList('change')),
    shortUnknown(context, limit, wholeList('unknown')),
  ]
  return {
    id: 'briefing',
    title: t('section.briefing'),
    untitled: true,
    blocks: [
      { kind: 'columns', columns: [[balancePicture(context)], verdictBlocks(context)] },
      { kind: 'rule' },
      { kind: 'heading', text: t('briefing.why') },
      why(context),
      { kind: 'heading', text: t('briefing.ladder') },
      { kind: 'ladder', rows: ladderRows(context) },
      {
        kind: 'columns',
        columns: short(LIMIT.list),
        ifRoom: true,
        shorter: [short(2), short(1)],
      },
    ],
  }
}

const balancePicture = ({ assessment, rightName }: ReportContext): Block => ({
  kind: 'picture',
  scene: balanceScene(balanceInput(assessment, rightName), true),
})

function verdictBlocks(context: FullContext): Block[] {
  const { assessment } = context
  return [
    {
      kind: 'verdict',
      verdict: assessment.verdict,
      name: t(`verdict.${assessment.verdict}`),
      sentence: plain(`${verdictSentence(context)} ${stabilitySentence(context)}`),
    },
    {
      kind: 'figures',
      items: [
        { value: formatInterval(assessment.proportionality), label: t('figure.proportionality') },
        { value: formatInterval(assessment.risk.current), label: t('figure.risk') },
        {
          value: t('figure.answeredOf', { answered: assessment.answered, total: assessment.applicable }),
          label: t('figure.answered'),
        },
      ],
    },
  ]
}

/** "The verdict holds in 996 of 1,000 variations of the method's numbers." */
export const stabilitySentence = ({ analysis: { stability } }: FullContext): string =>
  t('briefing.stability', {
    n: groupedDigits(Math.round(stability.share * stability.runs)),
    runs: groupedDigits(stability.runs),
  })

const tones = {
  proportionate: 'met',
  'proportionate-with-conditions': 'conditions',
  'not-shown': 'ink-2',
  disproportionate: 'failed',
} as const

const tone = ({ assessment }: ReportContext) => tones[assessment.verdict]

const why = (context: ReportContext): Block =>
  context.assessment.answered === 0
    ? { kind: 'paragraph', text: plain(t('briefing.nothing')) }
    : { kind: 'list', ordered: true, items: decisiveReasons(context), tone: tone(context) }

/** Three reasons, one a step: the deciding step first, then what failed, is doubtful, is open; where all is well, what speaks for it. */
function decisiveReasons(context: ReportContext): Text[] {
  const { assessment } = context
  const deciding = assessment.steps.filter(({ step }) => step === assessment.decidingStep)
  const rest = (['failed', 'doubtful', 'open'] as const).flatMap((status) => stepsThatAre(context, status))
  const against = [...new Set([...deciding, ...rest])]
  const findings = against.length > 0 ? against : stepsThatAre(context, 'met')
  return findings.slice(0, LIMIT.reasons).map((finding) => reasonText(context, finding))
}

function reasonText(context: ReportContext, finding: Finding): Text {
  const step = t(`step.${finding.step}`)
  const reason = mainReason(finding)
  if (finding.step === 'balancing' || reason === undefined)
    return [
      { text: t('briefing.step', { step, status: t(`status.${finding.status}`) }), strong: true },
      { text: ` ${findingWords(context, finding)}` },
    ]
  const because = sentence(reason.effect.because)
  const sources: Text = [
    { text: `${step}. `, quiet: true },
    ...sourcesText(context, reason.effect.sources.slice(0, 1), namedOf),
  ]
  const room = LIMIT.reasonLength - because.length - lengthOf(sources)
  const own = room < LIMIT.leastQuote ? '' : opening(context.file.reasons[reason.question] ?? '', room)
  return [{ text: because, strong: true }, { text: own === '' ? ' ' : ` ${sentence(own)} ` }, ...sources]
}

const lengthOf = (text: Text): number => text.reduce((sum, run) => sum + run.text.length, 0)

/** The finding that moved a step most: the gravest one; for a step that is met one that speaks for it. */
function mainReason({ because, status }: Finding): Reason | undefined {
  const findings = because.filter(({ effect }) => effect.kind === 'finding')
  return status === 'met'
    ? findings.find(({ effect }) => effect.kind === 'finding' && effect.deficit === 0)
    : findings.find(({ effect }) => effect.kind === 'finding' && effect.deficit > 0)
}

/** The steps that can fail, each with what moved it most. */
export const ladderRows = (context: ReportContext): LadderRow[] =>
  (['met', 'doubtful', 'failed', 'open'] as const)
    .flatMap((status) => stepsThatAre(context, status))
    .sort((a, b) => context.assessment.steps.indexOf(a) - context.assessment.steps.indexOf(b))
    .map((finding) => ({
      step: finding.step,
      status: finding.status,
      statusWord: t(`status.${finding.status}`),
      name: t(`step.${finding.step}`),
      text: plain(findingWords(context, finding)),
      source: sourcesText(context, (sourcedReason(finding)?.effect.sources ?? []).slice(0, 1)),
    }))

/** The balance rests on all answers together, so that no single source stands for it. */
const sourcedReason = (finding: Finding): Reason | undefined =>
  finding.step === 'balancing' ? undefined : mainReason(finding)

function findingWords(context: ReportContext, finding: Finding): string {
  const reason = mainReason(finding)
  if (finding.step === 'balancing') return worstBalance(context) ?? openWords(finding)
  if (finding.status === 'open' && reason === undefined) return openWords(finding)
  return reason === undefined ? t('ladder.nothing') : sentence(reason.effect.because)
}

function openWords(finding: Finding): string {
  if (finding.status !== 'open') return t('ladder.nothing')
  const [best, worst] = finding.between
  return plural('ladder.open', finding.missing.length, {
    n: spelt(finding.missing.length),
    best: t(`status.${best}`),
    worst: t(`status.${worst}`),
  })
}

function worstBalance({ assessment, rightName }: ReportContext): string | undefined {
  const worst = worstFirst(assessment.rights)[0]
  if (worst === undefined) return undefined
  return sentence(
    t('ladder.balance', { right: rightName(worst.right), balance: balanceWords(worst.balance) }),
  )
}

function shortConditions(context: FullContext, limit: number, whole: WholeList): Block[] {
  const items = changesOf(context).flatMap(({ question }) => context.question(question)?.advice ?? [])
  return [
    { kind: 'heading', text: changesTitle(context) },
    items.length === 0
      ? noChanges(context)
      : shortList(items.map(upperFirst), limit, moreWords(whole, t('section.change'))),
  ]
}

function shortUnknown(context: ReportContext, limit: number, whole: WholeList): Block[] {
  const prompts = context.assessment.missing.map(context.promptOf)
  const title = t('section.unknown')
  return [
    { kind: 'heading', text: title },
    prompts.length === 0
      ? { kind: 'paragraph', text: plain(t('unknown.none')) }
      : shortList(prompts, limit, moreWords(whole, title)),
  ]
}

const moreWords =
  (whole: WholeList, section: string) =>
  (n: number): string => {
    if (whole === 'section') return plural('briefing.moreIn', n, { section })
    return plural(whole === 'further-on' ? 'briefing.more' : 'brief.more', n)
  }

function shortList(items: readonly string[], limit: number, more: (n: number) => string): Block {
  const shown = items.length > limit + 1 ? items.slice(0, limit) : items
  const rest = items.length - shown.length
  return {
    kind: 'list',
    ordered: false,
    items: [...shown.map(plain), ...(rest === 0 ? [] : [[{ text: more(rest), quiet: true }]])],
  }
}
