import { formatDate, formatInterval } from '../i18n/index.ts'
import { t } from '../i18n/report.ts'
import { measureNameOf } from '../questionnaire/index.ts'
import type { FullContext } from './analysis.ts'
import { stabilitySentence } from './sections/briefing.ts'
import { verdictSentence } from './words.ts'

/** The verdict as a paragraph for somebody else's paper: what, verdict, figures, and where they can be made again. */
export function summaryOf(context: FullContext, fingerprint: string): string {
  const { questionnaire, file, assessment } = context
  const title = file.title.trim() === '' ? t('report.untitled') : file.title.trim().replace(/\s+/g, ' ')
  const words = {
    title,
    measure: measureNameOf(questionnaire, file),
    verdict: t(`verdict.${assessment.verdict}`),
    sentence: `${verdictSentence(context)} ${stabilitySentence(context)}`,
    proportionality: formatInterval(assessment.proportionality),
    risk: formatInterval(assessment.risk.current),
    answered: t('figure.answeredOf', { answered: assessment.answered, total: assessment.applicable }),
    version: assessment.contentVersion,
    fingerprint: shortFingerprint(fingerprint),
  }
  return file.changed === undefined
    ? t('summary.undated', words)
    : t('summary.dated', { ...words, date: formatDate(file.changed, 'UTC') })
}

/** "7f3a 91c0 44de": the beginning, to be read out over a telephone. */
export const shortFingerprint = (digits: string): string =>
  (digits.slice(0, 12).match(/.{4}/g) ?? []).join(' ')
