export { assess } from './assess.ts'
export { aimShare, balance, type Side } from './balancing.ts'
export { changedSteps, type StepChange } from './changes.ts'
export * from './cumulation.ts'
export { ModelError } from './errors.ts'
export { type OpenQuestion, whatToAnswerNext } from './next-question.ts'
export * from './parts.ts'
export { type Nudge, type Sensitivity, sensitivity, type Tornado } from './sensitivity.ts'
export * from './stability.ts'
export * from './types.ts'
export {
  type Improvement,
  type Move,
  type Overturn,
  overturns,
  whatWouldImprove,
} from './what-would-change.ts'
