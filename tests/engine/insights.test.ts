import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AssessmentModel,
  assess,
  balanceParts,
  type Effect,
  SPACINGS,
  STEPS,
  sensitivity,
  stability,
  startStability,
  stepParts,
  whatToAnswerNext,
} from '../../src/engine/index.ts'
import { answersTo, RIGHTS, realMethod, smallModel } from './small-models.ts'

const method = realMethod()
const cases = smallModel(method).chain((model) =>
  fc.record({ model: fc.constant(model), answers: answersTo(model) }),
)

describe('the parts of an explanation', () => {
  it('sum to the balance that they explain, at both ends', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        const input = { answers, rights: RIGHTS }
        for (const { right, balance } of assess(model, input).rights)
          expect([
            balanceParts(model, input, right, 'best').total,
            balanceParts(model, input, right, 'worst').total,
          ]).toEqual(balance)
      }),
      { numRuns: 2000 },
    )
  })

  it('sum to the shortfall of each step, from which its status follows', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        for (const step of STEPS) {
          const { parts, deficit, worst } = stepParts(model, { answers, rights: RIGHTS }, step, 'worst')
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(deficit)
          expect(deficit).toBeLessThanOrEqual(worst)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what to answer next', () => {
  it('names open questions only, each with a share of what is open, most first', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        const input = { answers, rights: RIGHTS }
        const next = whatToAnswerNext(model, input)
        const { missing } = assess(model, input)
        expect(next.every(({ question }) => missing.includes(question))).toBe(true)
        expect(next.every(({ closes }) => closes >= 0 && closes <= 1)).toBe(true)
        expect(next.map(({ closes }) => closes)).toEqual(
          next.map(({ closes }) => closes).toSorted((a, b) => b - a),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

describe('sensitivity', () => {
  it('gives for each neighbouring answer the very result of an assessment with it', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        const input = { answers, rights: RIGHTS }
        const { rows } = sensitivity(model, input)
        for (const { question, better, worse, swing } of rows) {
          const balances = [better, worse].map((nudge) => {
            if (nudge === null) return null
            const then = assess(model, { answers: { ...answers, [question]: nudge.to }, rights: RIGHTS })
            expect(nudge.verdict).toBe(then.verdict)
            const worst = [0, 1].map((end) =>
              Math.max(...then.rights.map(({ balance }) => balance[end] ?? 0)),
            )
            expect(nudge.balance).toEqual(worst)
            return worst
          })
          expect(balances).toHaveLength(2)
          expect(swing).toBeGreaterThanOrEqual(0)
        }
        expect(rows.map(({ swing }) => swing)).toEqual(
          rows.map(({ swing }) => swing).toSorted((a, b) => b - a),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('stability', () => {
  it('is the same for the same seed, in one go or in slices', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 1000 }), ({ model, answers }, seed) => {
        const input = { answers, rights: RIGHTS }
        const once = stability(model, input, { runs: 60, seed })
        expect(stability(model, input, { runs: 60, seed })).toEqual(once)
        const sliced = startStability(model, input, { runs: 60, seed })
        while (!sliced.advance(7));
        expect(sliced.result()).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })

  it('starts from the verdict of the published numbers and counts every run', () => {
    fc.assert(
      fc.property(cases, ({ model, answers }) => {
        const input = { answers, rights: RIGHTS }
        const { verdict, verdicts, share, spacings } = stability(model, input, { runs: 40 })
        expect(verdict).toBe(assess(model, input).verdict)
        expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(40)
        expect(share).toBe((verdicts[verdict] ?? 0) / 40)
        expect(spacings.map(({ spacing }) => spacing)).toEqual([...SPACINGS])
        // Spacing by threes stretches the scale and turns nothing round.
        expect(spacings.find(({ spacing }) => spacing === '1-3-9')?.verdict).toBe(verdict)
      }),
      { numRuns: 300 },
    )
  })

  it('differs between seeds where the result hangs on the numbers, and is whole where a gate decides', () => {
    const base = { because: 'a rule of the test', sources: ['method'] }
    const model = (...effects: Effect[]): AssessmentModel => ({
      contentVersion: 'test',
      measure: 'test',
      variant: 'test',
      method,
      defaultRights: ['expression'],
      questions: effects.map((effect, index) => ({
        id: `q${index}`,
        step: effect.kind === 'finding' ? effect.step : 'balancing',
        lever: false,
        options: [{ id: 'only', label: 'only', hint: 'of the test', effects: [effect] }],
      })),
    })
    const share = (subject: AssessmentModel, seed: number): number =>
      stability(subject, { answers: { q0: 'only', q1: 'only' }, rights: ['expression'] }, { seed }).share
    const gate = model({ kind: 'finding', step: 'legality', deficit: 3, defeats: true, ...base })
    expect([share(gate, 1), share(gate, 2)]).toEqual([1, 1])
    const stalemate = model(
      { kind: 'weight', side: 'right', part: 'intensity', right: 'all', exponent: 3, ...base },
      { kind: 'weight', side: 'aim', part: 'importance', exponent: 3, ...base },
    )
    expect(share(stalemate, 1)).toBeLessThan(1)
    expect(share(stalemate, 1)).not.toBe(share(stalemate, 2))
  })
})
