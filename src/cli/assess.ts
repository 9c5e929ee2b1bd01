import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { assessWhole } from '../engine/index.ts'
import { inputOf, modelOf } from '../questionnaire/index.ts'
import { DEFAULT_OPTIONS, type ReportOptions } from '../report/options.ts'
import { loadContent } from '../schemas/index.ts'
import { Refusal, run } from './fail.ts'
import { insightsOf } from './insights.ts'
import { publicResult } from './public-result.ts'
import { readAssessment } from './read-assessment.ts'

const HELP = `Assesses a saved assessment and prints the result as JSON.

  npm run --silent assess -- FILE                   FILE: an assessment saved by the site, or one of content/examples/ (JSON or YAML)
  npm run --silent assess -- FILE --pdf OUT.pdf     writes the report as well; the same bytes as the site's

With --pdf:
  --briefing              two pages, three where texts are long, in place of the full report
  --paper a4|letter       a4 unless named
  --marking TEXT          on every page, for instance "Confidential"
  --organisation TEXT     on every page

Intervals run from the best to the worst completion of what is open; scores from low to high.
Exit code 2: FILE cannot be used; one line a fault on standard error: file, key, reason.`

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      pdf: { type: 'string' },
      briefing: { type: 'boolean', default: false },
      paper: { type: 'string', default: DEFAULT_OPTIONS.paper },
      marking: { type: 'string', default: DEFAULT_OPTIONS.marking },
      organisation: { type: 'string', default: DEFAULT_OPTIONS.organisation },
    },
  })
  if (values.help) return console.log(HELP)
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0)
    throw new Refusal([{ file: 'command line', path: 'FILE', reason: 'give one file; --help shows how.' }])
  const options = optionsOf(values)
  const { file, questionnaire } = readAssessment(path, loadContent())
  const model = modelOf(questionnaire, file.variant)
  const input = inputOf(questionnaire, file)
  const result = assessWhole(model, input)
  if (values.pdf !== undefined) {
    // jsPDF is loaded when it is wanted, and not before.
    const { pdfOf } = await import('./pdf.ts')
    save(values.pdf, await pdfOf(questionnaire, file, result, options))
  }
  const printed = { ...publicResult(result, questionnaire), ...insightsOf(model, input) }
  console.log(JSON.stringify(printed, null, 2))
})

function optionsOf(values: {
  readonly briefing: boolean
  readonly paper: string
  readonly marking: string
  readonly organisation: string
}): ReportOptions {
  const { briefing, paper, marking, organisation } = values
  if (paper !== 'a4' && paper !== 'letter')
    throw new Refusal([
      { file: 'command line', path: '--paper', reason: `"${paper}" is neither a4 nor letter.` },
    ])
  return { scope: briefing ? 'briefing' : 'full', paper, marking, organisation }
}

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    throw new Refusal([
      {
        file: path,
        path: '--pdf',
        reason: `cannot be written (${error instanceof Error ? error.message : ''}).`,
      },
    ])
  }
}
