import { useEffect, useState } from 'react'
import { t } from '../../i18n/list.ts'
import { ClosedPage } from '../app/Closed.tsx'
import type { SiteData, SiteVersion } from '../app/site.ts'
import MyAssessments from './MyAssessments.tsx'

/** My assessments, once the measures that there are have come: the only page that needs their names. */
export default function ListPage(_: { readonly site: SiteVersion }) {
  const [site, setSite] = useState<SiteData | 'failed' | null>(null)
  useEffect(() => {
    fetchSite().then(setSite, () => setSite('failed'))
  }, [])
  if (site === 'failed') return <ClosedPage ready={{ state: 'failed' }} />
  if (site === null) return <p className="app-message quiet">{t('list.loading')}</p>
  return <MyAssessments site={site} />
}

/** One of our own build's files; its shape is the type's. */
async function fetchSite(): Promise<SiteData> {
  const response = await fetch('/data/site.json')
  if (!response.ok) throw new Error(`/data/site.json: ${response.status}`)
  return (await response.json()) as SiteData
}
