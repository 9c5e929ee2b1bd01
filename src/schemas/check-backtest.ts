import { agrees, inputOfCase } from '../backtest/index.ts'
import { assess } from '../engine/index.ts'
import { decidedCase } from './cases.ts'
import type { Content } from './content.ts'
import type { Fault } from './faults.ts'
import { buildQuestionnaire } from './questionnaire.ts'

/** Where the method comes out elsewhere than the court, the file of the judgment says why. */
export const checkDiscussions = (content: Content): Fault[] =>
  content.judgments.flatMap(({ id, file, data }): Fault[] => {
    const decided = decidedCase(id, data)
    if (decided === undefined || data.discussion !== undefined) return []
    const { model, input } = inputOfCase(decided, (measure) => buildQuestionnaire(content, measure))
    const { verdict } = assess(model, input)
    if (agrees(decided.outcome, verdict)) return []
    const reason = `the court: ${decided.outcome}; the method: ${verdict}. Say why the two differ.`
    return [{ file, path: 'discussion', reason }]
  })
