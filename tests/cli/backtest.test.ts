import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultLine, loadContent, readCases } from '../../src/schemas/index.ts'
import { run, temporaryFolder } from './run.ts'

const content = loadContent()

const temporary = temporaryFolder()
afterAll(temporary.remove)

/** One question that gates: with it at its worst a measure is struck down, whatever else is answered. */
const coding = (option: string) => ({
  measure: 'filtering',
  variant: 'access-network',
  answers: { initiative: { option: 'required', fact: 1 }, 'legal-basis': { option, fact: 'Fact 2.' } },
})

const folderOf = (files: Record<string, unknown>) => {
  const inner = temporaryFolder()
  for (const [name, file] of Object.entries(files))
    inner.write(name, typeof file === 'string' ? file : JSON.stringify(file))
  return inner
}

function backtest(files: Record<string, unknown>) {
  const { folder, remove } = folderOf(files)
  const outcome = run('backtest', folder)
  remove()
  return outcome
}

describe('backtest', () => {
  test('holds each case beside the court, one coding or two, YAML or JSON', () => {
    const { code, out, lines } = backtest({
      'struck.json': {
        outcome: 'struck-down',
        decidingSteps: ['legality'],
        stepsPassed: ['aim'],
        coding: [coding('none'), coding('agreement')],
      },
      'upheld.yaml': `outcome: upheld\ndeciding_steps: [legality]\ncoding:\n  measure: filtering\n  variant: access-network\n  answers: { initiative: required, legal-basis: none }\n`,
      'cited.yaml': 'coding: none\n',
    })
    expect({ code, lines }).toEqual({ code: 0, lines: [] })
    const { cases, summary } = JSON.parse(out)
    expect(cases).toMatchObject([
      {
        id: 'struck',
        expected: 'struck-down',
        verdict: 'disproportionate',
        expectedSteps: ['legality'],
        ourSteps: ['legality'],
        passedSteps: ['aim'],
        passedStepsHeld: ['aim'],
        agree: true,
        falseClear: false,
        falseAlarm: false,
        stability: 1,
      },
      { id: 'upheld', expected: 'upheld', agree: false, falseClear: false, falseAlarm: true },
    ])
    expect(summary).toMatchObject({
      cases: 2,
      agreement: 0.5,
      falseClears: 0,
      falseAlarms: 1,
      decidingStepHits: 1,
      passedStepHits: 1,
    })
    // Both codings agree on one answer of two, and chance would on that one: no better than chance.
    expect(summary.kappa).toBe(0)
  })

  test('prints figures for the judgments of the site itself', () => {
    const { code, out } = run('backtest')
    expect(code).toBe(0)
    const { cases, summary } = JSON.parse(out)
    expect(summary.cases).toBe(cases.length)
    for (const id of cases.map((one: { id: string }) => one.id))
      expect(parse(readFileSync(`content/judgments/${id}.yaml`, 'utf8')).coding).not.toBe('none')
  })

  test('explains itself with --help', () => {
    const { code, out } = run('backtest', '--help')
    expect(code).toBe(0)
    expect(out).toContain('npm run --silent backtest -- DIR')
  })

  test.each([
    [{ outcome: 'struck-down' }, /one\.json → coding: give one coding/],
    [{ coding: coding('act') }, /one\.json → outcome: a coded case says what the court decided/],
    [
      { outcome: 'struckdown', coding: coding('act') },
      /one\.json → outcome: must be one of .* Did you mean "struck-down"\?/,
    ],
    [
      { outcome: 'upheld', coding: { ...coding('act'), measure: 'filterin' } },
      /one\.json → coding\[0\]\.measure: no measure "filterin"\. Did you mean "filtering"\?/,
    ],
    [
      { outcome: 'upheld', coding: coding('acts') },
      /one\.json → coding\[0\]\.answers\.legal-basis\.option: no option "acts"\. Did you mean "act"\?/,
    ],
    [
      { outcome: 'upheld', coding: { ...coding('act'), answers: { 'legal-basi': 'act' } } },
      /one\.json → coding\[0\]\.answers\.legal-basi: no question "legal-basi"\. Did you mean "legal-basis"\?/,
    ],
    [
      { outcome: 'upheld', coding: [coding('act'), coding('act'), coding('act')] },
      /one\.json → coding: holds one coding or two/,
    ],
    ['{ "outcome": ', /one\.json: not valid YAML/],
  ])('refuses %j with file, key and reason', (file, line) => {
    const { folder, remove } = folderOf({ 'one.json': file })
    const { faults } = readCases(folder, content)
    remove()
    expect(faults.map(faultLine)).toEqual([expect.stringMatching(line)])
  })

  test('refuses on standard error, with exit code 2 and nothing on standard output', () => {
    const { code, out, lines } = backtest({ 'one.json': { outcome: 'struck-down' } })
    expect({ code, out, lines }).toEqual({
      code: 2,
      out: '',
      lines: [expect.stringMatching(/one\.json → coding/)],
    })
  })

  test.each([
    [['no-such-folder'], /^no-such-folder → DIR: no such folder\.$/],
    [['package.json'], /^package\.json → DIR: no such folder\.$/],
    [['a', 'b'], /^command line: too many words: "b"\.$/],
    [['--verbose'], /^command line: .*--verbose/],
  ])('refuses %j with one line', (args, line) => {
    const { code, out, lines } = run('backtest', ...args)
    expect({ code, out, lines }).toEqual({ code: 2, out: '', lines: [expect.stringMatching(line)] })
  })

  test('refuses a folder without a case', () => {
    const { code, lines } = backtest({ 'cited.yaml': 'coding: none\n' })
    expect({ code, lines }).toEqual({
      code: 2,
      lines: [expect.stringMatching(/DIR: holds no case with a coding/)],
    })
  })
})
