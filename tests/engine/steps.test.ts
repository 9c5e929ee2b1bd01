import { describe, expect, it } from 'vitest'
import {
  type AssessmentModel,
  assess,
  type Effect,
  type Method,
  type Question,
  type StepId,
} from '../../src/engine/index.ts'
import { stepStatus, thresholdsFor } from '../../src/engine/steps.ts'
import { realMethod } from './small-models.ts'

const method = realMethod()
const base = { because: 'a rule of the test', sources: ['charter#52(1)'] }
const finding = (step: StepId, deficit: number, defeats = false): Effect => ({
  kind: 'finding',
  step,
  deficit,
  defeats,
  ...base,
})

/** Yes or no: yes is free, no has these effects. */
const ask = (id: string, step: StepId, lever: boolean, ...worst: Effect[]): Question => ({
  id,
  step,
  lever,
  options: [
    { id: 'yes', label: 'Yes', hint: 'best', effects: [finding(step, 0)] },
    { id: 'no', label: 'No', hint: 'worst', effects: worst },
  ],
})
const model = (questions: Question[], numbers: Method = method): AssessmentModel => ({
  contentVersion: 'test',
  measure: 'test',
  variant: 'test',
  method: numbers,
  questions,
  defaultRights: ['expression'],
})
const aim: Question = {
  id: 'aim',
  step: 'balancing',
  lever: false,
  options: [
    {
      id: 'yes',
      label: 'Grave',
      hint: '',
      effects: [{ kind: 'weight', side: 'aim', part: 'importance', exponent: 4, ...base }],
    },
    {
      id: 'no',
      label: 'None',
      hint: '',
      effects: [{ kind: 'weight', side: 'aim', part: 'importance', exponent: 0, ...base }],
    },
  ],
}
const run = (questions: Question[], answers: Record<string, string>) =>
  assess(model([aim, ...questions]), { answers: { aim: 'yes', ...answers }, rights: ['expression'] })

describe('a step', () => {
  it('is met at its threshold, doubtful just above, and failed above the second', () => {
    const thresholds = { met: 0.25, doubtful: 0.6 }
    const at = (deficit: number) => stepStatus({ deficit, defeated: false }, 20, thresholds)
    expect([5, 6, 12, 13].map(at)).toEqual(['met', 'doubtful', 'doubtful', 'failed'])
  })

  it('fails at once when an answer defeats it, however little else falls short', () => {
    const result = run([ask('basis', 'legality', true, finding('legality', 3, true))], { basis: 'no' })
    expect(result.steps.find(({ step }) => step === 'legality')?.status).toBe('failed')
    expect(result).toMatchObject({ verdict: 'disproportionate', decidingStep: 'legality' })
  })

  it('is judged by stricter thresholds the graver the interference', () => {
    const bands = [0, 3, 6].map((intensity) => thresholdsFor(intensity, method))
    const met = bands.map((band) => band.met)
    const doubtful = bands.map((band) => band.doubtful)
    expect(met).toEqual(met.toSorted((a, b) => b - a))
    expect(doubtful).toEqual(doubtful.toSorted((a, b) => b - a))
    expect(new Set(met).size).toBe(3)
  })

  it('that establishes facts never fails', () => {
    const worst = ask('whose', 'attribution', false, finding('attribution', 3))
    const result = run([worst], { whose: 'no' })
    expect(result.steps.find(({ step }) => step === 'attribution')?.status).toBe('met')
  })
})

describe('the verdict', () => {
  const notice = ask('notice', 'safeguards', true, finding('safeguards', 3))
  const court = ask('court', 'safeguards', true, finding('safeguards', 3))
  const review = ask('review', 'safeguards', true, finding('safeguards', 3))
  const evidence = ask('evidence', 'suitability', false, finding('suitability', 3))
  const all = { notice: 'yes', court: 'yes', review: 'yes', evidence: 'yes' }
  const judged = (answers: Record<string, string>) =>
    run([notice, court, review, evidence], { ...all, ...answers })

  it('is proportionate when every step is met', () => {
    expect(judged({})).toMatchObject({ verdict: 'proportionate', decidingStep: null, conditions: [] })
  })

  it('is with conditions when something is doubtful that levers cure, and names those levers', () => {
    const result = judged({ notice: 'no' })
    expect(result).toMatchObject({ verdict: 'proportionate-with-conditions', decidingStep: 'safeguards' })
    expect(result.conditions).toEqual([{ question: 'notice', step: 'safeguards', to: 'yes' }])
  })

  it('is not shown while an open answer could still make a step fail', () => {
    const result = judged({ evidence: 'not-known' })
    expect(result).toMatchObject({ verdict: 'not-shown', decidingStep: 'suitability', missing: ['evidence'] })
    expect(result.steps.find(({ step }) => step === 'suitability')).toMatchObject({
      status: 'open',
      between: ['met', 'failed'],
      missing: ['evidence'],
    })
  })

  it('is disproportionate and remediable when levers cure the failure, and not when a fact is to blame', () => {
    expect(judged({ notice: 'no', court: 'no', review: 'no' })).toMatchObject({
      verdict: 'disproportionate',
      remediable: true,
    })
    expect(judged({ evidence: 'no' })).toMatchObject({ verdict: 'disproportionate', remediable: false })
  })

  it('is never better than not shown while no right is named', () => {
    const result = assess(model([aim]), { answers: { aim: 'yes' }, rights: [] })
    expect(result.verdict).toBe('not-shown')
    expect(result.steps.find(({ step }) => step === 'balancing')?.status).toBe('open')
  })

  it('caps the proportionality score while a step is doubtful and when one has failed', () => {
    expect(judged({}).proportionality[1]).toBeGreaterThan(method.caps.doubtful)
    expect(judged({ notice: 'no' }).proportionality).toEqual([method.caps.doubtful, method.caps.doubtful])
    expect(judged({ evidence: 'no' }).proportionality).toEqual([method.caps.failed, method.caps.failed])
  })
})

