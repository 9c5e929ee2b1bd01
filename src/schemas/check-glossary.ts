import type { Content } from './content.ts'
import { didYouMean, type Fault } from './faults.ts'

const FILE = 'content/glossary.yaml'

/** Pages that no collection makes. */
const FIXED = ['/measures/', '/principles/', '/rights/', '/judgments/', '/examples/', '/method/', '/privacy/']

/** Ids stand once, and each term leads to a page that is built. */
export function checkGlossary(content: Content): Fault[] {
  const ids = content.glossary.map(({ id }) => id)
  const pages = pagesOf(content)
  return content.glossary.flatMap(({ id, see }, at) => [
    ...(ids.indexOf(id) === at ? [] : [{ file: FILE, path: `[${at}].id`, reason: `"${id}" stands twice.` }]),
    ...(pages.includes(see.replace(/#.*/, ''))
      ? []
      : [{ file: FILE, path: `[${at}].see`, reason: `no page "${see}".${didYouMean(see, pages)}` }]),
  ])
}

const pagesOf = (content: Content): string[] => [
  ...FIXED,
  ...(['measures', 'principles', 'rights', 'judgments', 'examples'] as const).flatMap((folder) =>
    content[folder].map(({ id }) => `/${folder}/${id}/`),
  ),
]
