/** Turns the content of a file of one format version into that of the next; pure, and never asked about anything else. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>

/**
 * MIGRATIONS[0] goes from format version 1 to 2, and so on; `formatVersion` itself is set here, not by the migration.
 * Published migrations are never edited: files that passed through them are in people's hands.
 */
export const MIGRATIONS: readonly Migration[] = []

/**
 * A file of an earlier format version, as the newest version would have written it.
 *
 * @param from the file's own version, 1 or more; at or above the newest nothing happens
 * @returns a new object; the one given is left as it was
 * @throws whatever a migration throws on content that was never valid: the caller reports it as damaged
 */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Readonly<Record<string, unknown>> {
  return migrations
    .slice(from - 1)
    .reduce((earlier, step, index) => ({ ...step(earlier), formatVersion: from + index + 1 }), file)
}
