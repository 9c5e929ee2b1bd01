import { DEFAULT_OPTIONS, OPTION_LIMITS, type ReportOptions, SECTION_IDS } from '../../report/options.ts'

/**
 * What was chosen about the report of one assessment, for as long as its tab is open: it is no part of the assessment,
 * and an organisation's name should not stay behind on a shared computer.
 */
export function readOptions(id: string): ReportOptions {
  try {
    return parse(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null'))
  } catch {
    // Storage is shut, or holds what nobody can read: the defaults are as good.
    return DEFAULT_OPTIONS
  }
}

export function keepOptions(id: string, options: ReportOptions): void {
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(options))
  } catch {
    // Where nothing can be kept the choice lasts as long as the page.
  }
}

const keyOf = (id: string): string => `counterpoise:report:${id}`

function parse(value: unknown): ReportOptions {
  if (typeof value !== 'object' || value === null) return DEFAULT_OPTIONS
  const { scope, paper, marking, organisation } = value as Partial<Record<keyof ReportOptions, unknown>>
  return {
    scope:
      scope === 'briefing'
        ? 'briefing'
        : Array.isArray(scope)
          ? SECTION_IDS.filter((section) => scope.includes(section))
          : 'full',
    paper: paper === 'letter' ? 'letter' : 'a4',
    marking: typeof marking === 'string' ? marking.slice(0, OPTION_LIMITS.marking) : '',
    organisation: typeof organisation === 'string' ? organisation.slice(0, OPTION_LIMITS.organisation) : '',
  }
}
