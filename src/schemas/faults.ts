import leven from 'leven'

/** One thing an author has to mend: which file, which key in it, and why; with the nearest valid value where there is one. */
export interface Fault {
  readonly file: string
  readonly path: string
  readonly reason: string
}

/** Thrown when content cannot be used; its message is one line a fault, ready to be shown to the author. */
export class ContentError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join('\n'))
    this.name = 'ContentError'
    this.faults = faults
  }
}

/** `content/questions/necessity/scope.yaml → options[1].source: no judgment or text "…". Did you mean "…"?` */
export const faultLine = ({ file, path, reason }: Fault): string =>
  path === '' ? `${file}: ${reason}` : `${file} → ${path}: ${reason}`

/** The sentence that offers the nearest valid value, or nothing when none is near enough to be a slip of the pen. */
export function didYouMean(given: string, valid: Iterable<string>): string {
  const ranked = [...valid]
    .map((candidate) => ({ candidate, distance: leven(given, candidate) }))
    .sort((a, b) => a.distance - b.distance)
  const nearest = ranked[0]
  if (nearest === undefined) return ''
  const near = nearest.distance <= Math.max(3, Math.ceil(given.length / 2))
  return near ? ` Did you mean "${nearest.candidate}"?` : ''
}

/** `['options', 1, 'source']` becomes `options[1].source`. */
export const keyPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
