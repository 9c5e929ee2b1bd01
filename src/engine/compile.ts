import { ModelError } from './errors.ts'
import { type AssessmentModel, type Condition, type Effect, type Question, STEPS } from './types.ts'

/** A condition as positions: question, and the options that satisfy it. */
export type Places = readonly { readonly question: number; readonly options: ReadonlySet<number> }[]

export interface CompiledEffect {
  readonly effect: Effect
  readonly when: Places
}

/** The model with ids turned into positions, once, so that an evaluation is arithmetic only. */
export interface Compiled {
  readonly model: AssessmentModel
  readonly questions: readonly Question[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Parents before their follow-ups. */
  readonly order: readonly number[]
  readonly opensWhen: readonly Places[]
  readonly effects: readonly (readonly (readonly CompiledEffect[])[])[]
  /** The same without risks: all that statuses rest on. */
  readonly ruling: readonly (readonly (readonly CompiledEffect[])[])[]
}

const compiled = new WeakMap<AssessmentModel, Compiled>()

/**
 * Prepares a model for evaluation; the result is kept as long as the model is.
 *
 * @throws ModelError naming the rules at fault: an unknown question or option, follow-ups that open each other, a level off its scale
 */
export function compile(model: AssessmentModel): Compiled {
  const known = compiled.get(model)
  if (known !== undefined) return known
  const { questions } = model
  const indexOf = new Map(questions.map(({ id }, index) => [id, index]))
  if (indexOf.size !== questions.length) throw new ModelError('two questions share one id')
  const places = (owner: Question, condition: Condition | undefined) =>
    placesOf(questions, indexOf, owner, condition)
  const opensWhen = questions.map((question) => places(question, question.appliesWhen))
  const effects = questions.map((question) =>
    question.options.map((option) =>
      option.effects.map((effect) => {
        checkLevels(question, effect)
        return { effect, when: places(question, effect.when) }
      }),
    ),
  )
  const result: Compiled = {
    model,
    questions,
    indexOf,
    opensWhen,
    order: parentsFirst(questions, opensWhen),
    effects,
    ruling: effects.map((options) =>
      options.map((list) => list.filter(({ effect }) => effect.kind !== 'risk')),
    ),
  }
  compiled.set(model, result)
  return result
}

function placesOf(
  questions: readonly Question[],
  indexOf: ReadonlyMap<string, number>,
  owner: Question,
  condition: Condition | undefined,
): Places {
  return Object.entries(condition ?? {}).map(([id, options]) => {
    const question = indexOf.get(id)
    const target = question === undefined ? undefined : questions[question]
    if (question === undefined || target === undefined)
      throw new ModelError(`"${owner.id}" hangs on "${id}", which this measure does not ask`)
    const found = options.map((option) => {
      const index = target.options.findIndex((candidate) => candidate.id === option)
      if (index < 0)
        throw new ModelError(`"${owner.id}" hangs on "${id}: ${option}", which is not an option there`)
      return index
    })
    return { question, options: new Set(found) }
  })
}

function parentsFirst(questions: readonly Question[], opensWhen: readonly Places[]): number[] {
  const order: number[] = []
  const state = new Map<number, 'open' | 'done'>()
  const visit = (index: number): void => {
    if (state.get(index) === 'done') return
    if (state.get(index) === 'open')
      throw new ModelError(`"${questions[index]?.id}" opens itself through its follow-ups`)
    state.set(index, 'open')
    for (const { question } of opensWhen[index] ?? []) visit(question)
    state.set(index, 'done')
    order.push(index)
  }
  questions.forEach((_, index) => {
    visit(index)
  })
  return order
}

const isInteger = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high

function checkLevels(question: Question, effect: Effect): void {
  const fits =
    effect.kind === 'finding'
      ? isInteger(effect.deficit, 0, 3) && STEPS.includes(effect.step)
      : effect.kind === 'weight'
        ? isInteger(effect.exponent, -8, 8)
        : isInteger(effect.level ?? effect.lowers ?? 0, 1, 4)
  if (!fits) throw new ModelError(`"${question.id}" has an effect off its scale: ${effect.because}`)
}
