/**
 * Checks `content/`: faults on the error output, a line each, and exit code 1; then what there is, in figures.
 * `--single-case` lists the rules that rest on one judgment each, by judgment.
 */
import { parseArgs } from 'node:util'
import { isAskedIn, ownQuestions } from '../schemas/check-asked.ts'
import { catalogueNotes, checkCatalogue, unverified } from '../schemas/check-catalogue.ts'
import { singleCaseRules } from '../schemas/check-single.ts'
import { type Content, faultLine, readContent } from '../schemas/index.ts'

const { values } = parseArgs({ options: { 'single-case': { type: 'boolean', default: false } } })
const { content, faults: broken } = readContent()
const faults = content === undefined ? broken : [...broken, ...checkCatalogue(content)]
for (const fault of faults) console.error(faultLine(fault))
if (content !== undefined) for (const line of summary(content)) console.log(line)
if (faults.length > 0) console.error(faults.length === 1 ? '1 fault' : `${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

function summary(content: Content): string[] {
  const { measures, questions, rights, principles, judgments, texts, examples } = content
  const core = questions.filter(({ data }) => data.measures === 'all')
  const kept = [...judgments, ...texts].filter(({ data }) => data.kept !== undefined)
  return [
    `measures ${measures.length}, questions ${questions.length} (core ${core.length}), ` +
      `rights ${rights.length}, principles ${principles.length}, judgments ${judgments.length}, ` +
      `texts ${texts.length}, examples ${examples.length}`,
    ...measures.map(({ id }) => {
      const asked = core.filter((question) => isAskedIn(content, question, id)).length
      return `  ${id}: core ${asked}, own ${ownQuestions(content, id).length}`
    }),
    ...list(
      'kept without being cited',
      kept.map(({ file, data }) => `${file}: ${data.kept ?? ''}`),
    ),
    ...list('not verified', unverified(content)),
    ...list('notes', catalogueNotes(content).map(faultLine)),
    ...singleCase(content),
  ]
}

/** Rules that one judgment alone carries: how many, and on request which. */
function singleCase(content: Content): string[] {
  const rules = singleCaseRules(content)
  const lines = rules.map(({ judgment, file, path, because }) => `${judgment}: ${file} → ${path}: ${because}`)
  return values['single-case']
    ? list('rules that rest on one judgment', lines)
    : [`rules that rest on one judgment: ${rules.length} (--single-case lists them; none ends a step)`]
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)]
}
