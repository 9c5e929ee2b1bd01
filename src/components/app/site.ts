import { type Known, openStore, type Store } from '../../store/index.ts'

/** What the application's pages are given by the build: enough to list and to start, no questions. */
export interface SiteData {
  readonly contentVersion: string
  readonly measures: readonly {
    readonly id: string
    readonly name: string
    readonly line: string
    readonly variants: readonly { readonly id: string; readonly name: string; readonly line: string }[]
  }[]
}

let store: Promise<Store> | undefined

/** One store for the page. */
export function storeOf({ contentVersion }: Pick<SiteData, 'contentVersion'>): Promise<Store> {
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
