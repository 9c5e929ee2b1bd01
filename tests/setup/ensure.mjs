/**
 * Makes a fresh clone ready: `npm ci` where packages are missing or the lock changed; with --browser also Chromium and
 * the tools that the tests open PDF and Word files with. Needs nothing but Node 20 or later, since it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')

try {
  if (!packagesAreThere()) installPackages()
  if (process.argv.includes('--browser')) ensureTools()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** True when what npm noted down after its last install are the versions of package-lock.json. */
function packagesAreThere() {
  const installed = lockOf(join(modules, '.package-lock.json'))
  if (installed === undefined || !existsSync(join(modules, '.bin', 'node'))) return false
  const wanted = Object.entries(lockOf(join(root, 'package-lock.json')) ?? {})
  // Optional packages are those of other platforms, peers may be left out: neither says that the lock changed.
  return wanted.every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || installed[path]?.version === version,
  )
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }> | undefined} */
function lockOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

function installPackages() {
  console.log('Installing packages (npm ci) …')
  try {
    npm('ci')
  } catch {
    // npm ci refuses a lock without the optional packages of other platforms, which not every registry carries;
    // install takes the same versions from the same lock, checks the same hashes, and leaves the lock as it is.
    console.log('npm ci refused; installing from the same lock (npm install --no-save) …')
    npm('install', '--no-save')
  }
  if (!existsSync(join(modules, '.bin', 'node')))
    throw new Error(
      'npm did not install Node 24: allow install scripts of the package "node", then run `npm ci`.',
    )
}

/** @param {readonly string[]} command */
function npm(...command) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error']
  const { npm_execpath: script } = process.env
  // npm says where it is when it runs a script; asking it by name would need a shell on Windows.
  const [program, ...rest] = script?.endsWith('.js') ? [process.execPath, script, ...args] : ['npm', ...args]
  try {
    execFileSync(program, rest, {
      cwd: root,
      stdio: ['ignore', 'inherit', command[0] === 'ci' ? 'ignore' : 'inherit'],
    })
  } catch {
    throw new Error(
      'The packages could not be installed: see what npm says above, then run the command again.',
    )
  }
}

/** What the tests use beside npm packages, and the Debian package that brings it. */
function ensureTools() {
  const missing = [
    { isThere: findChromium() !== undefined, name: 'chromium' },
    { isThere: isOnPath('pdftotext'), name: 'poppler-utils' },
    { isThere: isOnPath('qpdf'), name: 'qpdf' },
    { isThere: isOnPath('soffice'), name: 'libreoffice-writer-nogui' },
    { isThere: isOnPath('unzip'), name: 'unzip' },
  ].flatMap(({ isThere, name }) => (isThere ? [] : [name]))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error(advice(missing))
  console.log(`Installing ${missing.join(', ')} (apt-get) …`)
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing)
  } catch {
    throw new Error(advice(missing))
  }
}

/** @param {readonly string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** @param {readonly string[]} missing */
const advice = (missing) =>
  `The tests need ${missing.join(', ')}: install with \`sudo apt-get install ${missing.join(' ')}\`, or the like; CHROMIUM_PATH may name a Chromium elsewhere.`

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
