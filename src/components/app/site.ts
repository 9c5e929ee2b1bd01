import { openStore, type Store } from '../../store/index.ts'

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

export const editAddress = (id: string): string => `/assess/edit/?id=${encodeURIComponent(id)}`
export const reportAddress = (id: string): string => `/assess/report/?id=${encodeURIComponent(id)}`
