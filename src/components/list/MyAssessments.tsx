import { useCallback, useEffect, useState } from 'react'
import { t } from '../../i18n/list.ts'
import type { List, Listed, Store } from '../../store/index.ts'
import { type SiteData, storeOf } from '../app/site.ts'
import { DeletedList } from './DeletedList.tsx'
import { Item } from './Item.tsx'
import { OpenFile } from './OpenFile.tsx'
import { StartForm } from './StartForm.tsx'
import { Unreadable } from './Unreadable.tsx'
import { useExample } from './use-example.ts'

/** What was just deleted, for as long as it can be undone with one press. */
export interface JustDeleted {
  readonly id: string
  readonly title: string
}

/** My assessments: what is on this device, a new one, a file. */
export default function MyAssessments({ site }: { readonly site: SiteData }) {
  const { store, list, reload } = useList(site)
  const [deleted, setDeleted] = useState<JustDeleted | null>(null)
  const [failed, setFailed] = useState(false)
  const exampleFailed = useExample(site, store)
  if (store === null) return <p className="app-message quiet">{t('list.loading')}</p>
  const act = async (change: Promise<unknown>): Promise<boolean> => {
    const outcome = await change.catch(() => 'storage-blocked')
    const isFine =
      outcome === 'written' ||
      (typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true)
    setFailed(!isFine)
    await reload()
    return isFine
  }
  const remove = async (just: JustDeleted) => {
    if (await act(store.remove(just.id))) setDeleted(just)
  }
  const undo = async (id: string) => {
    if (await act(store.undoRemove(id))) setDeleted(null)
  }
  return (
    <div className="page">
      <div className="app-narrow">
        <h1>{t('list.title')}</h1>
        <p className="lede">{t('list.lede')}</p>
        {store.storage === 'blocked' && (
          <p className="problem" role="alert">
            {t('list.blocked')}
          </p>
        )}
        <div role="status">
          {deleted !== null && (
            <p className="undo">
              {t('list.deleted', { title: deleted.title })}{' '}
              <button type="button" className="link-button" onClick={() => void undo(deleted.id)}>
                {t('list.undo')}
              </button>
            </p>
          )}
        </div>
        {failed && (
          <p className="problem" role="alert">
            {t('list.failed')}
          </p>
        )}
        {exampleFailed && (
          <p className="problem" role="alert">
            {t('list.example.failed')}
          </p>
        )}
        <Kept list={list} site={site} store={store} act={act} remove={remove} />
        <StartForm site={site} store={store} onFailed={() => setFailed(true)} />
        <OpenFile site={site} store={store} onOpened={reload} />
        <DeletedList lines={list?.deleted ?? []} restore={undo} except={deleted?.id} />
      </div>
    </div>
  )
}

function useList(site: SiteData) {
  const [store, setStore] = useState<Store | null>(null)
  const [list, setList] = useState<List | null>(null)
  const reload = useCallback(async () => {
    const opened = await storeOf(site)
    setStore(opened)
    setList(await opened.listAssessments().catch(() => null))
  }, [site])
  useEffect(() => {
    void reload()
  }, [reload])
  useEffect(() => store?.onListChange(() => void reload()), [store, reload])
  return { store, list, reload }
}

interface KeptProps {
  readonly list: List | null
  readonly site: SiteData
  readonly store: Store
  readonly act: (change: Promise<unknown>) => Promise<boolean>
  readonly remove: (just: JustDeleted) => Promise<void>
}

function Kept({ list, site, store, act, remove }: KeptProps) {
  if (list === null || list.kept.length === 0) return <p className="list-empty">{t('list.empty')}</p>
  return (
    <ul className="rows list-items">
      {list.kept.map((line: Listed) => (
        <li key={line.id}>
          {'record' in line ? (
            <Item record={line.record} site={site} store={store} act={act} remove={remove} />
          ) : (
            <Unreadable line={line} onRemove={() => act(store.removeForGood(line.id))} />
          )}
        </li>
      ))}
    </ul>
  )
}
