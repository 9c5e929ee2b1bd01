import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssessmentModel, assess, NOT_KNOWN } from '../../src/engine/index.ts'
import { modelOf } from '../../src/questionnaire/index.ts'
import { buildQuestionnaire, loadContent } from '../../src/schemas/index.ts'
import { improvements, widenings } from './order.ts'
import { answersTo } from './small-models.ts'

const content = loadContent()
const models = content.measures.flatMap(({ id, data }) =>
  data.variants.map((variant): [string, AssessmentModel] => [
    `${id} / ${variant.id}`,
    modelOf(buildQuestionnaire(content, id), variant.id),
  ]),
)
const rightIds = content.rights.map(({ id }) => id)

/** Mostly answered questionnaires, so that follow-ups open and conditions hold. */
const someRights = (model: AssessmentModel) =>
  fc
    .subarray(rightIds, { minLength: 0, maxLength: 6 })
    .map((added) => [...new Set([...model.defaultRights, ...added])])

const at = (model: AssessmentModel, end: 'best' | 'worst') => ({
  answers: Object.fromEntries(
    model.questions.map(({ id, options }) => [id, (end === 'best' ? options[0] : options.at(-1))?.id ?? '']),
  ),
  rights: model.defaultRights,
})

/** Holds the real content to the rules of the method: one part of so many of all variants, so that files can share the work. */
export function holdVariants(part: number, parts: number): void {
  const mine = models.filter((_, place) => place % parts === part)
  describe.each(mine)('the content of %s', (_, model) => {
    it('never improves anything when an answer worsens', () => {
      fc.assert(
        fc.property(answersTo(model), someRights(model), fc.nat(), (answers, rights, pick) => {
          const answered = model.questions.filter(
            ({ id }) => answers[id] !== undefined && answers[id] !== NOT_KNOWN,
          )
          const question = answered[pick % Math.max(1, answered.length)]
          const place = question?.options.findIndex(({ id }) => id === answers[question.id]) ?? -1
          const worse = question?.options[place + 1]
          if (question === undefined || worse === undefined) return
          const before = assess(model, { answers, rights })
          const after = assess(model, { answers: { ...answers, [question.id]: worse.id }, rights })
          expect(improvements(before, after)).toEqual([])
        }),
        { numRuns: 15 },
      )
    })

    it('only narrows when an open question is answered', () => {
      fc.assert(
        fc.property(
          answersTo(model),
          someRights(model),
          fc.nat(),
          fc.nat(),
          (answers, rights, pick, choice) => {
            const before = assess(model, { answers, rights })
            const id = before.missing[pick % Math.max(1, before.missing.length)]
            const question = model.questions.find((candidate) => candidate.id === id)
            if (question === undefined) return
            const option = question.options[choice % question.options.length]?.id ?? ''
            expect(
              widenings(before, assess(model, { answers: { ...answers, [question.id]: option }, rights })),
            ).toEqual([])
          },
        ),
        { numRuns: 15 },
      )
    })

    it('spans the verdicts: proportionate at its best, disproportionate at its worst, open between when nothing is known', () => {
      expect(assess(model, at(model, 'best')).verdict).toBe('proportionate')
      expect(assess(model, at(model, 'worst')).verdict).toBe('disproportionate')
      const blank = assess(model, { answers: {}, rights: model.defaultRights })
      expect(blank.verdict).toBe('not-shown')
      expect(blank.proportionality[0]).toBeLessThan(blank.proportionality[1])
    })

    it('leaves no step open once every question asked is answered', () => {
      fc.assert(
        fc.property(answersTo(model), fc.nat(), (some, choice) => {
          let answers: Record<string, string> = Object.fromEntries(
            Object.entries(some).filter(([, o]) => o !== NOT_KNOWN),
          )
          for (
            let result = assess(model, { answers, rights: model.defaultRights });
            result.missing.length > 0;
          ) {
            const id = result.missing[0] ?? ''
            const options = model.questions.find((question) => question.id === id)?.options ?? []
            answers = { ...answers, [id]: options[choice % options.length]?.id ?? '' }
            result = assess(model, { answers, rights: model.defaultRights })
          }
          const result = assess(model, { answers, rights: model.defaultRights })
          expect(result.steps.filter(({ status }) => status === 'open')).toEqual([])
          expect(result.proportionality[0]).toBe(result.proportionality[1])
        }),
        { numRuns: 2 },
      )
    })
  })
}
