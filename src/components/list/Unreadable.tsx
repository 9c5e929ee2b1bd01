import { useState } from 'react'
import { t } from '../../i18n/list.ts'
import { type Listed, toRawFile } from '../../store/index.ts'
import { offerFile } from '../app/download.ts'

/** Something stored that this site cannot read: left as it is, to be saved raw, deleted only on a second word. */
export function Unreadable({
  line,
  onRemove,
}: {
  readonly line: Extract<Listed, { unreadable: string }>
  readonly onRemove: () => Promise<unknown>
}) {
  const [asked, setAsked] = useState(false)
  return (
    <article className="item">
      <p>{t(`list.unreadable.${line.unreadable}`)}</p>
      <p className="actions item-actions">
        <button type="button" className="link-button" onClick={() => offerFile(toRawFile(line))}>
          {t('list.unreadable.save')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => (asked ? void onRemove() : setAsked(true))}
        >
          {t(asked ? 'list.unreadable.confirm' : 'list.unreadable.remove')}
        </button>
      </p>
    </article>
  )
}
