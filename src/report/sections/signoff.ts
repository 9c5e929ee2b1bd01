import { t } from '../../i18n/report.ts'
import { plain } from '../context.ts'
import type { Section } from '../types.ts'

/** Who stands for it, in ink: the report is made by a person, and taken on by another. */
export function signoffSection(): Section {
  const fields = [t('signoff.name'), t('signoff.office'), t('signoff.date'), t('signoff.signature')]
  return {
    id: 'signoff',
    title: t('section.signoff'),
    blocks: [
      { kind: 'paragraph', text: plain(t('signoff.intro')), tone: 'quiet' },
      {
        kind: 'signoff',
        rows: [t('signoff.assessed'), t('signoff.reviewed'), t('signoff.decided')].map((role) => ({
          role,
          fields,
        })),
      },
    ],
  }
}
