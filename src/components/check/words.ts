import type { Checked, CheckResult, FigureRow } from '../../check/index.ts'
import { plural, t } from '../../i18n/check.ts'

export interface Finding {
  readonly shape: 'met' | 'failed' | 'open' | 'doubtful'
  readonly title: string
  readonly text: string
}

/** What a check came to, in a line and in a sentence or two. */
export function findingOf(checked: Checked): Finding {
  switch (checked.outcome) {
    case 'matches':
      return { shape: 'met', title: t('check.matches'), text: matchesText(checked) }
    case 'other-version':
      return { shape: 'open', title: t('check.version'), text: versionText(checked) }
    case 'no-figures':
      return { shape: 'open', title: t('check.noFigures'), text: t('check.noFigures.text') }
    case 'differs':
      return { shape: 'failed', ...differsWords(checked) }
  }
}

function matchesText({ figures, passages }: Checked): string {
  const same = t('check.matches.text', { n: figures.length })
  return passages === undefined ? same : `${same} ${t('check.matches.passages', { n: passages.compared })}`
}

function versionText(checked: Checked): string {
  const { report = '', site } = checked.version
  const n = differing(checked)
  const figures = n === 0 ? t('check.version.same') : plural('check.version', n)
  return `${t('check.version.text', { report, site })} ${figures}`
}

function differsWords(checked: Checked): { title: string; text: string } {
  const n = differing(checked)
  if (n > 0) return { title: plural('check.differs', n), text: t('check.differs.text') }
  if (checked.fingerprint.seal === 'broken')
    return { title: t('check.differs.seal'), text: t('check.differs.sealText') }
  if (checked.fingerprint.seal === 'none')
    return { title: t('check.differs.noSeal'), text: t('check.differs.noSealText') }
  return { title: t('check.differs.passages'), text: t('check.differs.passagesText') }
}

const differing = ({ figures, added }: Checked): number =>
  figures.filter(({ state }) => state !== 'same').length + added.length

/** A sentence to each figure that is not the same; none where no figure could be read at all. */
export function differences({ outcome, figures, added }: Checked): string[] {
  if (outcome === 'no-figures') return []
  return [
    ...figures.filter(({ state }) => state !== 'same').map(differenceWords),
    ...added.map((row) => t('check.figure.added', { ...row })),
  ]
}

const differenceWords = ({ label, printed, recomputed }: FigureRow): string =>
  printed === undefined
    ? t('check.figure.missing', { label, recomputed })
    : t('check.figure.differs', { label, printed, recomputed })

export function sealWords({ fingerprint: { seal, printed = '', recomputed } }: Checked): string {
  // As long as what is printed, so that the two can be compared.
  const short = recomputed.slice(0, printed === '' ? 12 : printed.length)
  return t(`check.seal.${seal}`, { printed: grouped(printed), recomputed: grouped(short) })
}

/** "7f3a 91c0 44de". */
const grouped = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? digits

export function versionWords({ version: { report, site } }: Checked): string {
  if (report === undefined) return t('check.method.unknown', { site })
  return report === site ? t('check.method.same', { site }) : t('check.method.other', { report, site })
}

/** Why a file cannot be checked. What is wrong inside the attachment beyond these is damage. */
export function faultWords({ reason, where }: Extract<CheckResult, { ok: false }>): string {
  switch (reason) {
    case 'not-pdf':
    case 'newer-than-this-site':
    case 'unknown-measure':
    case 'pdf-damaged':
    case 'pdf-encrypted':
    case 'pdf-no-reader':
    case 'pdf-not-ours':
    case 'pdf-stripped':
    case 'pdf-ambiguous':
    case 'pdf-too-large':
      return t(`fault.${reason}`)
    default:
      return where === undefined || where === '' ? t('fault.pdf-damaged') : t('fault.damaged', { where })
  }
}
