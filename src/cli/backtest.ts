import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runCase, summarise } from '../backtest/index.ts'
import { buildQuestionnaire, decidedCases, loadContent, readCases } from '../schemas/index.ts'
import { Refusal, run } from './fail.ts'

const HELP = `Puts decided cases through the engine and prints, as JSON, where it comes out beside the courts.

  npm run --silent backtest              the judgments of content/judgments/
  npm run --silent backtest -- DIR       the cases of a folder: YAML or JSON, of the same shape, with one coding or two

Shares run from 0 to 1. Of two codings the reconciled one counts, else the first. A judgment with \`coding: none\` is left out.
Exit code 2: a case cannot be used; one line a fault on standard error: file, key, reason.`

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) return console.log(HELP)
  const [folder, ...more] = positionals
  if (more.length > 0)
    throw new Refusal([{ file: 'command line', path: '', reason: `too many words: "${more.join(' ')}".` }])
  const content = loadContent()
  const cases = folder === undefined ? decidedCases(content) : casesIn(folder)
  const results = cases.map((decided) => runCase(decided, (measure) => buildQuestionnaire(content, measure)))
  console.log(JSON.stringify({ cases: results, summary: summarise(cases, results) }, null, 2))

  function casesIn(path: string) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new Refusal([{ file: path, path: 'DIR', reason: 'no such folder.' }])
    const found = readCases(path, content)
    if (found.faults.length > 0) throw new Refusal(found.faults)
    if (found.cases.length === 0)
      throw new Refusal([
        { file: path, path: 'DIR', reason: 'holds no case with a coding (*.yaml, *.json).' },
      ])
    return found.cases
  }
})
