import type { Assessment, Finding, Status, StepId } from './types.ts'

export interface StepChange {
  readonly step: StepId
  readonly from: Status | 'open'
  readonly to: Finding
}

/** What an answer changed: the steps whose status is another one now, in the order of the ladder. */
export function changedSteps(before: Assessment, after: Assessment): StepChange[] {
  return after.steps.flatMap((to, index) => {
    const from = before.steps[index]?.status
    return from === undefined || from === to.status ? [] : [{ step: to.step, from, to }]
  })
}
