import { hundredths, type Objects, reference, textString } from './objects.ts'
import { type Area, type Content, paintedKids, type Tag, type TagDetails } from './tags.ts'

/** What the pages have painted, for the tree that says what it is. */
export interface Painted {
  /** For each page, whose every numbered stretch of its content is. */
  readonly owners: readonly (readonly Tag[])[]
  /** For each link area the object of its annotation and its page. */
  readonly areas: readonly { readonly id: number; readonly page: number; readonly tag: Tag }[]
  /** Height of a page in points. */
  readonly height: number
}

/**
 * Writes the structure tree and the index from content back to it.
 *
 * @returns number of the tree's root
 */
export function putStructure(objects: Objects, root: Tag, painted: Painted): number {
  const rootId = objects.reserve()
  const ids = new Map<Tag, number>()
  number(objects, root, ids)
  putElement(objects, root, rootId, ids, painted)
  const index = putIndex(objects, ids, painted)
  objects.put(
    rootId,
    `<</Type/StructTreeRoot/K ${reference(idOf(ids, root))}/ParentTree ${reference(index)}/ParentTreeNextKey ${
      painted.owners.length + painted.areas.length
    }>>`,
  )
  return rootId
}

const idOf = (ids: ReadonlyMap<Tag, number>, tag: Tag): number => ids.get(tag) ?? 0

function number(objects: Objects, tag: Tag, ids: Map<Tag, number>): void {
  ids.set(tag, objects.reserve())
  for (const kid of paintedKids(tag)) if (kid.kind === 'tag') number(objects, kid, ids)
}

function putElement(
  objects: Objects,
  tag: Tag,
  parent: number,
  ids: ReadonlyMap<Tag, number>,
  painted: Painted,
): void {
  const id = idOf(ids, tag)
  const kids = paintedKids(tag)
  const page = kids.find((kid): kid is Content => kid.kind === 'content')?.page
  const written = kids.map((kid) => kidOf(objects, kid, page, ids, painted))
  objects.put(
    id,
    `<</S/${tag.role}/P ${reference(parent)}${page === undefined ? '' : `/Pg ${reference(objects.page(page))}`}${detailsOf(
      tag,
      painted.height,
    )}/K ${written.length === 1 ? written[0] : `[${written.join(' ')}]`}>>`,
  )
  for (const kid of kids) if (kid.kind === 'tag') putElement(objects, kid, id, ids, painted)
}

/** Content of the element's own page by its number alone, of others with the page. */
function kidOf(
  objects: Objects,
  kid: Tag | Content | Area,
  page: number | undefined,
  ids: ReadonlyMap<Tag, number>,
  { areas }: Painted,
): string {
  if (kid.kind === 'tag') return reference(idOf(ids, kid))
  if (kid.kind === 'content')
    return kid.page === page
      ? `${kid.mcid}`
      : `<</Type/MCR/Pg ${reference(objects.page(kid.page))}/MCID ${kid.mcid}>>`
  const area = areas[kid.place]
  return area === undefined
    ? ''
    : `<</Type/OBJR/Pg ${reference(objects.page(area.page))}/Obj ${reference(area.id)}>>`
}

function detailsOf({ details, box }: Tag, height: number): string {
  const { alt, actual } = details
  const attributes = attributesOf(details)
  if (box !== undefined) {
    const corners = [box.x, height - box.y - box.height, box.x + box.width, height - box.y].map(hundredths)
    attributes.push(`<</O/Layout/Placement/Block/BBox[${corners.join(' ')}]>>`)
  }
  return [
    alt === undefined ? '' : `/Alt ${textString(alt)}`,
    actual === undefined ? '' : `/ActualText ${textString(actual)}`,
    attributes.length === 0
      ? ''
      : `/A ${attributes.length === 1 ? attributes[0] : `[${attributes.join('')}]`}`,
  ].join('')
}

function attributesOf({ scope, numbering, summary }: TagDetails): string[] {
  return [
    ...(scope === undefined ? [] : [`<</O/Table/Scope/${scope}>>`]),
    ...(summary === undefined ? [] : [`<</O/Table/Summary ${textString(summary)}>>`]),
    ...(numbering === undefined ? [] : [`<</O/List/ListNumbering/${numbering}>>`]),
  ]
}

/** From each page's stretches and from each link area to their elements: pages have the first keys, areas those after. */
function putIndex(objects: Objects, ids: ReadonlyMap<Tag, number>, { owners, areas }: Painted): number {
  const pages = owners.map((tags, page) => {
    const list = objects.reserve()
    objects.put(list, `[${tags.map((tag) => reference(idOf(ids, tag))).join(' ')}]`)
    return `${page} ${reference(list)}`
  })
  const links = areas.map(({ tag }, place) => `${owners.length + place} ${reference(idOf(ids, tag))}`)
  const index = objects.reserve()
  objects.put(index, `<</Nums[${[...pages, ...links].join(' ')}]>>`)
  return index
}
