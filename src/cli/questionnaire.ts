import { parseArgs } from 'node:util'
import { buildQuestionnaire, type Content, didYouMean, loadContent } from '../schemas/index.ts'
import { Refusal, run } from './fail.ts'
import { withoutEffects } from './without-effects.ts'

const HELP = `Prints the questionnaire of a measure as JSON, without the effects of its answers.

  npm run --silent questionnaire                        lists the measures and their variants
  npm run --silent questionnaire -- MEASURE             all questions of the measure, over all its variants
  npm run --silent questionnaire -- MEASURE VARIANT     those of one variant

Exit code 2: no such measure or variant; the line on standard error names the nearest one.`

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) return console.log(HELP)
  const [measure, variant, ...more] = positionals
  if (more.length > 0)
    throw new Refusal([{ file: 'command line', path: '', reason: `too many words: "${more.join(' ')}".` }])
  const content = loadContent()
  print(measure === undefined ? listOf(content) : oneOf(content, measure, variant))
})

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

function listOf(content: Content) {
  return {
    measures: content.measures.map(({ id, data }) => ({
      measure: id,
      name: data.name,
      line: data.line,
      variants: data.variants.map((variant) => ({ id: variant.id, name: variant.name })),
    })),
  }
}

function oneOf(content: Content, measure: string, variant: string | undefined) {
  const ids = content.measures.map(({ id }) => id)
  if (!ids.includes(measure))
    throw new Refusal([
      {
        file: 'command line',
        path: 'MEASURE',
        reason: `no measure "${measure}".${didYouMean(measure, ids)}`,
      },
    ])
  const questionnaire = buildQuestionnaire(content, measure)
  const variants = questionnaire.measure.variants.map(({ id }) => id)
  if (variant !== undefined && !variants.includes(variant))
    throw new Refusal([
      {
        file: 'command line',
        path: 'VARIANT',
        reason: `no variant "${variant}".${didYouMean(variant, variants)}`,
      },
    ])
  return withoutEffects(questionnaire, variant)
}
