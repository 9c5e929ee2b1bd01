import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assessment,
  type AssessmentModel,
  assess,
  NOT_KNOWN,
  STATUSES,
  type Status,
} from '../../src/engine/index.ts'
import { improvements, span, widenings } from './order.ts'
import { answersTo, RIGHTS, realMethod, smallModel } from './small-models.ts'

const method = realMethod()
const modelWithAnswers = smallModel(method).chain((model) =>
  fc.record({ model: fc.constant(model), answers: answersTo(model) }),
)

/** A question counts as asked once its follow-up condition stands on the answers given. */
const asked = (model: AssessmentModel, answers: Record<string, string>, id: string): boolean => {
  const question = model.questions.find((candidate) => candidate.id === id)
  return Object.entries(question?.appliesWhen ?? {}).every(
    ([parent, options]) => asked(model, answers, parent) && options.includes(answers[parent] ?? ''),
  )
}

/** Every way to answer what is not answered, hidden answers left out: the slow, obvious definition. */
function completions(model: AssessmentModel, answers: Record<string, string>): Record<string, string>[] {
  const kept = Object.fromEntries(
    Object.entries(answers).filter(([id, option]) => option !== NOT_KNOWN && asked(model, answers, id)),
  )
  return model.questions
    .filter(({ id }) => kept[id] === undefined)
    .reduce<Record<string, string>[]>(
      (sofar, { id, options }) =>
        sofar.flatMap((one) => options.map((option) => ({ ...one, [id]: option.id }))),
      [kept],
    )
}

const statusOf = (result: Assessment, index: number): Status => {
  const finding = result.steps[index]
  if (finding === undefined) throw new Error('no such step')
  return span(finding)[0]
}

describe('bounds', () => {
  it('equal brute force over every completion, follow-ups and conditional effects included', () => {
    fc.assert(
      fc.property(modelWithAnswers, ({ model, answers }) => {
        const input = { answers, rights: RIGHTS }
        const result = assess(model, input)
        const every = completions(model, answers).map((complete) =>
          assess(model, { answers: complete, rights: RIGHTS }),
        )
        const shares = every.map(({ proportionality }) => proportionality[0])
        expect(result.proportionality).toEqual([Math.min(...shares), Math.max(...shares)])
        const risks = every.map(({ risk }) => risk.current[0])
        expect(result.risk.current).toEqual([Math.min(...risks), Math.max(...risks)])
        result.rights.forEach(({ balance }, index) => {
          const all = every.map(({ rights }) => rights[index]?.balance[0] ?? Number.NaN)
          expect(balance).toEqual([Math.min(...all), Math.max(...all)])
        })
        result.steps.forEach((finding, index) => {
          const ranks = every.map((one) => STATUSES.indexOf(statusOf(one, index)))
          expect(span(finding).map((status) => STATUSES.indexOf(status))).toEqual([
            Math.min(...ranks),
            Math.max(...ranks),
          ])
        })
        const alwaysFails = result.steps.some((_, index) =>
          every.every((one) => statusOf(one, index) === 'failed'),
        )
        expect(result.verdict === 'disproportionate').toBe(alwaysFails)
        const alwaysMet = every.every((one) => one.steps.every((_, index) => statusOf(one, index) === 'met'))
        expect(result.verdict === 'proportionate').toBe(alwaysMet)
      }),
      { numRuns: 1500 },
    )
  })

  it('only narrow when an open question is answered', () => {
    fc.assert(
      fc.property(modelWithAnswers, fc.nat(), fc.nat(), ({ model, answers }, pick, choice) => {
        const before = assess(model, { answers, rights: RIGHTS })
        const id = before.missing[pick % Math.max(1, before.missing.length)]
        const question = model.questions.find((candidate) => candidate.id === id)
        if (question === undefined) return
        const option = question.options[choice % question.options.length]?.id ?? ''
        const after = assess(model, { answers: { ...answers, [question.id]: option }, rights: RIGHTS })
        expect(widenings(before, after)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('never improve when an answer worsens', () => {
    fc.assert(
      fc.property(modelWithAnswers, fc.nat(), ({ model, answers }, pick) => {
        const answered = model.questions.filter(
          ({ id }) => answers[id] !== undefined && answers[id] !== NOT_KNOWN,
        )
        const question = answered[pick % Math.max(1, answered.length)]
        if (question === undefined) return
        const place = question.options.findIndex(({ id }) => id === answers[question.id])
        const worse = question.options[place + 1]
        if (worse === undefined) return
        const before = assess(model, { answers, rights: RIGHTS })
        const after = assess(model, { answers: { ...answers, [question.id]: worse.id }, rights: RIGHTS })
        expect(improvements(before, after)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('never say that levers in place raise a risk: inherent is at least current', () => {
    fc.assert(
      fc.property(modelWithAnswers, ({ model, answers }) => {
        const { risk } = assess(model, { answers, rights: RIGHTS })
        expect(risk.inherent[0]).toBeGreaterThanOrEqual(risk.current[0])
        expect(risk.inherent[1]).toBeGreaterThanOrEqual(risk.current[1])
      }),
    )
  })
})

describe('the engine', () => {
  it('depends on nothing but its input: same value for a copy, in any order of keys, and the input is left as it was', () => {
    fc.assert(
      fc.property(modelWithAnswers, ({ model, answers }) => {
        const before = JSON.stringify({ model, answers })
        const first = assess(model, { answers, rights: RIGHTS })
        const turned = Object.fromEntries(Object.entries(answers).toReversed())
        const second = assess(structuredClone(model), { answers: turned, rights: [...RIGHTS] })
        expect(second).toEqual(first)
        expect(JSON.stringify({ model, answers })).toBe(before)
      }),
    )
  })

  it('takes unknown questions, unknown options and hostile keys as not answered', () => {
    fc.assert(
      fc.property(smallModel(method), fc.dictionary(fc.string(), fc.string()), (model, noise) => {
        const plain = assess(model, { answers: {}, rights: RIGHTS })
        const hostile = JSON.parse('{"__proto__":"o0","constructor":"o1","q0":"no-such-option"}') as Record<
          string,
          string
        >
        const without = Object.fromEntries(Object.entries(noise).filter(([id]) => !/^q\d$/.test(id)))
        expect(assess(model, { answers: { ...without, ...hostile }, rights: RIGHTS })).toEqual(plain)
      }),
    )
  })
})
