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

/** Options as they travel in a PDF, and as they are read from one that may hold anything. */
export const optionsText = ({ scope, paper, marking, organisation }: ReportOptions): string =>
  JSON.stringify({ scope, paper, marking, organisation })

/** @returns `undefined` where the text names no options of ours */
export function optionsFrom(text: unknown): ReportOptions | undefined {
  const read = parsed(text)
  if (typeof read !== 'object' || read === null) return undefined
  const { scope, paper, marking, organisation } = read as Record<string, unknown>
  if (paper !== 'a4' && paper !== 'letter') return undefined
  if (typeof marking !== 'string' || typeof organisation !== 'string') return undefined
  if (scope === 'full' || scope === 'briefing') return { scope, paper, marking, organisation }
  if (!Array.isArray(scope)) return undefined
  return { scope: SECTION_IDS.filter((id) => scope.includes(id)), paper, marking, organisation }
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
