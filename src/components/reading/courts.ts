import { t } from '../../i18n/site.ts'
import type { Content } from '../../schemas/index.ts'
import { site } from './content.ts'

interface Court {
  readonly id: string
  readonly name: string
  readonly judgments: readonly Content['judgments'][number][]
}

/** Judgments by court: Luxembourg, Strasbourg, then national courts; newest first. */
export function courts(): Court[] {
  const newest = [...site.judgments].sort((a, b) => b.data.date.localeCompare(a.data.date))
  const of = (start: string) => newest.filter(({ id }) => id.startsWith(start))
  const european = [...of('cjeu-'), ...of('echr-')]
  return [
    { id: 'cjeu', name: t('judgments.cjeu'), judgments: of('cjeu-') },
    { id: 'echr', name: t('judgments.echr'), judgments: of('echr-') },
    {
      id: 'national',
      name: t('judgments.national'),
      judgments: newest.filter((one) => !european.includes(one)),
    },
  ]
}
