import { useEffect, useRef, useState } from 'react'
import { parseFile, type Store } from '../../store/index.ts'
import { editAddress, knownTo, type SiteData, visit } from '../app/site.ts'

/**
 * Opens the example that the address asks for (`?example=<id>`) as a new assessment and goes to it.
 *
 * @returns true once that has failed
 */
export function useExample(site: SiteData, store: Store | null): boolean {
  const [failed, setFailed] = useState(false)
  const begun = useRef(false)
  useEffect(() => {
    const example = new URLSearchParams(window.location.search).get('example')
    if (example === null || store === null || begun.current) return
    begun.current = true
    // "Back" leads to the list then, and makes no second copy.
    window.history.replaceState(null, '', window.location.pathname)
    copy(example, site, store).then(
      (id) => visit(editAddress(id)),
      () => setFailed(true),
    )
  }, [site, store])
  return failed
}

/** @throws Error when the example is not there, is not one of ours, or cannot be kept */
async function copy(example: string, site: SiteData, store: Store): Promise<string> {
  const response = await fetch(`/data/examples/${encodeURIComponent(example)}.json`)
  if (!response.ok) throw new Error(`example ${example}: ${response.status}`)
  const result = parseFile(await response.text(), knownTo(site))
  if (!result.ok) throw new Error(`example ${example}: ${result.reason}`)
  const made = await store.addFile(result.file)
  if (!made.ok) throw new Error(`example ${example}: not kept`)
  return made.id
}
