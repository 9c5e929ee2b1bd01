import { useEffect, useRef, useState } from 'react'
import { t as app } from '../../i18n/app.ts'
import { t } from '../../i18n/list.ts'
import { type FileResult, parseAnyFile, type Store } from '../../store/index.ts'
import { Field } from '../app/Field.tsx'
import { knownTo, type SiteData } from '../app/site.ts'

type Message = { readonly isFault: boolean; readonly text: string }

/** Opens a saved file as a new assessment; whatever is wrong with it is said by name and changes nothing. */
export function OpenFile({
  site,
  store,
  onOpened,
}: {
  readonly site: SiteData
  readonly store: Store
  readonly onOpened: () => Promise<void>
}) {
  const [message, setMessage] = useState<Message | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (window.location.hash === '#open') input.current?.focus()
  }, [])
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const bytes = await file.arrayBuffer().catch(() => undefined)
    const result = bytes === undefined ? undefined : await parseAnyFile(bytes, knownTo(site))
    setMessage(await open(store, result))
    await onOpened()
    // The same file can be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
  }
  return (
    <section className="open-file" id="open" aria-labelledby="open-title">
      <h2 id="open-title">{t('list.open.title')}</h2>
      <Field id="file" label={t('list.open.choose')} hint={t('list.open.hint')}>
        {(named) => (
          <input
            {...named}
            ref={input}
            type="file"
            accept=".json,application/json,.pdf,application/pdf"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      <div role={message?.isFault === true ? 'alert' : 'status'}>
        {message !== null && <p className={message.isFault ? 'problem' : 'undo'}>{message.text}</p>}
      </div>
    </section>
  )
}

async function open(store: Store, result: FileResult | undefined): Promise<Message> {
  if (result === undefined) return { isFault: true, text: t('file.unreadable') }
  if (!result.ok) return { isFault: true, text: faultWords(result) }
  const made = await store.addFile(result.file)
  if (!made.ok) return { isFault: true, text: t('list.failed') }
  const done = t('list.open.done', { title: result.file.title || app('app.untitled') })
  const newer = t('list.open.newer', { version: result.file.contentVersion })
  return { isFault: false, text: result.newerContent ? `${done} ${newer}` : done }
}

function faultWords({ reason, where }: Extract<FileResult, { ok: false }>): string {
  if (reason !== 'damaged') return t(`file.${reason}`)
  return where === undefined || where === '' ? t('file.damaged.nowhere') : t('file.damaged', { where })
}
