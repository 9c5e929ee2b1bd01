import { useEffect, useState } from 'react'
import {
  type AssessmentInput,
  type AssessmentModel,
  type Improvement,
  type OpenQuestion,
  type Overturn,
  overturns,
  type Stability,
  startStability,
  whatToAnswerNext,
  whatWouldImprove,
} from '../../../engine/index.ts'
import { inTurn } from './when-idle.ts'

/** What is known so far about one set of answers; a part that is not worked out yet is absent. */
export interface Insights {
  /** Null where no set of changes leads further. */
  readonly improvement?: Improvement | null
  readonly next?: readonly OpenQuestion[]
  readonly overturns?: readonly Overturn[]
  readonly stability?: Stability
}

/** Work begins once nothing was changed for this long, in ms. */
const PAUSE = 200
/** Trials in one idle moment: some 4 ms. */
const SLICE = 100

interface Known {
  readonly model: AssessmentModel
  readonly input: AssessmentInput
  readonly insights: Insights
}

const NOTHING: Insights = {}

/**
 * Looks behind the result, off the typing path: after a pause, in idle moments, one question of the engine at a time.
 * What was worked out for other answers is never returned.
 */
export function useInsights(model: AssessmentModel, input: AssessmentInput): Insights {
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    let insights = NOTHING
    const tell = (more: Insights): true => {
      insights = { ...insights, ...more }
      setKnown({ model, input, insights })
      return true
    }
    let trial: ReturnType<typeof startStability> | undefined
    const someTrials = (): boolean => {
      trial ??= startStability(model, input)
      return trial.advance(SLICE) && tell({ stability: trial.result() })
    }
    let callOff = () => {}
    const timer = setTimeout(() => {
      callOff = inTurn([
        () => tell({ improvement: whatWouldImprove(model, input) }),
        () => tell({ next: whatToAnswerNext(model, input) }),
        () => tell({ overturns: overturns(model, input) }),
        someTrials,
      ])
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      callOff()
    }
  }, [model, input])
  return known?.model === model && known.input === input ? known.insights : NOTHING
}
