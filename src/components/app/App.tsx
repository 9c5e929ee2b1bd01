import { type ComponentType, lazy, type MouseEvent, Suspense, useEffect, useState } from 'react'
import { t } from '../../i18n/app.ts'
import { type SiteVersion, storeOf } from './site.ts'

type Page = ComponentType<{ readonly site: SiteVersion }>

/** Each page's code is loaded with that page only. */
const pages: Readonly<Record<string, Page>> = {
  '/assess/': lazy(() => import('../list/ListPage.tsx')),
  '/assess/edit/': lazy(() => import('../wizard/Wizard.tsx')),
  '/assess/report/': lazy(() => import('../report/ReportPage.tsx')),
}

/**
 * The application. Its pages are documents of their own, reached by ordinary links. Where the browser keeps nothing
 * on the device an assessment lives as long as its document, so there the same links change the page in place.
 */
export default function App({ site }: { readonly site: SiteVersion }) {
  const [path, follow] = usePath(site)
  const Current = pages[path] ?? pages['/assess/']
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only listens to the links inside, which the keyboard follows too
    <div id="app" onClick={follow}>
      <Suspense fallback={<p className="app-message quiet">{t('wizard.loading')}</p>}>
        {Current !== undefined && <Current site={site} />}
      </Suspense>
    </div>
  )
}

function usePath(site: SiteVersion): [string, (event: MouseEvent) => void] {
  const [path, setPath] = useState(() => window.location.pathname)
  const [staysHere, setStaysHere] = useState(false)
  useEffect(() => {
    void storeOf(site).then(({ storage }) => setStaysHere(storage === 'blocked'))
    const read = () => setPath(window.location.pathname)
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [site])
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (
      !staysHere ||
      event.defaultPrevented ||
      link === null ||
      link.target !== '' ||
      pages[link.pathname] === undefined
    )
      return
    event.preventDefault()
    window.history.pushState(null, '', link.href)
    setPath(link.pathname)
  }
  return [path, follow]
}
