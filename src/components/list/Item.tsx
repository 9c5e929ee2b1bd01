import { t as app } from '../../i18n/app.ts'
import { formatDate } from '../../i18n/index.ts'
import { plural, t } from '../../i18n/list.ts'
import { type AssessmentRecord, type Store, toFile } from '../../store/index.ts'
import { offerFile } from '../app/download.ts'
import { editAddress, reportAddress, type SiteData } from '../app/site.ts'
import type { JustDeleted } from './MyAssessments.tsx'

interface Props {
  readonly record: AssessmentRecord
  readonly site: SiteData
  readonly store: Store
  readonly act: (change: Promise<unknown>) => Promise<boolean>
  readonly remove: (just: JustDeleted) => Promise<void>
}

/** One assessment: its name, what it is about, and everything that can be done with it. */
export function Item({ record, site, store, act, remove }: Props) {
  const { file, id } = record
  const title = file.title || app('app.untitled')
  const measure = site.measures.find((candidate) => candidate.id === file.measure)
  const variant = measure?.variants.find((candidate) => candidate.id === file.variant)
  const named = (action: string) => t('list.item.of', { action, title })
  const details = [
    file.measureName ?? measure?.name ?? file.measure,
    variant?.name,
    plural('list.item.answers', Object.keys(file.answers).length),
    t('list.item.changed', { date: formatDate(record.changed) }),
  ]
  return (
    <article className="item">
      <h2>
        <a href={editAddress(id)}>{title}</a>
      </h2>
      <p className="item-details">{details.filter((part) => part !== undefined).join(' · ')}</p>
      <p className="actions item-actions">
        <a href={editAddress(id)} aria-label={named(t('list.item.continue'))}>
          {t('list.item.continue')}
        </a>
        <a href={reportAddress(id)} aria-label={named(t('list.item.report'))}>
          {t('list.item.report')}
        </a>
        <Action name={t('list.item.save')} named={named} onClick={() => offerFile(toFile(record))} />
        <Action
          name={t('list.item.duplicate')}
          named={named}
          onClick={() => void act(store.duplicate(id, app('app.copy', { title })))}
        />
        <Action name={t('list.item.delete')} named={named} onClick={() => void remove({ id, title })} />
      </p>
    </article>
  )
}

const Action = ({
  name,
  named,
  onClick,
}: {
  readonly name: string
  readonly named: (action: string) => string
  readonly onClick: () => void
}) => (
  <button type="button" className="link-button" aria-label={named(name)} onClick={onClick}>
    {name}
  </button>
)
