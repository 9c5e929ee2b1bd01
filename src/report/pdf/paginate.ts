import type { Box } from './boxes.ts'

export interface Placed {
  readonly box: Box
  /** Of the box's top, from the top of the text. */
  readonly y: number
}

export type Page = readonly Placed[]

/**
 * Stacks boxes on pages of `room` points. Boxes that are kept together go to the next page together;
 * when they are more than a page, they begin one and break where they must.
 */
export function paginate(boxes: readonly Box[], room: number): Page[] {
  const pages: Placed[][] = [[]]
  let y = 0
  const page = (): Placed[] => pages.at(-1) ?? []
  const turn = () => {
    if (page().length > 0) pages.push([])
    y = 0
  }
  const place = (box: Box) => {
    if (page().length === 0 && box.head !== undefined) {
      page().push({ box: box.head, y })
      y += box.head.height
    } else if (page().length > 0) y += box.gap
    page().push({ box, y })
    y += box.height
  }
  for (const group of groupsOf(boxes)) {
    const fits = y + needed(group) <= room
    if (group[0]?.ifRoom === true && !fits) {
      const shorter = group[0].shorter?.find((box) => y + needed([box]) <= room)
      if (shorter !== undefined) place(shorter)
      continue
    }
    const begins = group[0]?.newPage === 'always' || (group[0]?.newPage === true && y > room / 2)
    if (begins || !fits) turn()
    for (const box of group) {
      if (y + box.gap + box.height > room) turn()
      if (box.parts !== true || page().length > 0) place(box)
    }
  }
  return pages
}

/** Chains of boxes that want to stay on one page. */
function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = []
  let open: Box[] = []
  for (const box of boxes) {
    open.push(box)
    if (box.keep === true) continue
    groups.push(open)
    open = []
  }
  return open.length === 0 ? groups : [...groups, open]
}

const needed = (group: readonly Box[]): number =>
  group.reduce((sum, { gap, height }) => sum + gap + height, 0)
