import type { Method } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Block, Section, Text } from '../types.ts'
import { signed } from '../words.ts'

/** What the figures are, what is convention, and under which version they stand. */
export function methodSection({ questionnaire, file, assessment }: ReportContext): Section {
  const { method } = questionnaire
  const moved = file.contentVersion !== assessment.contentVersion
  const paragraphs: Text[] = [
    [{ text: t('method.what'), strong: true }],
    plain(t('method.ladder')),
    plain(t('method.answers', { thresholds: thresholds(method) })),
    plain(t('method.balance', { met: signed(method.balance.met), failed: signed(method.balance.failed) })),
    plain(t('method.risk')),
    plain(t('method.unknown')),
    plain(t('method.own', { doubtful: method.caps.doubtful, failed: method.caps.failed })),
    plain(t('method.version', { version: assessment.contentVersion })),
    ...(moved
      ? [plain(t('method.versionMoved', { saved: file.contentVersion, version: assessment.contentVersion }))]
      : []),
    withLink(),
  ]
  return {
    id: 'method',
    title: t('section.method'),
    blocks: paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
  }
}

const thresholds = ({ seriousness }: Method): string =>
  seriousness
    .map(({ from, thresholds: { met, doubtful } }) => t('method.threshold', { from, met, doubtful }))
    .join(t('method.thresholdSeparator'))

/** The sentence with a link inside: the placeholder stands where the link goes, in every language. */
function withLink(): Text {
  const mark = '\u0000'
  const [before = '', after = ''] = t('method.more', { link: mark }).split(mark)
  return [{ text: before }, { text: t('method.page'), href: '/method/' }, { text: after }]
}
