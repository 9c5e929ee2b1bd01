import { type Known, openStore, type Store } from '../../store/index.ts'

/** Enough to list and to start, no questions; made by the build, fetched by the list. */
export interface SiteData {
  readonly contentVersion: string
  readonly measures: readonly {
    readonly id: string
    readonly name: string
    readonly line: string
    readonly variants: readonly { readonly id: string; readonly name: string; readonly line: string }[]
  }[]
}

/** What every page of the application is given. */
export type SiteVersion = Pick<SiteData, 'contentVersion'>

let store: Promise<Store> | undefined

/** One store for the page. */
export function storeOf({ contentVersion }: SiteVersion): Promise<Store> {
  store ??= openStore({ contentVersion })
  return store
}

/** What a file is held against before it is opened. */
export const knownTo = ({ contentVersion, measures }: SiteData): Known => ({
  contentVersion,
  measures: measures.map(({ id }) => id),
})

export const editAddress = (id: string): string => `/assess/edit/?id=${encodeURIComponent(id)}`
export const reportAddress = (id: string): string => `/assess/report/?id=${encodeURIComponent(id)}`

/** Goes to another page of the application as a link would: in place where the browser keeps nothing on the device. */
export function visit(address: string): void {
  const link = document.createElement('a')
  link.href = address
  document.getElementById('app')?.append(link)
  link.click()
  link.remove()
}
