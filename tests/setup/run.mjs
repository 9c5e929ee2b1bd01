/** `npm test`: every check of the project, one line each; the last line counts them. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ name: string, command: string[], env?: Record<string, string>, report?: string }} Stage
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'counterpoise-'))
const bin = (name, ...args) => [process.execPath, join(root, name), ...args]
const astro = (...args) => bin('node_modules/astro/bin/astro.mjs', ...args)

/** @returns {Stage} */
const vitest = (project) => {
  const report = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = bin('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts')
  return { name: `${project} tests`, command: [...command, '--project', project, ...reporters], report }
}

/** Two lanes for two cores; the browser tests need both builds and get the machine to themselves. */
const lanes = [
  [
    {
      name: 'lint',
      command: bin('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
    },
    { name: 'content', command: bin('src/cli/check-content.ts') },
    vitest('unit'),
  ],
  [
    { name: 'build', command: astro('build') },
    { name: 'build, pseudo-locale', command: astro('build'), env: { COUNTERPOISE_LOCALE: 'pseudo' } },
    { name: 'types', command: astro('check', '--minimumSeverity', 'warning') },
  ],
]

const started = Date.now()
/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    for (const child of children) child.kill('SIGTERM')
    process.exit(1)
  })

const done = await Promise.all(lanes.map(runLane))
if (done.flat().some(({ name, isGood }) => name.startsWith('build') && !isGood)) {
  total.failed += 1
  console.log('browser tests: not run, there is no complete build')
} else await run(vitest('browser'))

rmSync(reports, { recursive: true, force: true })
console.log(`${seconds(started)} in all${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** @param {Stage[]} stages */
async function runLane(stages) {
  const results = []
  for (const stage of stages) results.push({ name: stage.name, isGood: await run(stage) })
  return results
}

/** Runs one stage, prints its line, and its output when it failed. @param {Stage} stage */
async function run(stage) {
  const start = Date.now()
  const { code, output } = await execute(stage)
  const count = countOf(stage, code)
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += count[key]
  const tests = stage.report === undefined ? '' : `, ${count.passed} passed, ${count.failed} failed`
  console.log(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name}${tests} (${seconds(start)})`)
  if (count.failed > 0) console.log(output.replace(/^/gm, '  '))
  return count.failed === 0
}

/** @param {Stage} stage @returns {Promise<{ code: number, output: string }>} */
function execute({ command: [program = '', ...args], env }) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  })
  children.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    const end = (code) => {
      children.delete(child)
      resolve({ code: code ?? 1, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(1)
    })
    child.on('close', end)
  })
}

/** A stage without a report is one check. @param {Stage} stage @param {number} code @returns {Count} */
function countOf({ report }, code) {
  if (report === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const { passed, failed, skipped } = readReport(report)
  // A run may fail without a failed test: a fault outside of any, or no report at all.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped }
}

/** @param {string} path @returns {Count} */
function readReport(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    // A file that cannot be loaded has no tests in it; it is one failure.
    const unloaded = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
