import { t } from '../i18n/report.ts'
import { measureNameOf, variantOf } from '../questionnaire/index.ts'
import { analyse, type FullContext } from './analysis.ts'
import { contextOf, type ReportInput } from './context.ts'
import { excerpt } from './excerpt.ts'
import { figuresOf } from './figures.ts'
import { fingerprint } from './fingerprint.ts'
import { DEFAULT_OPTIONS, OPTION_LIMITS, type ReportOptions, type SectionId } from './options.ts'
import { assessedSection } from './sections/assessed.ts'
import { balanceSection } from './sections/balance.ts'
import { briefSection } from './sections/brief.ts'
import { briefingSection, type WholeList } from './sections/briefing.ts'
import { changeSection } from './sections/change.ts'
import { hangSection } from './sections/hang.ts'
import { briefMethodSection, methodSection, type Versions } from './sections/method.ts'
import { rightsSection, riskSection } from './sections/rights.ts'
import { signoffSection } from './sections/signoff.ts'
import { sourcesSections } from './sections/sources.ts'
import { stepSections } from './sections/steps.ts'
import { nextSections, unknownSection } from './sections/unknown.ts'
import { summaryOf } from './summary.ts'
import type { ReportDocument, Section } from './types.ts'

/** A proposal no longer than this stands under the title as it is. */
const SUBTITLE = 150
/** As much of a title and of a name as two pages have room for. */
const BRIEF = { title: 110, subtitle: 160, author: 110 } as const

/** An assessment as a report looks at it: everything that takes time to work out, and that no option changes. */
export type ReadyReport = FullContext

export const readyReport = (input: ReportInput): ReadyReport => ({
  ...contextOf(input),
  analysis: analyse(input),
})

/**
 * The report as data, for screen, print, PDF and Word alike.
 *
 * @returns one list of sections, in reading order; pure, the same input gives the same document
 */
export const reportDocument = (
  input: ReportInput,
  options: ReportOptions = DEFAULT_OPTIONS,
): ReportDocument => documentOf(readyReport(input), options)

/** The same from what is worked out already: choosing sections is then a matter of no time. */
export function documentOf(context: ReadyReport, options: ReportOptions = DEFAULT_OPTIONS): ReportDocument {
  const { questionnaire, file, assessment } = context
  const isBrief = options.scope === 'briefing'
  const held = (text: string, limit: number) => (isBrief ? excerpt(text, limit).text : text.trim())
  const mark = fingerprint(file, assessment.contentVersion)
  const figures = figuresOf(context)
  const marking = lineOf(options.marking, OPTION_LIMITS.marking)
  const organisation = lineOf(options.organisation, OPTION_LIMITS.organisation)
  const sections = sectionsOf(context, options.scope, { figures, fingerprint: mark })
  return {
    kind: t(isBrief ? 'report.kindBriefing' : 'report.kind'),
    scope: typeof options.scope === 'string' ? options.scope : 'chosen',
    options: { ...options, marking, organisation },
    paper: options.paper,
    marking,
    organisation,
    language: 'en-GB',
    fingerprint: mark,
    figures,
    contents: !isBrief && sections.length > 2,
    summary: summaryOf(context, mark),
    title: file.title.trim() === '' ? t('report.untitled') : held(file.title, BRIEF.title),
    subtitle: held(subtitle(context), BRIEF.subtitle),
    measure: measureNameOf(questionnaire, file),
    author: held(file.author, BRIEF.author),
    date: file.changed ?? '',
    contentVersion: assessment.contentVersion,
    sections,
  }
}

/** The full report in its order; a choice keeps that order, and the figures that a check needs are always there. */
function sectionsOf(context: FullContext, scope: ReportOptions['scope'], versions: Versions): Section[] {
  if (scope === 'briefing')
    return [
      briefingSection(context, () => 'further-on'),
      briefSection(context),
      briefMethodSection(context, versions),
    ]
  const wholeList = (id: SectionId): WholeList =>
    scope === 'full' || scope.includes(id) ? 'section' : 'full-report'
  const all = [
    briefingSection(context, wholeList),
    assessedSection(context),
    changeSection(context),
    unknownSection(context),
    ...nextSections(context),
    rightsSection(context),
    balanceSection(context),
    hangSection(context),
    riskSection(context),
    ...stepSections(context),
    signoffSection(),
    methodSection(context, versions),
    ...sourcesSections(context),
  ]
  if (scope === 'full') return all
  const wanted = new Set<string>([...scope, 'method' satisfies SectionId])
  return all.filter(({ id }) => wanted.has(id))
}

const lineOf = (text: string, limit: number): string => text.replace(/\s+/g, ' ').trim().slice(0, limit)

/** What was assessed in the user's own words where these are short, else the measure and its variant. */
function subtitle({ questionnaire, file }: ReportInput): string {
  const proposal = file.proposal.trim()
  if (proposal !== '' && proposal.length <= SUBTITLE && !proposal.includes('\n')) return proposal
  const variant = variantOf(questionnaire, file.variant).name
  return t('report.subtitle', { measure: measureNameOf(questionnaire, file), variant })
}
