import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Assessment, assess, type Finding, type Reason } from '../engine/index.ts'
import { inputOf, modelOf, type Questionnaire } from '../questionnaire/index.ts'
import { loadContent } from '../schemas/index.ts'
import { Refusal, run } from './fail.ts'
import { readAssessment } from './read-assessment.ts'

const HELP = `Assesses a saved assessment and prints the result as JSON.

  npm run --silent assess -- FILE                   FILE: an assessment saved by the site, or one of content/examples/ (JSON or YAML)
  npm run --silent assess -- FILE --pdf OUT.pdf     writes the report as well

Intervals run from the best to the worst completion of what is open; scores from low to high.
Exit code 2: FILE cannot be used; one line a fault on standard error: file, key, reason.`

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false }, pdf: { type: 'string' } },
  })
  if (values.help) return console.log(HELP)
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0)
    throw new Refusal([{ file: 'command line', path: 'FILE', reason: 'give one file; --help shows how.' }])
  const { file, questionnaire } = readAssessment(path, loadContent())
  const result = assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  if (values.pdf !== undefined) {
    // jsPDF is loaded when it is wanted, and not before.
    const { pdfOf } = await import('./pdf.ts')
    save(values.pdf, await pdfOf(questionnaire, file, result))
  }
  console.log(JSON.stringify(publicResult(result, questionnaire), null, 2))
})

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

/** The public contract: keys may be added, none may change its meaning. */
function publicResult(result: Assessment, { sources }: Questionnaire) {
  const cite = (ref: string): string => sources[ref]?.short ?? ref
  const because = ({ question, option, effect }: Reason) => ({
    question,
    option,
    because: effect.because,
    sources: effect.sources.map(cite),
    ...(effect.kind === 'finding' ? { deficit: effect.deficit, defeats: effect.defeats } : {}),
    ...(effect.kind === 'weight'
      ? { side: effect.side, part: effect.part, right: effect.right, exponent: effect.exponent }
      : {}),
  })
  const step = (finding: Finding) => ({
    step: finding.step,
    status: finding.status,
    ...(finding.status === 'open' ? { between: finding.between, missing: finding.missing } : {}),
    because: finding.because.map(because),
  })
  return {
    verdict: result.verdict,
    remediable: result.remediable,
    decidingStep: result.decidingStep,
    steps: result.steps.map(step),
    proportionality: result.proportionality,
    risk: result.risk,
    aim: { importance: result.aim.importance, rank: result.aim.rank, reliability: result.aim.reliability },
    rights: result.rights.map(({ right, balance, weights, risk }) => ({
      right,
      balance,
      intensity: weights.intensity,
      risk,
    })),
    conditions: result.conditions,
    missing: result.missing,
    answered: result.answered,
    applicable: result.applicable,
    contentVersion: result.contentVersion,
  }
}
