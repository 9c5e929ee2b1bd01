import { t } from '../../i18n/app.ts'
import type { Ready } from './use-opened.ts'

/** What stands in place of an assessment that cannot be shown: what is wrong, and what to do. */
export function ClosedPage({ ready }: { readonly ready: Exclude<Ready, { state: 'ready' }> }) {
  if (ready.state === 'loading') return <p className="app-message quiet">{t('wizard.loading')}</p>
  const [title, text] =
    ready.state === 'failed'
      ? [t('failed.title'), t('failed.text')]
      : [t(`missing.${ready.reason}.title`), t(`missing.${ready.reason}.text`)]
  return (
    <div className="app-message" role="alert">
      <h1>{title}</h1>
      <p className="lede">{text}</p>
      <p>
        <a className="button" href="/assess/">
          {t('missing.link')}
        </a>
      </p>
    </div>
  )
}
