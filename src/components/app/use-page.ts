import { useCallback, useEffect, useState } from 'react'

/** Address parameters as state: reading them, and going somewhere without leaving the page; Back works. */
export function useAddress(): [URLSearchParams, (changes: Readonly<Record<string, string | null>>) => void] {
  const [search, setSearch] = useState(() => window.location.search)
  useEffect(() => {
    const read = () => setSearch(window.location.search)
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])
  const go = useCallback((changes: Readonly<Record<string, string | null>>) => {
    window.history.pushState(null, '', addressWith(changes))
    setSearch(window.location.search)
  }, [])
  return [new URLSearchParams(search), go]
}

/** This address with parameters set, or taken out where the value is null. */
export function addressWith(changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(window.location.search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) params.delete(key)
    else params.set(key, value)
  }
  return `${window.location.pathname}?${params}`
}

/** Sets the title of the tab; screen readers announce it with the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
