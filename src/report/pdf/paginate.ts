import { type Box, isKept } from './boxes.ts'

export interface Placed {
  readonly box: Box
  /** Of the box's top, from the top of the text. */
  readonly y: number
}

export type Page = readonly Placed[]

/** Of a page: more than this does not stay blank for boxes that would rather stay together. */
const BLANK = 1 / 6
/** Of a page: what is lower than this is short. */
const SHORT = 1 / 4

/**
 * Stacks boxes on pages of `room` points. Boxes that are kept together go to the next page together; those that would rather
 * be break where much of the page would stay blank, or where they are more than a page. What cannot be kept breaks where it must.
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
  const hasRoom = (group: readonly Box[]) => y + needed(group) <= room
  for (const group of chainsOf(boxes, isKept)) {
    const fits = hasRoom(group)
    if (group[0]?.ifRoom === true && !fits) {
      const shorter = group[0].shorter?.find((box) => hasRoom([box]))
      if (shorter !== undefined) place(shorter)
      continue
    }
    const begins = group[0]?.newPage === 'always' || (group[0]?.newPage === true && y > room / 2)
    if (begins || (!fits && room - y <= room * BLANK)) turn()
    for (const run of hasRoom(group) ? [group] : runsOf(group, room * SHORT)) {
      if (!hasRoom(run)) turn()
      for (const box of run) {
        if (y + box.gap + box.height > room) turn()
        if (box.parts !== true || page().length > 0) place(box)
      }
    }
  }
  return pages
}

/** The stretches of a chain that no page may part. */
function runsOf(group: readonly Box[], short: number): Box[][] {
  const runs: Box[][] = []
  for (const run of chainsOf(group, ({ keep }) => keep === true)) {
    const before = runs.at(-1)
    if (before?.at(-1)?.keep === 'if-short' && needed(run) <= short) before.push(...run)
    else runs.push(run)
  }
  return runs
}

/** Chains of boxes, each joined to the next. */
function chainsOf(boxes: readonly Box[], isJoined: (box: Box) => boolean): Box[][] {
  const groups: Box[][] = []
  let open: Box[] = []
  for (const box of boxes) {
    open.push(box)
    if (isJoined(box)) continue
    groups.push(open)
    open = []
  }
  return open.length === 0 ? groups : [...groups, open]
}

const needed = (group: readonly Box[]): number =>
  group.reduce((sum, { gap, height }) => sum + gap + height, 0)
