import { useEffect, useState } from 'react'
import type { Questionnaire } from '../../questionnaire/index.ts'
import type { Closed, OpenAssessment } from '../../store/index.ts'
import { type SiteData, storeOf } from './site.ts'

export type Ready =
  | { readonly state: 'loading' }
  | { readonly state: 'closed'; readonly reason: Closed }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly opened: OpenAssessment; readonly questionnaire: Questionnaire }

/** Opens the assessment named in the address and loads its measure's questions, and no other's. */
export function useOpened(site: Pick<SiteData, 'contentVersion'>, id: string): Ready {
  const [ready, setReady] = useState<Ready>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    load(site, id).then(
      (result) => isCurrent && setReady(result),
      () => isCurrent && setReady({ state: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [site, id])
  return ready
}

async function load(site: Pick<SiteData, 'contentVersion'>, id: string): Promise<Ready> {
  const store = await storeOf(site)
  const opened = await store.openAssessment(id)
  if (!opened.ok) return { state: 'closed', reason: opened.reason }
  const { measure } = opened.assessment.state.getState().record.file
  const response = await fetch(`/data/${encodeURIComponent(measure)}.json`)
  if (!response.ok) return { state: 'failed' }
  // Made by our own build under the same version; its shape is the type's.
  const questionnaire = (await response.json()) as Questionnaire
  return { state: 'ready', opened: opened.assessment, questionnaire }
}
