/** Standard structure types of PDF 1.7 that the report uses. */
export type Role =
  | 'Document'
  | 'Sect'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'

/** A stretch of a page's content, by its number there. */
export interface Content {
  readonly kind: 'content'
  /** From 0. */
  readonly page: number
  readonly mcid: number
}

/** A link's sensitive area, by its place in the list of all of them. */
export interface Area {
  readonly kind: 'area'
  readonly place: number
}

/** In points, y downwards from the top of the page. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An element of the structure tree. Made when the report is laid out, so that the tree has the order in which it is read. */
export interface Tag {
  readonly kind: 'tag'
  readonly role: Role
  readonly kids: (Tag | Content | Area)[]
  readonly details: TagDetails
  /** Where a figure stands; known when it is drawn. */
  box?: Rectangle
}

export interface TagDetails {
  /** Says the same as a figure. */
  readonly alt?: string
  /** What is read in place of strokes. */
  readonly actual?: string
  readonly scope?: 'Row' | 'Column'
  readonly numbering?: 'Decimal' | 'Disc' | 'None'
  /** What a table holds. */
  readonly summary?: string
  /** Address of a link. */
  readonly href?: string
}

/** A new element at the end of another. */
export function tag(parent: Tag | null, role: Role, details: TagDetails = {}): Tag {
  const made: Tag = { kind: 'tag', role, kids: [], details }
  parent?.kids.push(made)
  return made
}

/** The heading of that level; deeper than six there is none. */
export const headingRole = (level: number): Role =>
  `H${Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6}`

/** The link that the last words belong to when it goes to the same address, else a new one: a link over two lines is one link. */
export function linkTag(parent: Tag, href: string): Tag {
  const last = parent.kids.at(-1)
  if (last?.kind === 'tag' && last.role === 'Link' && last.details.href === href) return last
  return tag(parent, 'Link', { href })
}

/** Without the elements that nothing was painted for: what was laid out and then left out. */
export const paintedKids = ({ kids }: Tag): (Tag | Content | Area)[] => kids.filter(isPainted)

const isPainted = (kid: Tag | Content | Area): boolean => kid.kind !== 'tag' || kid.kids.some(isPainted)