describe('an effect that hangs on another answer', () => {
  const notice = ask('notice', 'safeguards', true, finding('safeguards', 2))
  const appeal: Question = {
    ...ask('appeal', 'safeguards', true, finding('safeguards', 3)),
    options: [
      {
        id: 'yes',
        label: 'Yes',
        hint: '',
        effects: [{ ...finding('safeguards', 3), when: { notice: ['no'] } }],
      },
      { id: 'no', label: 'No', hint: '', effects: [finding('safeguards', 3)] },
    ],
  }

  it('makes an appeal worth nothing to an author who is never told', () => {
    const told = run([notice, appeal], { notice: 'yes', appeal: 'yes' })
    const untold = run([notice, appeal], { notice: 'no', appeal: 'yes' })
    expect(told.steps.find(({ step }) => step === 'safeguards')?.status).toBe('met')
    expect(untold.steps.find(({ step }) => step === 'safeguards')?.status).toBe('failed')
  })
})

describe('commitments of the action plan', () => {
  it('lower the planned risk and leave the current one', () => {
    const risky = ask('review', 'safeguards', true, {
      kind: 'risk',
      right: 'all',
      dimension: 'probability',
      level: 4,
      ...base,
    })
    const grave = ask('grave', 'interference', false, {
      kind: 'risk',
      right: 'all',
      dimension: 'gravity',
      level: 4,
      ...base,
    })
    const result = assess(model([aim, risky, grave]), {
      answers: { aim: 'yes', review: 'no', grave: 'no' },
      rights: ['expression'],
      commitments: { review: 'yes' },
    })
    expect(result.risk.planned[1]).toBeLessThan(result.risk.current[1])
    expect(result.risk.current).toEqual(result.risk.inherent)
  })
})

describe('a model at fault', () => {
  it('names two questions that open each other', () => {
    const a = { ...ask('a', 'aim', false, finding('aim', 1)), appliesWhen: { b: ['no'] } }
    const b = { ...ask('b', 'aim', false, finding('aim', 1)), appliesWhen: { a: ['no'] } }
    expect(() => assess(model([a, b]), { answers: {}, rights: [] })).toThrow(/"a"|"b"/)
  })

  it('names a condition on a question that the measure does not ask', () => {
    const lost = { ...ask('a', 'aim', false, finding('aim', 1)), appliesWhen: { gone: ['no'] } }
    expect(() => assess(model([lost]), { answers: {}, rights: [] })).toThrow(/"a" hangs on "gone"/)
  })
})

describe('the reasons of a step', () => {
  const small = ask('small', 'necessity', true, finding('necessity', 1))
  const grave = ask('grave', 'necessity', true, finding('necessity', 3))

  it('name what weighs most against it first', () => {
    const result = run([small, grave], { small: 'no', grave: 'no' })
    const because = result.steps.find(({ step }) => step === 'necessity')?.because ?? []
    expect(because.map(({ question }) => question)).toEqual(['grave', 'small'])
  })

  it('name what carries it first when it is met', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => ask(id, 'necessity', true, finding('necessity', 3)))
    const result = run([small, ...many], { small: 'no', a: 'yes', b: 'yes', c: 'yes', d: 'yes' })
    const necessity = result.steps.find(({ step }) => step === 'necessity')
    expect(necessity?.status).toBe('met')
    expect(necessity?.because.at(-1)?.question).toBe('small')
  })
})

describe('conditions', () => {
  const open = ask('open', 'necessity', true, finding('necessity', 3, true))
  const known = ask('known', 'necessity', true, finding('necessity', 2))

  it('begin with what is known to fall short, not with what is still open', () => {
    const result = run([open, known], { known: 'no' })
    expect(result.conditions.map(({ question }) => question)).toEqual(['known', 'open'])
  })
})
