import { hundredths, type Objects, reference, textString } from './objects.ts'

export interface Bookmark {
  readonly level: 1 | 2
  readonly title: string
  /** From 0. */
  readonly page: number
  /** In points from the top of the page. */
  readonly y: number
}

interface Entry extends Bookmark {
  readonly id: number
  readonly kids: Entry[]
}

/**
 * Writes the bookmarks: sections, and their headings folded under them.
 *
 * @returns number of the outline's root, undefined when there is nothing to list
 */
export function putOutline(
  objects: Objects,
  bookmarks: readonly Bookmark[],
  height: number,
): number | undefined {
  if (bookmarks.length === 0) return undefined
  const root = objects.reserve()
  const top: Entry[] = []
  for (const bookmark of bookmarks) {
    const parent = bookmark.level === 1 ? undefined : top.at(-1)
    const siblings = parent?.kids ?? top
    siblings.push({ ...bookmark, id: objects.reserve(), kids: [] })
  }
  objects.put(root, `<</Type/Outlines${ends(top)}/Count ${top.length}>>`)
  putEntries(objects, top, root, height)
  return root
}

const ends = (entries: readonly Entry[]): string => {
  const [first, last] = [entries[0], entries.at(-1)]
  return first === undefined || last === undefined
    ? ''
    : `/First ${reference(first.id)}/Last ${reference(last.id)}`
}

function putEntries(objects: Objects, entries: readonly Entry[], parent: number, height: number): void {
  entries.forEach(({ id, title, page, y, kids }, place) => {
    const [before, after] = [entries[place - 1], entries[place + 1]]
    objects.put(
      id,
      [
        `<</Title ${textString(title)}/Parent ${reference(parent)}`,
        before === undefined ? '' : `/Prev ${reference(before.id)}`,
        after === undefined ? '' : `/Next ${reference(after.id)}`,
        // A negative count says that the entries below are folded.
        kids.length === 0 ? '' : `${ends(kids)}/Count ${-kids.length}`,
        `/Dest ${destination(objects, page, y, height)}>>`,
      ].join(''),
    )
    putEntries(objects, kids, id, height)
  })
}

/** A place on a page, a little above it, at the zoom that the reader has. */
export const destination = (objects: Objects, page: number, y: number, height: number): string =>
  `[${reference(objects.page(page))}/XYZ 0 ${hundredths(Math.min(height, height - y + 12))} null]`
