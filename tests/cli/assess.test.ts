import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Refusal } from '../../src/cli/fail.ts'
import { insightsOf } from '../../src/cli/insights.ts'
import { publicResult } from '../../src/cli/public-result.ts'
import { readAssessment } from '../../src/cli/read-assessment.ts'
import { assessWhole, STEPS } from '../../src/engine/index.ts'
import { inputOf, modelOf } from '../../src/questionnaire/index.ts'
import { type AssessmentFile, buildQuestionnaire, faultLine, loadContent } from '../../src/schemas/index.ts'
import { run, temporaryFolder } from './run.ts'

const EXAMPLE = 'content/examples/leak-filtering.yaml'
const example = parse(readFileSync(EXAMPLE, 'utf8')) as AssessmentFile
const content = loadContent()
const temporary = temporaryFolder()
afterAll(temporary.remove)

let count = 0
const save = (change: object): string =>
  temporary.write(`${++count}.json`, JSON.stringify({ ...example, ...change }))

/** The lines that the command would print on standard error. */
function refusalOf(path: string): string[] {
  try {
    readAssessment(path, content)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(faultLine)
    throw error
  }
}

describe('assess', () => {
  test('prints the result of the engine, and what it tells beside the verdict', () => {
    const { code, out, lines } = run('assess', EXAMPLE)
    expect({ code, lines }).toEqual({ code: 0, lines: [] })
    const questionnaire = buildQuestionnaire(content, example.measure)
    const model = modelOf(questionnaire, example.variant)
    const input = inputOf(questionnaire, example)
    const result = assessWhole(model, input)
    const printed = { ...publicResult(result, questionnaire), ...insightsOf(model, input) }
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(printed)))
    const { verdict, decidingStep, proportionality, risk, conditions, missing, answered } = result
    expect(printed).toMatchObject({
      ...{ verdict, decidingStep, proportionality, risk, conditions, missing, answered },
      steps: result.steps.map(({ step, status }) => ({ step, status })),
      rights: result.rights.map(({ right, balance }) => ({ right, balance })),
      stability: { runs: 1000, seed: 1, verdict },
    })
  })

  test.each(content.examples.map(({ file }) => [file]))('takes %s', (path) => {
    expect(refusalOf(path)).toEqual([])
  })

  test('keeps to the published shape', () => {
    const result = JSON.parse(run('assess', EXAMPLE).out)
    const interval = [expect.any(Number), expect.any(Number)]
    const cell = { likelihood: interval, severity: interval, impact: interval }
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(
        'verdict remediable decidingStep steps proportionality risk aim rights conditions missing answered applicable contentVersion'.split(
          ' ',
        ),
      ),
    )
    expect(result).toMatchObject({
      proportionality: interval,
      risk: { inherent: interval, current: interval, planned: interval },
      aim: { importance: interval, rank: interval, reliability: interval },
    })
    expect(result.steps.map(({ step }: { step: string }) => step)).toEqual(STEPS)
    expect(result.rights[0]).toMatchObject({
      right: expect.any(String),
      balance: interval,
      intensity: interval,
      risk: { inherent: cell, current: cell, planned: cell },
    })
    const reasons = result.steps.flatMap(({ because }: { because: object[] }) => because)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        question: expect.any(String),
        option: expect.any(String),
        because: expect.any(String),
        sources: expect.arrayContaining([expect.any(String)]),
      })
  })

  test('reads JSON as it reads YAML', () => {
    expect(run('assess', save({})).out).toBe(run('assess', EXAMPLE).out)
  })

  test('gives an interval and a verdict of "not shown" when nothing is answered', () => {
    const result = JSON.parse(run('assess', save({ answers: {}, evidence: {}, reasons: {} })).out)
    expect(result).toMatchObject({ verdict: 'not-shown', answered: 0 })
    expect(result.missing.length).toBe(result.applicable)
    expect(result.proportionality[0]).toBeLessThan(result.proportionality[1])
  })

  test('writes the report with --pdf', () => {
    const path = join(temporary.folder, 'report.pdf')
    expect(run('assess', EXAMPLE, '--pdf', path)).toMatchObject({ code: 0, lines: [] })
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(statSync(path).size).toBeGreaterThan(10_000)
  })

  test('explains itself with --help', () => {
    const { code, out, lines } = run('assess', '--help')
    expect({ code, lines }).toEqual({ code: 0, lines: [] })
    expect(out).toContain('npm run --silent assess -- FILE')
    expect(out).toContain('Exit code 2')
  })
})

