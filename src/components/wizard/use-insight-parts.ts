import { useEffect, useState } from 'react'
import { onFirstTouch } from '../app/load-questionnaire.ts'

/** Everything in the panel that looks behind the result; its code is no part of the first load. */
export type InsightParts = typeof import('./insights/index.ts')

/** Who only reads gets it after this long without a touch, in ms: the first load is over by then. */
const QUIET = 2000

let loaded: InsightParts | null = null

/**
 * Loads that code once the reader begins to work, or after a while of quiet.
 *
 * @returns null until it is there; where it cannot be fetched the next touch tries again
 */
export function useInsightParts(): InsightParts | null {
  const [parts, setParts] = useState(loaded)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (parts !== null) return
    const load = () => {
      callOff()
      import('./insights/index.ts').then(
        (module) => {
          loaded = module
          setParts(module)
        },
        () => setAttempt(attempt + 1),
      )
    }
    const callOffTouch = onFirstTouch(load)
    const timer = attempt === 0 ? setTimeout(load, QUIET) : undefined
    const callOff = () => {
      callOffTouch()
      clearTimeout(timer)
    }
    return callOff
  }, [parts, attempt])
  return parts
}
