import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  /** Standard error, a line each. */
  readonly lines: readonly string[]
}

/** Runs `src/cli/<name>.ts` as a person would; the same Node as the tests, whatever `node` means on this machine. */
export function run(name: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, `src/cli/${name}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return { code: status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') }
}

/** A folder under the system's own for temporary files; call `remove` when done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoise-cli-'))
  return {
    folder,
    write(name: string, text: string): string {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
