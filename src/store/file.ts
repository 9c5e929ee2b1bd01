import { type AssessmentFile, assessmentFileSchema, FORMAT } from '../schemas/saved.ts'
import { decode, endsTooEarly } from './json.ts'
import { MIGRATIONS, type Migration, migrate } from './migrations.ts'
import { isPdf, type PdfFault, readReport } from './pdf.ts'
import { isNewer } from './versions.ts'

/** Far above what a person types; a larger file is somebody else's. */
export const MAX_BYTES = 5 * 1024 * 1024

/** What this site has: the version of its content, and the measures it asks about. */
export interface Known {
  readonly contentVersion: string
  readonly measures: readonly string[]
}

export type FileFault =
  | 'empty'
  | 'truncated'
  | 'not-json'
  | 'not-ours'
  | 'newer-than-this-site'
  | 'damaged'
  | 'unknown-measure'
  | 'too-large'
  | PdfFault

/** `newerContent`: answered under questions later than ours, so that some answers may find no question here. */
export type FileResult =
  | { readonly ok: true; readonly file: AssessmentFile; readonly newerContent: boolean }
  | { readonly ok: false; readonly reason: FileFault; readonly where?: string }

const fault = (reason: FileFault, where?: string): FileResult =>
  where === undefined ? { ok: false, reason } : { ok: false, reason, where }

/** The same as `parseFile`, from the bytes of a chosen file: UTF-8 or UTF-16, with or without a byte order mark. */
export const parseBytes = (bytes: ArrayBuffer, known: Known): FileResult =>
  bytes.byteLength > MAX_BYTES ? fault('too-large') : parseFile(decode(bytes), known)

/**
 * The same from a file of either kind: the saved one, or a report in PDF with the saved one inside. What reads PDFs is
 * fetched when there is one, and not before.
 */
export async function parseAnyFile(bytes: ArrayBuffer, known: Known): Promise<FileResult> {
  if (!isPdf(bytes)) return parseBytes(bytes, known)
  const read = await readReport(bytes, async ({ attachment }) => parseAttachment(attachment, known))
  return read.ok ? read.value : fault(read.reason)
}

/** What stands in the place of an assessment and is none was damaged, or put there by somebody else. */
export function parseAttachment(bytes: ArrayBuffer, known: Known): FileResult {
  const result = parseBytes(bytes, known)
  if (result.ok) return result
  return BROKEN.includes(result.reason) ? fault('pdf-damaged') : result
}

const BROKEN: readonly FileFault[] = ['empty', 'truncated', 'not-json', 'not-ours']

/**
 * A saved assessment from its text; never throws, whatever the text.
 *
 * @returns the file in today's format, or why it cannot be opened and, where it helps, at which key
 */
export function parseFile(text: string, known: Known): FileResult {
  if (text.length > MAX_BYTES) return fault('too-large')
  const body = text.replace(/^\uFEFF/, '').trim()
  if (body === '') return fault('empty')
  const value = parseJson(body)
  if (value === undefined) return fault(endsTooEarly(body) ? 'truncated' : 'not-json')
  const result = readValue(value, known.contentVersion)
  if (!result.ok || known.measures.includes(result.file.measure)) return result
  return fault(result.newerContent ? 'newer-than-this-site' : 'unknown-measure', 'measure')
}

/** `undefined` stands for no JSON, since no JSON text means undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * A saved assessment from parsed JSON: checks the format, brings it up to date, checks every key and value.
 * What does not parse and was made under later content is later, not damaged.
 */
export function readValue(
  value: unknown,
  contentVersion: string,
  migrations: readonly Migration[] = MIGRATIONS,
): FileResult {
  if (!isObject(value) || value.format !== FORMAT) return fault('not-ours')
  const version = value.formatVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fault('damaged', 'formatVersion')
  if (version > migrations.length + 1) return fault('newer-than-this-site', 'formatVersion')
  const newerContent = isNewer(value.contentVersion, contentVersion)
  const parsed = parseMigrated(value, version, migrations)
  if (parsed.ok) return { ok: true, file: parsed.file, newerContent }
  return fault(newerContent ? 'newer-than-this-site' : 'damaged', parsed.where)
}

type Parsed = { ok: true; file: AssessmentFile } | { ok: false; where?: string }

function parseMigrated(value: Envelope, version: number, migrations: readonly Migration[]): Parsed {
  try {
    const parsed = assessmentFileSchema.safeParse(migrate(value, version, migrations))
    return parsed.success
      ? { ok: true, file: parsed.data }
      : { ok: false, where: whereOf(parsed.error.issues[0]) }
  } catch {
    // A migration met content that its version never wrote.
    return { ok: false }
  }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly keys?: unknown
}

/** `rights.added.0`; for a key that does not belong, the key itself. */
function whereOf(issue: Issue | undefined): string {
  const extra = Array.isArray(issue?.keys) ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...extra].map(String).join('.')
}

interface Envelope {
  readonly [key: string]: unknown
  readonly format?: unknown
  readonly formatVersion?: unknown
  readonly contentVersion?: unknown
}

const isObject = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A file to be handed out: its name, and its text in UTF-8. */
export interface Download {
  readonly name: string
  readonly text: string
}

/**
 * The assessment as a file that people can read, compare and mail: the envelope in its own order, every table sorted
 * by key, so that two versions differ only where the answers do. `parseFile` gives the same file back.
 */
export function toFile({
  file,
  changed,
}: {
  readonly file: AssessmentFile
  readonly changed: string
}): Download {
  const { rights, answers, evidence, reasons, ...head } = file
  const sorted = {
    ...ordered(head),
    answers: byKey(answers),
    evidence: byKey(evidence),
    reasons: byKey(reasons),
    rights: { added: rights.added, removed: byKey(rights.removed) },
  }
  return {
    name: `${slug(file.title) || file.measure}-${changed.slice(0, 10)}.json`,
    text: `${JSON.stringify(sorted, null, 2)}\n`,
  }
}

const HEAD = [
  'format',
  'formatVersion',
  'contentVersion',
  'measure',
  'measureName',
  'variant',
  'title',
  'author',
  'proposal',
  'changed',
]

const ordered = <T extends object>(head: T): object =>
  Object.fromEntries(Object.entries(head).sort(([a], [b]) => HEAD.indexOf(a) - HEAD.indexOf(b)))

const byKey = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Letters and digits of any script, accents dropped for the sake of mail programs; at most 60 characters. */
const slug = (title: string): string =>
  [
    ...title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
  ]
    .slice(0, 60)
    .join('')
    .replace(/^-+|-+$/g, '')

/** What cannot be read, exactly as it is stored, so that it can be kept and mended elsewhere. */
export function toRawFile({ id, raw }: { readonly id: string; readonly raw: unknown }): Download {
  return { name: `counterpoise-${id}-as-stored.json`, text: `${textOf(raw)}\n` }
}

function textOf(raw: unknown): string {
  try {
    return JSON.stringify(raw, null, 2) ?? String(raw)
  } catch {
    return String(raw)
  }
}
