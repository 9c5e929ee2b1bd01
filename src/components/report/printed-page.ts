import { useEffect } from 'react'
import { t } from '../../i18n/report.ts'
import { shortFingerprint } from '../../report/summary.ts'
import type { ReportDocument } from '../../report/types.ts'

/**
 * What stands on every printed page, in the page's margins: organisation and marking above, page and fingerprint below.
 * A browser without margin boxes prints organisation and marking at the head of the report only.
 */
export function usePrintedPage(report: ReportDocument): void {
  const rule = pageRule(report)
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.documentElement.classList.toggle('has-page-margins', hasMargins(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [rule])
}

/** A browser that does not know margin boxes leaves them out of the rule that it has read. */
function hasMargins({ cssRules: [page] }: CSSStyleSheet): boolean {
  return (
    page !== undefined &&
    'cssRules' in page &&
    page.cssRules instanceof CSSRuleList &&
    page.cssRules.length > 0
  )
}

const SMALL = 'font: 8.2pt "Source Sans 3 Variable", "Source Sans 3", sans-serif; color: #50555c;'

/** The page's own rules; a style sheet made by script knows the reader's choice, which no file can. */
export const pageRule = ({ paper, organisation, marking, fingerprint }: ReportDocument): string => `@page {
  size: ${paper === 'a4' ? 'A4' : 'letter'};
  @top-left { content: ${quoted(organisation)}; ${SMALL} }
  @top-right { content: ${quoted(marking)}; ${SMALL} font-weight: 600; }
  @bottom-left { content: ${pageOf()}; ${SMALL} }
  @bottom-center { content: ${quoted(t('report.aid'))}; ${SMALL} }
  @bottom-right { content: ${quoted(t('report.fingerprint', { fingerprint: shortFingerprint(fingerprint) }))}; ${SMALL} }
}`

/** "Page 1 of 12", counted by the browser: the words around its two numbers, in whatever order a language has them. */
function pageOf(): string {
  const counters: Readonly<Record<string, string>> = { '<n>': 'counter(page)', '<total>': 'counter(pages)' }
  return t('report.page', { n: '<n>', total: '<total>' })
    .split(/(<\w+>)/)
    .map((part) => counters[part] ?? quoted(part))
    .join(' ')
}

/** A CSS string that holds any text: whatever is no plain letter, digit or space goes by its number. */
const quoted = (text: string): string =>
  `"${[...text].map((letter) => (/[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('')}"`
