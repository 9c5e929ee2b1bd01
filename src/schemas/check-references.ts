import type { Content } from './content.ts'
import { didYouMean, type Fault } from './faults.ts'
import type { Entry } from './read.ts'

type Collection = 'measures' | 'rights' | 'principles' | 'questions'

/** Every id that content names must exist, and every citation must point at something that was looked up. */
export function checkReferences(content: Content): Fault[] {
  return [
    ...content.questions.flatMap((entry) => [
      ...listed(content, entry, 'serves', entry.data.serves, 'principles'),
      ...(entry.data.measures === 'all'
        ? []
        : listed(content, entry, 'measures', entry.data.measures, 'measures')),
      ...variantsExist(content, entry),
      ...entry.data.options.flatMap((option, o) =>
        option.effects.flatMap((effect, e) => {
          const right = effect.weight?.side === 'right' ? effect.weight.right : effect.risk?.right
          return right === undefined || right === 'all'
            ? []
            : listed(content, entry, `options[${o}].effects[${e}]`, [right], 'rights')
        }),
      ),
    ]),
    ...content.measures.flatMap((entry) => [
      ...listed(content, entry, 'rights.main', Object.keys(entry.data.rights.main), 'rights'),
      ...listed(content, entry, 'rights.secondary', Object.keys(entry.data.rights.secondary), 'rights'),
      ...entry.data.variants.flatMap((variant, v) =>
        listed(content, entry, `variants[${v}].rights`, variant.rights ?? [], 'rights'),
      ),
    ]),
    ...everySource(content),
  ]
}

function listed(
  content: Content,
  entry: Entry<unknown>,
  path: string,
  ids: readonly string[],
  collection: Collection,
): Fault[] {
  const valid = content[collection].map(({ id }) => id)
  return ids
    .filter((id) => !valid.includes(id))
    .map((id) => ({
      file: entry.file,
      path,
      reason: `no ${collection.slice(0, -1)} "${id}".${didYouMean(id, valid)}`,
    }))
}

function variantsExist(content: Content, entry: Content['questions'][number]): Fault[] {
  const valid = content.measures.flatMap(({ id, data }) =>
    data.variants.map((variant) => `${id}/${variant.id}`),
  )
  return (entry.data.variants ?? [])
    .filter((variant) => !valid.includes(variant))
    .map((variant) => ({
      file: entry.file,
      path: 'variants',
      reason: `no variant "${variant}".${didYouMean(variant, valid)}`,
    }))
}

/** Walks every collection and holds each `source` it meets to the judgments and texts. */
function everySource(content: Content): Fault[] {
  const pins = new Map<string, readonly string[]>([
    ...content.judgments.map(({ id, data }) => [id, Object.keys(data.paragraphs)] as const),
    ...content.texts.map(({ id, data }) => [id, Object.keys(data.parts)] as const),
  ])
  const entries = [
    content.questions,
    content.measures,
    content.rights,
    content.principles,
  ].flat() as Entry<unknown>[]
  const method = Object.entries(content.method).map(([id, data]) => ({
    id,
    file: `content/method/${id}.yaml`,
    data,
  }))
  return [...entries, ...method].flatMap((entry) =>
    sourcesIn(entry.data, '').flatMap(({ path, ref }) => {
      const [id = '', pin] = ref.split('#')
      const known = pins.get(id)
      if (known === undefined)
        return [
          { file: entry.file, path, reason: `no judgment or text "${id}".${didYouMean(id, pins.keys())}` },
        ]
      if (pin === undefined || known.includes(pin)) return []
      return [
        {
          file: entry.file,
          path,
          reason: `"${id}" has no verified part "${pin}"; it has ${known.length === 0 ? 'none' : known.map((k) => `"${k}"`).join(', ')}.${didYouMean(pin, known)}`,
        },
      ]
    }),
  )
}

/** Every citation under a `source` key, however deep, with the path to it. */
export function sourcesIn(value: unknown, path: string): { path: string; ref: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => sourcesIn(item, `${path}[${index}]`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (key !== 'source') return sourcesIn(child, here)
    const refs: unknown[] = Array.isArray(child) ? child : [child]
    return refs.filter((ref) => typeof ref === 'string').map((ref) => ({ path: here, ref }))
  })
}
