import type { Condition } from '../engine/index.ts'
import { askedBy, isAskedIn } from './check-asked.ts'
import type { Content } from './content.ts'
import type { Fault } from './faults.ts'

type Question = Content['questions'][number]
type Questions = ReadonlyMap<string, Question>

/**
 * Whether what is written can happen: every question is asked by somebody, every condition hangs on questions that are
 * asked beside it (the engine refuses a model otherwise), and there are answers that make it true.
 */
export function checkReach(content: Content): Fault[] {
  const questions: Questions = new Map(content.questions.map((entry) => [entry.id, entry]))
  return content.questions.flatMap((entry) => [
    ...nobodyAsks(content, entry),
    ...conditionsOf(entry).flatMap(({ path, condition }) => notAskedBeside(content, entry, path, condition)),
    ...opensItself(entry, questions),
    ...neverTrue(entry, questions),
  ])
}

/** Measures that are to ask a question but are left out of its variants, and the other way round. */
function nobodyAsks(content: Content, entry: Question): Fault[] {
  const { measures, variants } = entry.data
  if (measures === 'all' || variants === undefined) return []
  const fault = (reason: string): Fault => ({ file: entry.file, path: 'variants', reason })
  return [
    ...measures
      .filter((id) => content.measures.some((measure) => measure.id === id))
      .filter((id) => !isAskedIn(content, entry, id))
      .map((id) => fault(`no variant of "${id}" is named, so "${id}" never asks this question.`)),
    ...content.measures
      .filter(({ id }) => !measures.includes(id))
      .flatMap(({ id, data }) => data.variants.map((variant) => `${id}/${variant.id}`))
      .filter((variant) => variants.includes(variant))
      .map((variant) => fault(`"${variant}" is a variant of a measure that is not under measures.`)),
  ]
}

/** Every condition of a question with the path to it. */
const conditionsOf = ({ data }: Question): { path: string; condition: Condition }[] => [
  ...(data.appliesWhen === undefined ? [] : [{ path: 'appliesWhen', condition: data.appliesWhen }]),
  ...data.options.flatMap((option, o) =>
    option.effects.flatMap(({ when }, e) =>
      when === undefined ? [] : [{ path: `options[${o}].effects[${e}].when`, condition: when }],
    ),
  ),
]

function notAskedBeside(content: Content, entry: Question, path: string, condition: Condition): Fault[] {
  return content.questions
    .filter(({ id }) => id in condition)
    .flatMap((other) => {
      const asked = new Set(askedBy(content, other))
      const without = askedBy(content, entry).filter((variant) => !asked.has(variant))
      return without.length === 0
        ? []
        : [
            {
              file: entry.file,
              path: `${path}.${other.id}`,
              reason: `"${other.id}" is not asked by ${without.join(', ')}, where this question is.`,
            },
          ]
    })
}

const parentsOf = (id: string, questions: Questions): string[] =>
  Object.keys(questions.get(id)?.data.appliesWhen ?? {})

/** A question, and all that must be open for it to be open. */
function withParents(id: string, questions: Questions, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const parent of parentsOf(id, questions)) withParents(parent, questions, seen)
  return seen
}

/** Two that open each other are told by the rules for follow-ups; this finds itself, and longer rings. */
function opensItself({ id, file }: Question, questions: Questions): Fault[] {
  return parentsOf(id, questions)
    .filter((parent) => parent === id || !parentsOf(parent, questions).includes(id))
    .filter((parent) => withParents(parent, questions).has(id))
    .map((parent) => ({
      file,
      path: `appliesWhen.${parent}`,
      reason: 'this question opens itself through its follow-ups, so nobody can reach it.',
    }))
}

/** A question that no answers open, and effects that no answers set off. */
function neverTrue(entry: Question, questions: Questions): Fault[] {
  const contradiction = (...conditions: Condition[]): string | undefined =>
    impossible([{ [entry.id]: entry.data.options.map(({ id }) => id) }, ...conditions], questions)
  const fault = (path: string, id: string): Fault => ({
    file: entry.file,
    path,
    reason: `can never hold: no answer to "${id}" satisfies all that it hangs on.`,
  })
  const closed = contradiction()
  if (closed !== undefined) return [fault('appliesWhen', closed)]
  return entry.data.options.flatMap((option, o) =>
    option.effects.flatMap(({ when }, e) => {
      const id = when === undefined ? undefined : contradiction({ [entry.id]: [option.id] }, when)
      return id === undefined ? [] : [fault(`options[${o}].effects[${e}].when`, id)]
    }),
  )
}

/** The question to which these conditions, and those of every question they name, leave no answer. */
function impossible(conditions: readonly Condition[], questions: Questions): string | undefined {
  const named = new Set<string>()
  for (const id of conditions.flatMap((condition) => Object.keys(condition)))
    withParents(id, questions, named)
  const all = [...conditions, ...[...named].map((id) => questions.get(id)?.data.appliesWhen ?? {})]
  return [...named].find((id) => {
    const allowed = all.flatMap((condition) => (condition[id] === undefined ? [] : [condition[id]]))
    return allowed.length > 0 && !allowed[0]?.some((option) => allowed.every((some) => some.includes(option)))
  })
}
