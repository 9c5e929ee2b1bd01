import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownQuestions } from '../../src/schemas/check-asked.ts'
import { catalogueNotes, checkCatalogue, unverified } from '../../src/schemas/check-catalogue.ts'
import { faultLine, readContent } from '../../src/schemas/index.ts'
import { copyOfContent } from './copy.ts'

const FILTERING = 'content/measures/filtering.yaml'
const CHEZ = 'content/judgments/cjeu-chez-2015.yaml'
const NEW_CASE = 'content/judgments/echr-example-2026.yaml'
const NEW_TEXT = 'content/texts/example-2026.yaml'

let copy: ReturnType<typeof copyOfContent>
beforeEach(() => {
  copy = copyOfContent()
})
afterEach(() => copy.remove())

function read() {
  const { content } = readContent(copy.root)
  if (content === undefined) throw new Error('the copy has no content')
  return content
}
const found = (): string[] => checkCatalogue(read()).map(faultLine)
const notes = (): string[] => catalogueNotes(read()).map(faultLine)

const uncitedCase = () => copy.change(NEW_CASE, (yaml) => yaml.set('name', 'Example v. Country (2026)'), CHEZ)

describe('what the catalogue lacks, or carries for nothing, is told', () => {
  test('and the content as it stands has none of it', () => expect(found()).toEqual([]))

  test('a measure with too few questions of its own', () => {
    copy.change('content/measures/thin.yaml', () => undefined, FILTERING)
    expect(found()).toEqual(['content/measures/thin.yaml: questions of its own: 0; the least is 8.'])
  })

  test('a measure that shares all its own questions with another', () => {
    copy.change('content/measures/zz-twin.yaml', (yaml) => yaml.set('order', 99), FILTERING)
    for (const { file, data } of ownQuestions(read(), 'filtering'))
      copy.change(file, (yaml) => {
        if (data.measures !== 'all') yaml.set('measures', [...data.measures, 'zz-twin'])
        const variants = data.variants?.filter((variant) => variant.startsWith('filtering/')) ?? []
        for (const variant of variants) yaml.addIn(['variants'], variant.replace('filtering', 'zz-twin'))
      })
    expect(found()).toEqual([
      'content/measures/zz-twin.yaml: shares all its own questions with "filtering": one of the two is not a measure of its own.',
    ])
  })

  test('a principle that no question tests', () => {
    const from = 'content/principles/chilling-effect.yaml'
    copy.change('content/principles/patience.yaml', (yaml) => yaml.set('name', 'Patience'), from)
    expect(found()).toEqual(['content/principles/patience.yaml: is never tested: no question serves it.'])
  })

  test('a judgment that nothing cites', () => {
    uncitedCase()
    expect(found()).toEqual([
      `${NEW_CASE}: nothing cites this judgment: cite it, or say under kept why it stays.`,
    ])
  })

  test('a text that nothing cites', () => {
    copy.change(NEW_TEXT, (yaml) => yaml.set('name', 'Example text'), 'content/texts/rabat.yaml')
    expect(found()).toEqual([
      `${NEW_TEXT}: nothing cites this text: cite it, or say under kept why it stays.`,
    ])
  })

  test('but not one that is kept for a reason', () => {
    uncitedCase()
    copy.change(NEW_CASE, (yaml) => yaml.set('kept', 'The back-test uses it.'))
    expect(found()).toEqual([])
  })

  test('nor one that an example names in words', () => {
    uncitedCase()
    copy.change('content/examples/leak-filtering.yaml', (yaml) =>
      yaml.setIn(['reasons', 'scope'], 'As in Example v. Country (2026), everyone is searched.'),
    )
    expect(found()).toEqual([])
  })

  test.each([
    ['a principle', 'content/principles/aim.yaml', ['source']],
    ['a right', 'content/rights/business.yaml', ['source']],
    ['a number of the method', 'content/method/thresholds.yaml', ['source']],
    ['a measure', FILTERING, ['critics', 0, 'source']],
    ['a question', 'content/questions/safeguards/notice.yaml', ['options', 0, 'effects', 0, 'source']],
  ])('nor one that %s cites', (_, file, path) => {
    uncitedCase()
    copy.change(file, (yaml) => {
      const before: unknown = yaml.toJS()
      const old = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], before)
      yaml.setIn(path, [old, 'echr-example-2026'].flat())
    })
    expect(found()).toEqual([])
  })
})

describe('notes are no faults', () => {
  test('a right that no measure lists', () => {
    copy.change('content/rights/leisure.yaml', () => undefined, 'content/rights/diversity.yaml')
    expect(notes()).toContain(
      'content/rights/leisure.yaml: no measure lists this right; it can be added by hand.',
    )
    expect(found()).toEqual([])
  })

  test('a reason to keep what is cited', () => {
    copy.change(CHEZ, (yaml) => yaml.set('kept', 'The back-test uses it.'))
    expect(notes()).toContain(`${CHEZ} → kept: is cited now, so it needs no reason to be kept.`)
    expect(found()).toEqual([])
  })

  test('what the site shows as not verified', () => {
    copy.change('content/method/matrices.yaml', (yaml) => yaml.set('verified', true))
    copy.change('content/texts/rabat.yaml', (yaml) => yaml.set('note', 'The plan itself was not seen.'))
    const lines = unverified(read())
    expect(lines).toContain('content/method/scales.yaml → intensity')
    expect(lines).not.toContain('content/method/matrices.yaml')
    expect(lines).toContain('content/texts/rabat.yaml: The plan itself was not seen.')
  })
})

describe('npm run check:content', () => {
  const run = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`${process.cwd()}/src/cli/check-content.ts`],
      { cwd: copy.root, encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }

  test('ends with 0 and the counts', () => {
    const { measures, questions } = read()
    const { status, stdout, stderr } = run()
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain(`measures ${measures.length}, questions ${questions.length} (core `)
    for (const { id } of measures) expect(stdout).toMatch(new RegExp(`^ {2}${id}: core \\d+, own \\d+$`, 'm'))
  })

  test('ends with 1 on any fault, and still counts', () => {
    uncitedCase()
    const { status, stdout, stderr } = run()
    expect(status).toBe(1)
    expect(stderr).toBe(
      `${NEW_CASE}: nothing cites this judgment: cite it, or say under kept why it stays.\n1 fault\n`,
    )
    expect(stdout).toContain('measures ')
  })
})
