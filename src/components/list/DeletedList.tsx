import { t as app } from '../../i18n/app.ts'
import { t } from '../../i18n/list.ts'
import type { Listed } from '../../store/index.ts'

/** What was deleted in the last 30 days, folded, each with its way back. */
export function DeletedList({
  lines,
  restore,
  except,
}: {
  readonly lines: readonly Listed[]
  readonly restore: (id: string) => Promise<void>
  readonly except: string | undefined
}) {
  const readable = lines.filter((line) => 'record' in line).filter(({ id }) => id !== except)
  if (readable.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('list.deleted.title')}</summary>
      <ul className="rows">
        {readable.map(({ id, record }) => {
          const title = record.file.title || app('app.untitled')
          return (
            <li key={id} className="actions">
              <span>{title}</span>
              <button
                type="button"
                className="link-button"
                aria-label={t('list.item.of', { action: t('list.restore'), title })}
                onClick={() => void restore(id)}
              >
                {t('list.restore')}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
