import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  type AssessmentModel,
  assess,
  overturns,
  VERDICTS,
  type Verdict,
  whatWouldImprove,
} from '../../src/engine/index.ts'
import { answersTo, RIGHTS, realMethod, smallModel } from './small-models.ts'

const method = realMethod()
const cases = smallModel(method).chain((model) =>
  fc.record({ model: fc.constant(model), answers: answersTo(model) }),
)

/** With most questions open, where steps become known as levers are promised. */
const barelyAnswered = cases.map(({ model, answers }) => ({
  model,
  answers: Object.fromEntries(Object.entries(answers).filter((_, place) => place % 3 === 0)),
}))

const rank = (verdict: Verdict): number => VERDICTS.indexOf(verdict)
const verdictOf = (model: AssessmentModel, answers: Answers): Verdict =>
  assess(model, { answers, rights: RIGHTS }).verdict

interface Way {
  readonly levers: number
  readonly notches: number
}

/** Every way to better some levers, by trying all: how many it takes at the least, and how few notches then. */
function leastByTryingAll(model: AssessmentModel, answers: Answers): Way | null {
  const now = rank(verdictOf(model, answers))
  const levers = model.questions.filter(({ lever }) => lever)
  const positionOf = (id: string): number => {
    const { options } = model.questions.find((question) => question.id === id) ?? { options: [] }
    const at = options.findIndex((option) => option.id === answers[id])
    return at < 0 ? options.length - 1 : at
  }
  const ways = levers.reduce<{ answers: Answers; levers: number; notches: number }[]>(
    (list, { id, options }) =>
      list.flatMap((way) => [
        way,
        ...options.slice(0, positionOf(id)).map((option, to) => ({
          answers: { ...way.answers, [id]: option.id },
          levers: way.levers + 1,
          notches: way.notches + positionOf(id) - to,
        })),
      ]),
    [{ answers, levers: 0, notches: 0 }],
  )
  const enough = ways
    .filter((way) => rank(verdictOf(model, way.answers)) < now)
    .sort((a, b) => a.levers - b.levers || a.notches - b.notches)
  return enough[0] ?? null
}

describe('what would change the verdict', () => {
  it('is a set of levers that reaches a better verdict, and no smaller set does', () => {
    fc.assert(
      fc.property(fc.oneof(cases, barelyAnswered), ({ model, answers }) => {
        const now = verdictOf(model, answers)
        const least = leastByTryingAll(model, answers)
        const found = whatWouldImprove(model, { answers, rights: RIGHTS })
        if (found === null) {
          expect(least).toBeNull()
          return
        }
        const after = {
          ...answers,
          ...Object.fromEntries(found.moves.map(({ question, to }) => [question, to])),
        }
        expect(verdictOf(model, after)).toBe(found.reaches)
        expect(rank(found.reaches)).toBeLessThan(rank(now))
        expect(found.isSmallest).toBe(true)
        expect(found.moves).toHaveLength(least?.levers ?? -1)
      }),
      { numRuns: 1500 },
    )
  })

  it('breaks ties by the fewest notches', () => {
    fc.assert(
      fc.property(fc.oneof(cases, barelyAnswered), ({ model, answers }) => {
        const found = whatWouldImprove(model, { answers, rights: RIGHTS })
        if (found !== null) expect(found.notches).toBe(leastByTryingAll(model, answers)?.notches)
      }),
      { numRuns: 1500 },
    )
  })

  it('lists every answer whose change alone gives another verdict, and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        const now = verdictOf(model, answers)
        const found = overturns(model, { answers, rights: RIGHTS })
        for (const { question, to, verdict, isBetter } of found) {
          expect(verdictOf(model, { ...answers, [question]: to })).toBe(verdict)
          expect(rank(verdict) < rank(now)).toBe(isBetter)
        }
        const { missing } = assess(model, { answers, rights: RIGHTS })
        for (const { id, options } of model.questions) {
          const others = options.filter(
            (option) =>
              verdictOf(model, { ...answers, [id]: option.id }) !== now && option.id !== answers[id],
          )
          const isListed = found.some(({ question }) => question === id)
          // An answer that is open, or not asked at present, is no answer to dispute.
          if (isListed) expect(others.length).toBeGreaterThan(0)
          else if (!missing.includes(id) && others.length > 0)
            expect(
              assess(model, { answers: { ...answers, [id]: 'not-known' }, rights: RIGHTS }).missing,
            ).not.toContain(id)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
