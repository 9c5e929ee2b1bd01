import { addressString, hundredths, type Objects, reference, textString } from './objects.ts'
import { destination } from './outline.ts'
import type { Rectangle, Tag } from './tags.ts'

/** Where a link leads: an address, or a place in this file that is known once all is on its page. */
export type Target =
  | { readonly href: string }
  | { readonly place: () => { readonly page: number; readonly y: number }; readonly name: string }

export interface LinkArea extends Rectangle {
  /** From 0. */
  readonly page: number
  readonly target: Target
  readonly tag: Tag
}

/** Writes the annotation of a link; `key` is its entry in the index of the structure tree. */
export function putLink(objects: Objects, id: number, area: LinkArea, key: number, height: number): void {
  const { x, y, width, height: high, page, target } = area
  const corners = [x, height - y - high, x + width, height - y].map(hundredths).join(' ')
  objects.put(
    id,
    `<</Type/Annot/Subtype/Link/Rect[${corners}]/Border[0 0 0]/F 4/P ${reference(objects.page(page))}/StructParent ${key}${
      'href' in target
        ? `/Contents ${textString(target.href)}/A<</S/URI/URI ${addressString(target.href)}>>`
        : `/Contents ${textString(target.name)}/Dest ${place(objects, target.place(), height)}`
    }>>`,
  )
}

const place = (objects: Objects, { page, y }: { page: number; y: number }, height: number): string =>
  destination(objects, page, y, height)
