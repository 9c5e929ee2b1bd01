import type { Condition, Effect, Option, Question } from '../engine/index.ts'
import type { Content } from './content.ts'
import { didYouMean, type Fault } from './faults.ts'
import { toQuestions } from './model.ts'
import type { QuestionFile } from './question.ts'
import type { Entry } from './read.ts'

type Place = Readonly<Record<string, number>>

/**
 * The rules of the method that bounds rest on: options run from best to worst, follow-ups open on worse answers only,
 * and a conditional effect looks the same way as its condition.
 */
export function checkQuestions(content: Content): Fault[] {
  const questions = new Map(
    content.questions.map((entry) => [entry.id, toQuestions(content, entry)[0] as Question] as const),
  )
  return content.questions.flatMap((entry) => {
    const question = questions.get(entry.id) as Question
    const fault = (path: string, reason: string): Fault => ({ file: entry.file, path, reason })
    return [
      ...leverFaults(entry, fault),
      ...duplicateOptions(question, fault),
      ...followUpFaults(question, questions, fault),
      ...question.options.flatMap((option, o) =>
        option.effects.flatMap((effect) => [
          ...whenFaults(effect, `options[${o}]`, questions, fault),
          ...authorityFaults(content, effect, `options[${o}]`, fault),
        ]),
      ),
      ...orderFaults(question, questions, fault),
    ]
  })
}

type MakeFault = (path: string, reason: string) => Fault

function leverFaults({ data }: Entry<QuestionFile>, fault: MakeFault): Fault[] {
  if (data.lever && data.advice === undefined)
    return [fault('advice', 'a lever says in the imperative what to do about it.')]
  if (!data.lever && data.advice !== undefined)
    return [fault('advice', 'a fact cannot be changed by advice; make it a lever or leave this out.')]
  return []
}

function duplicateOptions(question: Question, fault: MakeFault): Fault[] {
  const ids = question.options.map(({ id }) => id)
  return ids
    .map((id, index) => ({ id, index }))
    .filter(({ id, index }) => ids.indexOf(id) !== index || id === 'not-known')
    .map(({ id, index }) =>
      fault(
        `options[${index}].id`,
        id === 'not-known' ? 'is added by the site to every question.' : `"${id}" stands twice.`,
      ),
    )
}

/** Positions of the named options, or faults where a name is wrong. */
function positions(
  condition: Condition,
  path: string,
  questions: ReadonlyMap<string, Question>,
  fault: MakeFault,
): { faults: Fault[]; places: { question: Question; indexes: number[] }[] } {
  const faults: Fault[] = []
  const places = Object.entries(condition).flatMap(([id, options]) => {
    const question = questions.get(id)
    if (question === undefined) {
      faults.push(fault(`${path}.${id}`, `no question "${id}".${didYouMean(id, questions.keys())}`))
      return []
    }
    const ids = question.options.map((option) => option.id)
    for (const option of options.filter((o) => !ids.includes(o)))
      faults.push(fault(`${path}.${id}`, `"${id}" has no option "${option}".${didYouMean(option, ids)}`))
    return [{ question, indexes: options.map((option) => ids.indexOf(option)).sort((a, b) => a - b) }]
  })
  return { faults, places }
}

const isTail = ({ question, indexes }: { question: Question; indexes: number[] }): boolean =>
  indexes.length < question.options.length &&
  indexes.every((index, i) => index === question.options.length - indexes.length + i)

const isPrefix = ({ question, indexes }: { question: Question; indexes: number[] }): boolean =>
  indexes.length < question.options.length && indexes.every((index, i) => index === i)

function followUpFaults(
  question: Question,
  questions: ReadonlyMap<string, Question>,
  fault: MakeFault,
): Fault[] {
  if (question.appliesWhen === undefined) return []
  const { faults, places } = positions(question.appliesWhen, 'appliesWhen', questions, fault)
  return [
    ...faults,
    ...places
      .filter((place) => !isTail(place))
      .map((place) =>
        fault(
          `appliesWhen.${place.question.id}`,
          'a follow-up opens on the worst answers only: list the last options, not all of them.',
        ),
      ),
    ...places
      .filter((place) => questions.get(place.question.id)?.appliesWhen?.[question.id] !== undefined)
      .map((place) => fault(`appliesWhen.${place.question.id}`, 'these two questions open each other.')),
    ...question.options.flatMap((option, o) =>
      option.effects
        .filter((effect) => harm(effect) < 0)
        .map(() =>
          fault(
            `options[${o}].effects`,
            'a follow-up may not improve anything: closed, it counts as nothing.',
          ),
        ),
    ),
  ]
}

/** Above 0: worse for the right-holder. Below: better. */
function harm(effect: Effect): number {
  if (effect.kind === 'finding') return effect.deficit
  if (effect.kind === 'weight') return effect.side === 'right' ? effect.exponent : -effect.exponent
  return effect.lowers === undefined ? (effect.level ?? 0) : -effect.lowers
}

