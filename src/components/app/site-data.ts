import { contentVersion, loadContent } from '../../schemas/index.ts'
import type { SiteData } from './site.ts'

/** What the application's pages are given, at build time. */
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
