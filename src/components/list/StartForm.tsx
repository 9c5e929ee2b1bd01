import { type FormEvent, useState } from 'react'
import { t } from '../../i18n/list.ts'
import { LIMITS } from '../../schemas/saved.ts'
import type { Store } from '../../store/index.ts'
import { Field } from '../app/Field.tsx'
import { editAddress, type SiteData, visit } from '../app/site.ts'

/** A new assessment: measure, form, name. */
export function StartForm({
  site,
  store,
  onFailed,
}: {
  readonly site: SiteData
  readonly store: Store
  readonly onFailed: () => void
}) {
  const [measureId, setMeasure] = useState(() => askedFor(site))
  const measure = site.measures.find(({ id }) => id === measureId) ?? site.measures[0]
  const [variantId, setVariant] = useState('')
  const [title, setTitle] = useState('')
  const variant = measure?.variants.find(({ id }) => id === variantId) ?? measure?.variants[0]
  if (measure === undefined || variant === undefined) return null
  const start = async (event: FormEvent) => {
    event.preventDefault()
    const made = await store.create({
      measure: measure.id,
      variant: variant.id,
      title: title.trim() || measure.name,
    })
    if (made.ok) visit(editAddress(made.id))
    else onFailed()
  }
  return (
    <form className="start" id="new" onSubmit={(event) => void start(event)}>
      <h2>{t('list.start.title')}</h2>
      <fieldset>
        <legend>{t('list.start.measure')}</legend>
        <div className="options">
          {site.measures.map(({ id, name, line }) => (
            <div key={id} className={`option${measure.id === id ? ' chosen' : ''}`}>
              <input
                type="radio"
                name="measure"
                id={`measure.${id}`}
                checked={measure.id === id}
                onChange={() => setMeasure(id)}
                aria-describedby={`measure.${id}.hint`}
              />
              <label htmlFor={`measure.${id}`}>{name}</label>
              <span className="option-hint" id={`measure.${id}.hint`}>
                {line}
              </span>
            </div>
          ))}
        </div>
      </fieldset>
      <Field id="variant" label={t('list.start.variant')} hint={t('list.start.variant.hint')}>
        {(named) => (
          <select {...named} value={variant.id} onChange={(event) => setVariant(event.target.value)}>
            {measure.variants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="name" label={t('list.start.name')} hint={t('list.start.name.hint')}>
        {(named) => (
          <input
            {...named}
            type="text"
            value={title}
            maxLength={LIMITS.title}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {t('list.start.go')}
      </button>
    </form>
  )
}

/** The measure that a link from its own page asked for. */
const askedFor = (site: SiteData): string =>
  new URLSearchParams(window.location.search).get('new') ?? site.measures[0]?.id ?? ''
