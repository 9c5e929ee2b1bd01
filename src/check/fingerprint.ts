import { t } from '../i18n/report.ts'
import { fingerprint } from '../report/fingerprint.ts'
import type { AssessmentFile } from '../schemas/saved.ts'
import type { PrintedPages } from './pages.ts'
import { squeeze, tidy } from './squeeze.ts'
import type { Checked } from './types.ts'

/** Content versions as they are written: 2026.11.3. */
const VERSION = /\b\d{4}\.\d{1,2}\.\d+\b/g
const WHOLE = /[0-9a-f]{64}/g

/**
 * Whether the assessment inside is the one that the report was made from, and under which version. The fingerprint
 * joins the two: under which of the versions named in the report it comes out as printed, under that one it was made.
 */
export function compareFingerprint(
  pages: PrintedPages,
  file: AssessmentFile,
  site: string,
): Pick<Checked, 'fingerprint' | 'version'> {
  const printed = printedOf(pages)
  const named = [...new Set(pages.drawn.flatMap((page) => page.match(VERSION) ?? []))]
  const version = [site, ...named].find((candidate) => bearsOut(printed, fingerprint(file, candidate)))
  const recomputed = fingerprint(file, version ?? site)
  const seal = printed.length === 0 ? 'none' : version === undefined ? 'broken' : 'intact'
  const shown = printed.find((place) => !fits(place, recomputed)) ?? printed[0]
  return {
    fingerprint: { seal, printed: shown?.[0], recomputed },
    version: { report: version ?? unsealedVersion(named, file, site), site },
  }
}

/** What stands in one place: more than one where the author has typed something that looks like a fingerprint. */
type Place = readonly string[]

const fits = (place: Place, whole: string): boolean => place.some((one) => whole.startsWith(one))

/** Wherever the report prints a fingerprint, it must be this one: whole where it is whole, else its beginning. */
const bearsOut = (printed: readonly Place[], whole: string): boolean =>
  printed.length > 0 && printed.every((place) => fits(place, whole))

/** The whole one, if it is printed, and those at the foot of the pages. */
function printedOf({ drawn }: PrintedPages): Place[] {
  const words = tidy(t('report.fingerprint', { fingerprint: '' })).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const foot = new RegExp(`${words} ?((?:[0-9a-f]{4} ?){3})(?![0-9a-f])`, 'g')
  const short = drawn.map((page) => [...page.matchAll(foot)].map(([, digits = '']) => squeeze(digits)))
  const whole = [...(squeeze(drawn.join(' ')).match(WHOLE) ?? [])]
  return [whole, ...short].filter((place) => place.length > 0)
}

/** A report names the version it was made under, and where that is another one the version it was answered under. */
function unsealedVersion(named: readonly string[], file: AssessmentFile, site: string): string | undefined {
  if (named.includes(site)) return site
  return named.find((version) => version !== file.contentVersion) ?? named[0]
}
