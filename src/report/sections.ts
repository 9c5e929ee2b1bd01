import { t } from '../i18n/report.ts'
import { measureNameOf, variantOf } from '../questionnaire/index.ts'
import { contextOf, type ReportInput } from './context.ts'
import { assessedSection } from './sections/assessed.ts'
import { briefingSection } from './sections/briefing.ts'
import { conditionsSection, unknownSection } from './sections/conditions.ts'
import { methodSection } from './sections/method.ts'
import { rightsSection, riskSection } from './sections/rights.ts'
import { sourcesSection } from './sections/sources.ts'
import { stepSections } from './sections/steps.ts'
import type { ReportDocument } from './types.ts'

/** A proposal no longer than this stands under the title as it is. */
const SUBTITLE = 150

/**
 * The whole report as data, for screen, print and PDF alike.
 *
 * @returns one list of sections, in reading order; pure, the same input gives the same document
 */
export function reportDocument(input: ReportInput): ReportDocument {
  const { questionnaire, file, assessment } = input
  const context = contextOf(input)
  return {
    kind: t('report.kind'),
    title: file.title.trim() === '' ? t('report.untitled') : file.title.trim(),
    subtitle: subtitle(input),
    measure: measureNameOf(questionnaire, file),
    author: file.author.trim(),
    date: file.changed ?? '',
    contentVersion: assessment.contentVersion,
    sections: [
      briefingSection(context),
      conditionsSection(context),
      unknownSection(context),
      rightsSection(context),
      riskSection(context),
      assessedSection(context),
      ...stepSections(context),
      methodSection(context),
      sourcesSection(context),
    ],
  }
}

/** What was assessed in the user's own words where these are short, else the measure and its variant. */
function subtitle({ questionnaire, file }: ReportInput): string {
  const proposal = file.proposal.trim()
  if (proposal !== '' && proposal.length <= SUBTITLE && !proposal.includes('\n')) return proposal
  const variant = variantOf(questionnaire, file.variant).name
  return t('report.subtitle', { measure: measureNameOf(questionnaire, file), variant })
}