function whenFaults(
  effect: Effect,
  path: string,
  questions: ReadonlyMap<string, Question>,
  fault: MakeFault,
): Fault[] {
  if (effect.when === undefined) return []
  const { faults, places } = positions(effect.when, `${path}.when`, questions, fault)
  const fits = harm(effect) >= 0 ? isTail : isPrefix
  const rule = harm(effect) >= 0 ? 'the last (worst) options' : 'the first (best) options'
  return [
    ...faults,
    ...places
      .filter((place) => !fits(place))
      .map((place) =>
        fault(`${path}.when.${place.question.id}`, `this effect must hang on ${rule} of that question.`),
      ),
  ]
}

function authorityFaults(content: Content, effect: Effect, path: string, fault: MakeFault): Fault[] {
  if (effect.kind !== 'finding' || !effect.defeats) return []
  const carries = effect.sources.some((source) => {
    const [id, pin] = source.split('#')
    const text = content.texts.find((entry) => entry.id === id)
    return (
      content.judgments.some((judgment) => judgment.id === id) ||
      (text !== undefined && pin !== undefined && ['treaty', 'legislation'].includes(text.data.kind))
    )
  })
  return carries ? [] : [fault(path, 'an answer that defeats a step cites a judgment or an article.')]
}

/** Holds the options to their order, in every state of the questions that their effects hang on. */
function orderFaults(
  question: Question,
  questions: ReadonlyMap<string, Question>,
  fault: MakeFault,
): Fault[] {
  const hangsOn = [
    ...new Set(
      question.options.flatMap((option) =>
        option.effects.flatMap((effect) => Object.keys(effect.when ?? {})),
      ),
    ),
  ]
    .map((id) => questions.get(id))
    .filter((other) => other !== undefined)
  return states(hangsOn)
    .flatMap((state) =>
      question.options.slice(1).flatMap((option, index) => {
        const better = question.options[index] as Option
        const gain = whatImproves(load(better, state), load(option, state))
        return gain === undefined
          ? []
          : [
              fault(
                `options[${index + 1}]`,
                `"${option.id}" stands after "${better.id}" but is better on ${gain}${stateWords(state)}: options run from best to worst.`,
              ),
            ]
      }),
    )
    .slice(0, 1)
}

const stateWords = (state: ReadonlyMap<string, string>): string =>
  state.size === 0 ? '' : ` when ${[...state].map(([id, option]) => `${id} is ${option}`).join(' and ')}`

function states(questions: readonly Question[]): ReadonlyMap<string, string>[] {
  return questions.reduce<Map<string, string>[]>(
    (sofar, question) =>
      sofar.flatMap((state) => question.options.map((option) => new Map(state).set(question.id, option.id))),
    [new Map()],
  )
}

/** What an option does, as figures that grow with the harm, by name. */
function load(option: Option, state: ReadonlyMap<string, string>): Place {
  const total: Record<string, number> = {}
  const most = (key: string, value: number) => {
    total[key] = Math.max(total[key] ?? Number.NEGATIVE_INFINITY, value)
  }
  const add = (key: string, value: number) => {
    total[key] = (total[key] ?? 0) + value
  }
  for (const effect of option.effects) {
    if (!Object.entries(effect.when ?? {}).every(([id, options]) => options.includes(state.get(id) ?? '')))
      continue
    if (effect.kind === 'finding') {
      add(`the deficit of ${effect.step}`, effect.deficit)
      if (effect.defeats) most(`whether ${effect.step} is defeated`, 1)
    } else if (effect.kind === 'weight') {
      if (effect.part === 'reliability' && effect.side === 'aim')
        most('the reliability of the aim', -effect.exponent)
      else
        add(
          effect.side === 'aim' ? `the ${effect.part} of the aim` : `the ${effect.part} of ${effect.right}`,
          harm(effect),
        )
    } else if (effect.level !== undefined) most(`the ${effect.dimension} for ${effect.right}`, effect.level)
    else add(`what it lowers for ${effect.right} (${effect.dimension})`, -(effect.lowers ?? 0))
  }
  return total
}

/** The first figure that is lower for the option that should be worse; `all` counts for every right. */
function whatImproves(better: Place, worse: Place): string | undefined {
  return [...new Set([...Object.keys(better), ...Object.keys(worse)])].find(
    (key) => value(worse, key) < value(better, key),
  )
}

function value(place: Place, key: string): number {
  const own = place[key]
  const forAll = place[key.replace(/(?<=(?:intensity|reliability) of |for )[a-z-]+/, 'all')]
  if (own === undefined || key.includes(' all')) return own ?? forAll ?? 0
  if (key.startsWith('the intensity') || key.startsWith('what it lowers')) return own + (forAll ?? 0)
  return Math.max(own, forAll ?? 0)
}
