import { type CodedFacts, decisiveCoding, pairsOf, SILENT } from '../../../backtest/index.ts'
import { t } from '../../../i18n/site.ts'
import type { Questionnaire } from '../../../questionnaire/index.ts'
import type { Coding } from '../../../schemas/index.ts'
import { questionWords } from '../answers.ts'
import type { TriedCase } from '../backtest/cases.ts'

export interface CodedAnswer {
  readonly prompt: string
  readonly answer: string
  readonly href: string
  /** The remark on the facts, as the file has it. */
  readonly fact: string | undefined
}

/** Where two codings differ: their answers, and what was settled. */
export interface Difference {
  readonly prompt: string
  readonly href: string
  readonly first: string
  readonly second: string
  readonly settled: string
}

/** Answers in the order in which questions are asked. */
export const codedAnswers = (questionnaire: Questionnaire, { answers }: Coding): CodedAnswer[] =>
  questionnaire.questions.flatMap(({ id }) => {
    const given = answers[id]
    return given === undefined
      ? []
      : [{ ...questionWords(questionnaire, id, given.option), fact: given.fact }]
  })

/** What the two first codings answer differently; a question that one leaves out counts as an answer. */
export function differences(questionnaire: Questionnaire, { decided }: TriedCase): Difference[] {
  const [first, second] = decided.codings
  if (first === undefined || second === undefined) return []
  const settled = decisiveCoding(decided)?.answers ?? {}
  const order = questionnaire.questions.map(({ id }) => id)
  return pairsOf(first.answers, second.answers)
    .filter((pair) => pair.first !== pair.second)
    .sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
    .map((pair) => {
      const words = (option: string | undefined) =>
        option === undefined || option === SILENT
          ? t('judgment.coding.silent')
          : questionWords(questionnaire, pair.question, option).answer
      const { prompt, href } = questionWords(questionnaire, pair.question, '')
      return {
        prompt,
        href,
        first: words(pair.first),
        second: words(pair.second),
        settled: words(settled[pair.question]),
      }
    })
}

/** Rights that a coding adds to those of its variant, or takes out. */
export function rightsWords({ rights }: Questionnaire, { rights: changed }: CodedFacts): string[] {
  const name = (id: string) => rights.find((right) => right.id === id)?.name ?? id
  const added = changed.added.map(name).join(', ')
  return [
    ...(added === '' ? [] : [t('judgment.coding.rights.added', { rights: added })]),
    ...Object.entries(changed.removed).map(([id, reason]) =>
      t('judgment.coding.rights.removed', { right: name(id), reason }),
    ),
  ]
}
