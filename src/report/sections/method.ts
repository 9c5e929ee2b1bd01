import type { Method } from '../../engine/index.ts'
import { t } from '../../i18n/report.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Block, Figure, Section, Text } from '../types.ts'
import { signed } from '../words.ts'
import { versionWords } from './assessed.ts'
import { figuresBlocks, figuresInShort } from './figures.ts'

/** What a report can be checked by. */
export interface Versions {
  readonly figures: readonly Figure[]
  /** 64 hexadecimal digits. */
  readonly fingerprint: string
}

/** What the figures are, what is convention, and under which version they stand. */
export function methodSection(
  { questionnaire, file, assessment }: ReportContext,
  { figures, fingerprint }: Versions,
): Section {
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
    plain(fingerprintWords(fingerprint)),
    withLink(),
  ]
  return {
    id: 'method',
    title: t('section.method'),
    blocks: [...paragraphs.map((text): Block => ({ kind: 'paragraph', text })), ...figuresBlocks(figures)],
  }
}

/** The same in few lines, at the end of the briefing. */
export const briefMethodSection = (context: ReportContext, { figures, fingerprint }: Versions): Section => ({
  id: 'method',
  title: t('section.method'),
  untitled: true,
  blocks: figuresInShort(
    figures,
    `${t('brief.version', { version: versionWords(context) })} ${fingerprintWords(fingerprint)}`,
  ),
})

/** In groups of eight, so that it breaks between them and can be read aloud. */
const fingerprintWords = (fingerprint: string): string =>
  t('method.fingerprint', { fingerprint: (fingerprint.match(/.{8}/g) ?? []).join(' ') })

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
