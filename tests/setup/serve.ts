import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { preview } from 'astro'

export const root = new URL('../..', import.meta.url).pathname

/** `pseudo`: the build in which every word from a catalogue or from content is made visibly foreign. */
export type Kind = 'site' | 'pseudo'

export const folderOf = (kind: Kind): string => join(root, kind === 'pseudo' ? 'dist-pseudo' : 'dist')

export interface Served {
  /** Without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Serves a build on a free port of this machine, building first where it is missing or older than its sources. */
export async function serve(kind: Kind): Promise<Served> {
  await ensureBuilt(kind)
  const port = await freePort()
  const server = await preview({
    root,
    outDir: folderOf(kind),
    server: { port, host: '127.0.0.1' },
    logLevel: 'error',
  })
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() }
}

/** One build at a time, also when several test runs start together: the second waits and finds it done. */
export async function ensureBuilt(kind: Kind): Promise<void> {
  if (!isStale(kind)) return
  const lock = join(root, '.astro', `build-${kind}.lock`)
  await take(lock)
  try {
    if (isStale(kind)) await build(kind)
  } finally {
    rmdirSync(lock)
  }
}

async function take(lock: string): Promise<void> {
  mkdirSync(join(root, '.astro'), { recursive: true })
  for (const end = Date.now() + 180_000; ; await setTimeout(250)) {
    try {
      return mkdirSync(lock)
    } catch (error) {
      // A build that was killed leaves its lock behind; after three minutes it is nobody's.
      if (Date.now() > end)
        throw new Error(`Another build seems to be running. If not, delete ${lock}.`, { cause: error })
    }
  }
}

export function build(kind: Kind): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      // Vitest sets NODE_ENV to "test"; Astro would then build React for development.
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      COUNTERPOISE_LOCALE: kind === 'pseudo' ? 'pseudo' : '',
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${output}`))))
  })
}

function isStale(kind: Kind): boolean {
  const built = newest(join(folderOf(kind), 'index.html'))
  const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json']
  return built === 0 || sources.some((source) => newest(join(root, source)) > built)
}

/** Time of the last change of a file or of anything in a folder; 0 where there is nothing. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
