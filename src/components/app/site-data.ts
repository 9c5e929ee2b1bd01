import { contentVersion, loadContent } from '../../schemas/index.ts'
import type { SiteData, SiteVersion } from './site.ts'

/** What every page of the application is given, at build time. */
export const siteVersion = (): SiteVersion => ({ contentVersion: contentVersion(loadContent().method) })

/** What the list of assessments fetches. */
export function siteData(): SiteData {
  const content = loadContent()
  return {
    contentVersion: contentVersion(content.method),
    measures: content.measures.map(({ id, data: { name, line, variants } }) => ({
      id,
      name,
      line,
      variants: variants.map((variant) => ({ id: variant.id, name: variant.name, line: variant.line })),
    })),
  }
}