describe('assess refuses, with one line a fault that names file, key, reason and the nearest value:', () => {
  const { answers, evidence, rights } = example
  const refusals: [string, () => string, RegExp[]][] = [
    ['a file that is not there', () => join(temporary.folder, 'none.json'), [/none\.json: no such file\.$/]],
    ['a folder', () => temporary.folder, [/: is a folder, not a file\.$/]],
    ['an empty file', () => temporary.write('empty.json', ''), [/empty\.json: .+/]],
    [
      'a JSON file that ends too early',
      () => temporary.write('cut.json', '{"format": "counterpoise-assess'),
      [/cut\.json: not valid JSON or YAML: .+ at line 1/],
    ],
    [
      'broken YAML',
      () => temporary.write('broken.yaml', 'a: [1\nb: 2'),
      [/broken\.yaml: not valid JSON or YAML: .+ at line/],
    ],
    [
      'a list where an assessment should be',
      () => temporary.write('list.json', '[]'),
      [/list\.json: .*object/i],
    ],
    [
      'a file of another program',
      () => save({ format: 'pia' }),
      [/ → format: must be .*"counterpoise-assessment"/],
    ],
    ['a key that is not known', () => save({ score: 99 }), [/ → score: this key is not known here\.$/]],
    [
      'a number where an option should be',
      () => save({ answers: { ...answers, scope: 3 } }),
      [/ → answers\.scope: .*string/],
    ],
    [
      'a measure that does not exist',
      () => save({ measure: 'filterin' }),
      [/ → measure: no measure "filterin"\. Did you mean "filtering"\?$/],
    ],
    [
      'a variant that does not exist',
      () => save({ variant: 'acces-network' }),
      [/ → variant: no variant "acces-network"\. Did you mean "access-network"\?$/],
    ],
    [
      'a question that does not exist',
      () => save({ answers: { ...answers, scoop: 'everyone' } }),
      [/ → answers\.scoop: no question "scoop"\. Did you mean "scope"\?$/],
    ],
    [
      'an option that does not exist',
      () => save({ answers: { ...answers, 'people-affected': 'everyon' } }),
      [/ → answers\.people-affected: no option "everyon"\. Did you mean "everyone"\?$/],
    ],
    [
      'a right that does not exist',
      () => save({ rights: { ...rights, added: ['expresion'] } }),
      [/ → rights\.added\[0\]: no right "expresion"\. Did you mean "expression"\?$/],
    ],
    [
      'a grade of evidence that does not exist',
      () => save({ evidence: { ...evidence, contribution: 'aserted' } }),
      [/ → evidence\.contribution: must be one of .+ Did you mean "asserted"\?$/],
    ],
    [
      'evidence for a question that asks for none',
      () => save({ evidence: { ...evidence, scope: 'asserted' } }),
      [/ → evidence\.scope: "scope" is not asked for evidence\./],
    ],
    [
      'each of several faults',
      () => save({ answers: { scoop: 'everyone', appeel: 'days' } }),
      [/answers\.scoop/, /answers\.appeel: .+"appeal"/],
    ],
  ]
  test.each(refusals)('%s', (_, path, patterns) => {
    expect(refusalOf(path())).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)))
  })

  test('on standard error, with exit code 2 and nothing on standard output', () => {
    const path = save({ answers: { scoop: 'everyone', appeel: 'days' } })
    const { code, out, lines } = run('assess', path)
    expect({ code, out, lines }).toEqual({ code: 2, out: '', lines: refusalOf(path) })
  })

  test('no file, two files, an unknown option', () => {
    for (const args of [[], [EXAMPLE, EXAMPLE], ['--pfd', 'x.pdf', EXAMPLE]]) {
      const { code, out, lines } = run('assess', ...args)
      expect({ code, out, count: lines.length }).toEqual({ code: 2, out: '', count: 1 })
      expect(lines[0]).toMatch(/^command line/)
    }
  })

  test('a place where the PDF cannot be written', () => {
    const path = join(temporary.folder, 'no-such-folder', 'report.pdf')
    const { code, out, lines } = run('assess', EXAMPLE, '--pdf', path)
    expect({ code, out, count: lines.length }).toEqual({ code: 2, out: '', count: 1 })
    expect(lines[0]).toContain(path)
    expect(existsSync(path)).toBe(false)
  })
})
