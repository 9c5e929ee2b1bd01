import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { parseDocument } from 'yaml'
import * as z from 'zod'
import { didYouMean, type Fault, keyPath } from './faults.ts'

export interface Entry<T> {
  readonly id: string
  readonly file: string
  readonly data: T
}

/** Every file under a folder, sorted, so that the same content gives the same model on every machine. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** What Zod found, as faults that an author can act on. */
export function faultsOf(file: string, error: z.core.$ZodError): Fault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(file, issue, []))
}

function faultsOfIssue(file: string, issue: z.core.$ZodIssue, above: PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      path: keyPath([...path, key]),
      reason: 'this key is not known here.',
    }))
  if (issue.code === 'invalid_value')
    return [
      {
        file,
        path: keyPath(path),
        reason: `must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.${didYouMean(String(issue.input ?? ''), issue.values.map(String))}`,
      },
    ]
  return [{ file, path: keyPath(path), reason: `${issue.message}.` }]
}

/** Parses one YAML file and holds it to a schema; faults are collected, never thrown. */
export function readOne<T>(
  root: string | undefined,
  path: string,
  schema: z.core.$ZodType<T>,
  faults: Fault[],
  prepare: (value: unknown) => unknown = (value) => value,
): T | undefined {
  const file = root === undefined ? path : relative(root, path)
  const document = parseDocument(readFileSync(path, 'utf8'))
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    faults.push(
      ...broken.map((error) => ({
        file,
        path: '',
        reason: `not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      })),
    )
    return undefined
  }
  const parsed = z.safeParse(schema, prepare(document.toJS()), { reportInput: true })
  if (parsed.success) return parsed.data
  faults.push(...faultsOf(file, parsed.error))
  return undefined
}

/** Every YAML or JSON file right in a folder that is not of `content/`, by id; other files are left alone. */
export function readFiles<T>(
  folder: string,
  schema: z.core.$ZodType<T>,
  faults: Fault[],
  prepare: (value: unknown) => unknown,
): Entry<T>[] {
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/.test(name) && !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      const data = readOne(undefined, file, schema, faults, prepare)
      return data === undefined ? [] : [{ id: name.replace(/\.(ya?ml|json)$/, ''), file, data }]
    })
}

/** Every file of a folder of `content/`, by id; the id is the file's name. */
export function readFolder<T>(
  root: string,
  folder: string,
  schema: z.core.$ZodType<T>,
  faults: Fault[],
): Entry<T>[] {
  const seen = new Map<string, string>()
  return filesUnder(join(root, 'content', folder)).flatMap((path) => {
    const file = relative(root, path)
    const id = basename(path).replace(/\.yaml$/, '')
    if (!path.endsWith('.yaml')) {
      faults.push({ file, path: '', reason: 'is not read: content files end in .yaml.' })
      return []
    }
    const twin = seen.get(id)
    if (twin !== undefined)
      faults.push({ file, path: '', reason: `the id "${id}" is already taken by ${twin}.` })
    seen.set(id, file)
    const data = readOne(root, path, schema, faults)
    return data === undefined ? [] : [{ id, file, data }]
  })
}
