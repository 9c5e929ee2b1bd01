import { useEffect, useState } from 'react'
import type { Questionnaire } from '../../questionnaire/index.ts'
import type { Closed, OpenAssessment } from '../../store/index.ts'
import { loadFirst, loadWhole, onFirstTouch } from './load-questionnaire.ts'
import { type SiteVersion, storeOf } from './site.ts'

export type Ready =
  | { readonly state: 'loading' }
  | { readonly state: 'closed'; readonly reason: Closed }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ready'
      readonly opened: OpenAssessment
      readonly questionnaire: Questionnaire
      /** The page whose words are there; null once all are. */
      readonly only: string | null
    }

/**
 * Opens the assessment named in the address and loads its measure's questions, and no other's.
 *
 * @param page its words come first and the others' once the reader begins to work; null: all at once
 */
export function useOpened(site: SiteVersion, id: string, page: string | null): Ready {
  const [ready, setReady] = useState<Ready>({ state: 'loading' })
  const [first] = useState(page)
  useEffect(() => {
    let isCurrent = true
    load(site, id, first).then(
      (result) => isCurrent && setReady(result),
      () => isCurrent && setReady({ state: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [site, id, first])
  useRest(ready, page, setReady)
  return ready
}

async function load(site: SiteVersion, id: string, page: string | null): Promise<Ready> {
  const store = await storeOf(site)
  const opened = await store.openAssessment(id)
  if (!opened.ok) return { state: 'closed', reason: opened.reason }
  const { measure } = opened.assessment.state.getState().record.file
  const questionnaire = await (page === null ? loadWhole(measure) : loadFirst(measure, page))
  return { state: 'ready', opened: opened.assessment, questionnaire, only: page }
}

/** The words of the other pages: as soon as the reader touches this one, or at once when another is asked for. */
function useRest(ready: Ready, page: string | null, setReady: (ready: Ready) => void): void {
  useEffect(() => {
    if (ready.state !== 'ready' || ready.only === null) return
    const { measure } = ready.opened.state.getState().record.file
    let isCurrent = true
    const fetchRest = () =>
      void loadWhole(measure).then(
        (questionnaire) => isCurrent && setReady({ ...ready, questionnaire, only: null }),
        // The page that is there goes on working, and the next touch tries again.
        () => isCurrent && setReady(page === ready.only ? { ...ready } : { state: 'failed' }),
      )
    const callOff = page === ready.only ? onFirstTouch(fetchRest) : fetchRest()
    return () => {
      isCurrent = false
      callOff?.()
    }
  }, [ready, page, setReady])
}
