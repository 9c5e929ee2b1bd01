import type { jsPDF } from 'jspdf'
import { type Attachment, putAttachment } from './attachment.ts'
import { putLink } from './links.ts'
import { type Objects, objectsOf, reference, textString, utf8 } from './objects.ts'
import { type Bookmark, putOutline } from './outline.ts'
import { putStructure } from './structure.ts'
import type { Tag } from './tags.ts'
import type { Writer } from './writer.ts'
import { type Properties, xmp } from './xmp.ts'

/** What a file carries besides its pages. */
export interface Cargo {
  readonly root: Tag
  readonly writer: Pick<Writer, 'owners' | 'areas'>
  readonly bookmarks: readonly Bookmark[]
  readonly properties: Properties
  readonly attachment: Attachment | undefined
  /** Height of a page in points. */
  readonly height: number
}

/** Has jsPDF write tags, links, bookmarks, properties and the attachment when it writes the file. */
export function carry(doc: jsPDF, cargo: Cargo): void {
  const objects = objectsOf(doc)
  const { areas, owners } = cargo.writer
  const links: number[] = []
  let catalog = ''
  objects.onPage((page) => {
    const own = areas.flatMap((area, place) => {
      if (area.page !== page) return []
      const id = objects.reserve()
      links[place] = id
      return reference(id)
    })
    return `/Tabs/S/StructParents ${page}${own.length === 0 ? '' : `/Annots[${own.join(' ')}]`}`
  })
  objects.onResources(() => {
    areas.forEach((area, place) => {
      putLink(objects, links[place] ?? 0, area, owners.length + place, cargo.height)
    })
    catalog = catalogEntries(objects, cargo, links)
  })
  objects.onCatalog(() => catalog)
}

function catalogEntries(objects: Objects, cargo: Cargo, links: readonly number[]): string {
  const { root, writer, bookmarks, properties, attachment, height } = cargo
  const areas = writer.areas.map(({ page, tag }, place) => ({ id: links[place] ?? 0, page, tag }))
  const tree = putStructure(objects, root, { owners: writer.owners, areas, height })
  const outline = putOutline(objects, bookmarks, height)
  const metadata = objects.reserve()
  objects.stream(metadata, { Type: '/Metadata', Subtype: '/XML' }, utf8(xmp(properties)), false)
  return [
    `/MarkInfo<</Marked true>>/Lang ${textString(properties.language)}`,
    '/ViewerPreferences<</DisplayDocTitle true>>',
    `/StructTreeRoot ${reference(tree)}/Metadata ${reference(metadata)}`,
    outline === undefined ? '' : `/Outlines ${reference(outline)}`,
    attachment === undefined ? '' : attachmentEntries(objects, attachment, properties.date),
  ].join('')
}

function attachmentEntries(objects: Objects, attachment: Attachment, date: string): string {
  const file = reference(putAttachment(objects, attachment, pdfDate(date)))
  return `/Names<</EmbeddedFiles<</Names[${textString(attachment.name)} ${file}]>>>>/AF[${file}]`
}

/** As a string: jsPDF would write a Date in the local time zone, and the bytes would differ from desk to desk. */
export const pdfDate = (date: string): string => `D:${date.replace(/\D/g, '').slice(0, 14)}+00'00'`
