import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { folderOf, type Kind } from '../setup/serve.ts'

/** Names in lower case; an attribute without a value has "". */
export interface Attributes {
  readonly [name: string]: string | undefined
  readonly id?: string
  readonly href?: string
  readonly src?: string
  readonly rel?: string
  readonly lang?: string
  readonly content?: string
}

export interface Tag {
  readonly name: string
  readonly attributes: Attributes
}

export interface BuiltPage {
  /** As in the address bar: `/measures/filtering/`. */
  readonly path: string
  readonly html: string
  readonly tags: readonly Tag[]
  readonly ids: ReadonlySet<string>
  /** True where React takes over: what stands there is made in the browser. */
  readonly isApplication: boolean
}

/** Every file of a build, by its address: `/measures/index.html`, `/_astro/….js`. */
export const builtFiles = (kind: Kind): Set<string> =>
  new Set(
    readdirSync(folderOf(kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folderOf(kind), join(entry.parentPath, entry.name))}`),
  )

export const builtPages = (kind: Kind): BuiltPage[] =>
  [...builtFiles(kind)]
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => pageOf(file, readFileSync(join(folderOf(kind), file), 'utf8')))

function pageOf(file: string, html: string): BuiltPage {
  const tags = tagsOf(html)
  return {
    path: file.replace(/index\.html$/, ''),
    html,
    tags,
    ids: new Set(tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))),
    isApplication: tags.some(({ name }) => name === 'astro-island'),
  }
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

/** Our own generator's HTML is regular enough for this; what scripts and comments hold is no markup. */
function tagsOf(html: string): Tag[] {
  const markup = html.replace(/<!--.*?-->/gs, '').replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1')
  return [...markup.matchAll(TAG)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [
        key.toLowerCase(),
        (a ?? b ?? c ?? '').replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
      ]),
    ),
  }))
}
