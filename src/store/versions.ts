/** True when `given` is a content version (`2026.11.1`) later than ours; anything else is not. */
export function isNewer(given: unknown, ours: string): boolean {
  if (typeof given !== 'string' || !/^\d+(\.\d+)*$/.test(given)) return false
  const theirs = given.split('.').map(Number)
  const own = ours.split('.').map(Number)
  const at = theirs.findIndex((part, index) => part !== (own[index] ?? 0))
  return at >= 0 && (theirs[at] ?? 0) > (own[at] ?? 0)
}
