import { STEPS } from '../engine/index.ts'

/** Every section that a report can have, in reading order. */
export const SECTION_IDS = [
  'briefing',
  'assessed',
  'change',
  'unknown',
  'next',
  'rights',
  'balance',
  'hang',
  'risk',
  ...STEPS.map((step) => `step-${step}` as const),
  'signoff',
  'method',
  'sources',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** What its user chooses about a report; none of it changes a figure or the fingerprint. */
export interface ReportOptions {
  /** The whole report, the briefing alone, or these sections, which stand in reading order whatever the order here. */
  readonly scope: 'full' | 'briefing' | readonly SectionId[]
  readonly paper: 'a4' | 'letter'
  /** "Confidential", on every page; empty for none. */
  readonly marking: string
  /** On every page; empty for none. */
  readonly organisation: string
}

/** What the download button and the command line begin with. */
export const DEFAULT_OPTIONS: ReportOptions = { scope: 'full', paper: 'a4', marking: '', organisation: '' }

/** Longest marking and organisation that are kept: a line at the head of a page. */
export const OPTION_LIMITS = { marking: 60, organisation: 120 } as const
