import fc from 'fast-check'
import {
  type AssessmentModel,
  DIMENSIONS,
  type Effect,
  type Method,
  type Option,
  type Question,
  STEPS,
} from '../../src/engine/index.ts'
import { methodOf, readContent } from '../../src/schemas/index.ts'

/** The numbers of the site, so that small models are judged as real ones are. */
export function realMethod(): Method {
  const { content } = readContent()
  if (content === undefined) throw new Error('content/method cannot be read')
  return methodOf(content)
}

export const RIGHTS = ['expression', 'private-life'] as const
const base = { because: 'a rule of the test', sources: ['method'] }

/** One amount per option, from best to worst, never falling: what the content check demands of authors. */
const rising = (most: number, length: number) =>
  fc
    .array(fc.integer({ min: 0, max: most }), { minLength: length, maxLength: length })
    .map((list) => list.sort((a, b) => a - b))

/** A kind of effect with one amount per option. */
function series(length: number): fc.Arbitrary<Effect[]> {
  const right = fc.constantFrom('all', ...RIGHTS)
  return fc.oneof(
    fc
      .record({ step: fc.constantFrom(...STEPS), amounts: rising(3, length), defeats: fc.boolean() })
      .map(({ step, amounts, defeats }) =>
        amounts.map(
          (deficit): Effect => ({
            kind: 'finding',
            step,
            deficit,
            defeats: defeats && deficit === 3,
            ...base,
          }),
        ),
      ),
    fc.record({ right, amounts: rising(4, length) }).map(({ right: id, amounts }) =>
      amounts.map(
        (exponent): Effect => ({
          kind: 'weight',
          side: 'right',
          part: 'intensity',
          right: id,
          exponent,
          ...base,
        }),
      ),
    ),
    fc
      .record({
        part: fc.constantFrom('importance' as const, 'rank' as const, 'reliability' as const),
        amounts: rising(4, length),
      })
      .map(({ part, amounts }) =>
        amounts.map(
          (amount): Effect => ({
            kind: 'weight',
            side: 'aim',
            part,
            exponent: (part === 'importance' ? 4 : 0) - amount,
            ...base,
          }),
        ),
      ),
    fc
      .record({ right, dimension: fc.constantFrom(...DIMENSIONS), amounts: rising(3, length) })
      .map(({ right: id, dimension, amounts }) =>
        amounts.map((amount): Effect => ({ kind: 'risk', right: id, dimension, level: 1 + amount, ...base })),
      ),
  )
}

interface Draft {
  options: number
  effects: Effect[][]
  lever: boolean
  parent: number
  tail: number
  when: number
}

const draft: fc.Arbitrary<Draft> = fc.integer({ min: 2, max: 3 }).chain((options) =>
  fc.record({
    options: fc.constant(options),
    effects: fc.array(series(options), { minLength: 1, maxLength: 3 }),
    lever: fc.boolean(),
    parent: fc.integer({ min: -3, max: 5 }),
    tail: fc.integer({ min: 1, max: 2 }),
    when: fc.integer({ min: -4, max: 5 }),
  }),
)

/**
 * Questionnaires of up to six questions with follow-ups, chained ones among them, and effects that hang on other
 * answers; each on a step of its own or several on one, so that a step may be known in part.
 */
export const smallModel = (method: Method): fc.Arbitrary<AssessmentModel> =>
  fc
    .record({
      drafts: fc.array(draft, { minLength: 1, maxLength: 6 }),
      steps: fc.integer({ min: 1, max: STEPS.length }),
      answeredForConditions: fc.constantFrom(method.answeredForConditions, 0.5, 0.75),
    })
    .map(({ drafts, steps, answeredForConditions }) => {
      const tailOf = (index: number, length: number) =>
        Array.from({ length: drafts[index]?.options ?? 0 }, (_, i) => `o${i}`).slice(
          -Math.min(length, (drafts[index]?.options ?? 2) - 1),
        )
      const questions = drafts.map((one, index): Question => {
        const parent = one.parent >= 0 && one.parent < index ? one.parent : undefined
        const hinge = one.when >= 0 && one.when < drafts.length && one.when !== index ? one.when : undefined
        return {
          id: `q${index}`,
          step: STEPS[index % steps] ?? 'necessity',
          lever: one.lever,
          ...(parent === undefined ? {} : { appliesWhen: { [`q${parent}`]: tailOf(parent, one.tail) } }),
          options: Array.from(
            { length: one.options },
            (_, option): Option => ({
              id: `o${option}`,
              label: `option ${option}`,
              hint: 'of the test',
              effects: one.effects.flatMap((list, place) => {
                const effect = list[option]
                if (effect === undefined) return []
                const harmful = effect.kind !== 'weight' || effect.side === 'right' || effect.exponent < 0
                // A follow-up may not improve anything: closed, it counts as nothing.
                if (
                  parent !== undefined &&
                  effect.kind === 'weight' &&
                  effect.side === 'aim' &&
                  effect.exponent > 0
                )
                  return []
                return hinge === undefined ||
                  place > 0 ||
                  !harmful ||
                  (effect.kind === 'weight' && effect.side === 'aim' && effect.part === 'importance')
                  ? [effect]
                  : [{ ...effect, when: { [`q${hinge}`]: tailOf(hinge, 1) } }]
              }),
            }),
          ),
        }
      })
      return {
        contentVersion: 'test',
        measure: 'test',
        variant: 'test',
        method: { ...method, answeredForConditions },
        questions,
        defaultRights: [...RIGHTS],
      }
    })

/** Some answers to a model: each question at one of its options, not known, or not answered. */
export const answersTo = ({ questions }: AssessmentModel): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      ...questions.map(({ options }) =>
        fc.option(fc.constantFrom('not-known', ...options.map(({ id }) => id)), { nil: undefined }),
      ),
    )
    .map((chosen) =>
      Object.fromEntries(
        questions.flatMap(({ id }, index) =>
          chosen[index] === undefined ? [] : ([[id, chosen[index]]] as [string, string][]),
        ),
      ),
    )
