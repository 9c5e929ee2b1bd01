import { plural, t } from '../../i18n/report.ts'
import { measureNameOf, variantOf } from '../../questionnaire/index.ts'
import type { FullContext } from '../analysis.ts'
import { plain } from '../context.ts'
import { excerpt } from '../excerpt.ts'
import type { Block, Section, Text } from '../types.ts'
import { answerWords, lowerFirst, sentence, upperFirst } from '../words.ts'
import { changesOf, changesTitle, noChanges, reached } from './change.ts'
import { stabilityWords } from './hang.ts'
import { shareWords } from './unknown.ts'

/** What the second page of paper holds; the rest stands in the full report. */
const LIMIT = { name: 160, proposal: 340, changes: 5, open: 4 }
/** So few changes have room for what was answered and what would have to be. */
const FEW = 2

/** The second page of the briefing: what is proposed, what would change the verdict, what is not known, how firm it is. */
export const briefSection = (context: FullContext): Section => ({
  id: 'brief',
  title: t('section.brief'),
  untitled: true,
  blocks: [
    { kind: 'columns', columns: [proposed(context), stable(context)] },
    { kind: 'rule' },
    { kind: 'columns', columns: [changes(context), open(context)] },
  ],
})

function proposed({ file, questionnaire }: FullContext): Block[] {
  const variant = variantOf(questionnaire, file.variant)
  const name = t('report.subtitle', { measure: measureNameOf(questionnaire, file), variant: variant.name })
  return [
    { kind: 'heading', text: t('section.proposed') },
    { kind: 'paragraph', text: plain(sentence(excerpt(name, LIMIT.name).text)), tone: 'quiet' },
    { kind: 'paragraph', text: cut(file.proposal, variant.line) },
  ]
}

/** The user's own words as far as there is room, with a note where they go on; ours where there are none. */
function cut(words: string, instead: string): Text {
  if (words.trim() === '') return plain(sentence(instead))
  const { text, isCut } = excerpt(words, LIMIT.proposal)
  return isCut ? [{ text: `${text} ` }, { text: t('brief.continued'), quiet: true }] : plain(text)
}

const stable = (context: FullContext): Block[] => [
  { kind: 'heading', text: t('section.stable') },
  { kind: 'paragraph', text: plain(stabilityWords(context)) },
  { kind: 'paragraph', text: plain(t('brief.stable')), tone: 'quiet' },
]

function changes(context: FullContext): Block[] {
  const all = changesOf(context)
  const heading: Block = { kind: 'heading', text: changesTitle(context) }
  if (all.length === 0) return [heading, noChanges(context)]
  const items = shown(all, LIMIT.changes).map(({ question: id, to }): Text => {
    const question = context.question(id)
    const advice = sentence(upperFirst(question?.advice ?? question?.prompt ?? id))
    const words = {
      now: lowerFirst(answerWords(context, id)),
      to: lowerFirst(answerWords(context, id, to)),
    }
    return all.length > FEW
      ? plain(advice)
      : [{ text: advice }, { text: ` ${t('brief.nowThen', words)}`, quiet: true }]
  })
  return [
    heading,
    { kind: 'paragraph', text: plain(reached(context)), tone: 'quiet' },
    { kind: 'list', ordered: false, items: [...items, ...more(all.length - items.length)] },
  ]
}

function open(context: FullContext): Block[] {
  const { missing } = context.assessment
  const heading: Block = { kind: 'heading', text: t('section.unknown') }
  if (missing.length === 0) return [heading, { kind: 'paragraph', text: plain(t('unknown.none')) }]
  const told = context.analysis.next.slice(0, LIMIT.open)
  const items =
    told.length > 0
      ? told.map(
          ({ question, step, closes }): Text => [
            { text: context.promptOf(question) },
            {
              text: ` ${t('brief.closes', { step: t(`step.${step}`), share: shareWords(closes) })}`,
              quiet: true,
            },
          ],
        )
      : missing.slice(0, LIMIT.open).map((id) => plain(context.promptOf(id)))
  return [
    heading,
    { kind: 'paragraph', text: plain(t('brief.unknown')), tone: 'quiet' },
    { kind: 'list', ordered: false, items: [...items, ...more(missing.length - items.length)] },
  ]
}

/** A last line that says "and one more" takes as much room as the one. */
const shown = <Item>(items: readonly Item[], limit: number): readonly Item[] =>
  items.length > limit + 1 ? items.slice(0, limit) : items

const more = (n: number): Text[] => (n <= 0 ? [] : [[{ text: plural('brief.more', n), quiet: true }]])
