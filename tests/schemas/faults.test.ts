import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import { ContentError, faultLine, loadContent, readContent } from '../../src/schemas/index.ts'

const NOTICE = 'content/questions/safeguards/notice.yaml'
const FOLLOW_UP = 'content/questions/legality/legal-basis.yaml'
const FILTERING = 'content/measures/filtering.yaml'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'counterpoise-content-'))
  cpSync('content', join(root, 'content'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (file: string, text: string) => writeFileSync(join(root, file), text)

/** Breaks one thing in one file of the copy. */
function change(file: string, edit: (document: Document.Parsed) => void): void {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'))
  edit(document)
  write(file, document.toString())
}

const found = (): string[] => readContent(root).faults.map(faultLine)

describe('a fault in content is told with file, key, reason and the nearest valid value', () => {
  test('and the content as it stands has none', () => expect(found()).toEqual([]))

  test('a source that does not exist', () => {
    change(NOTICE, (yaml) => yaml.setIn(['options', 3, 'effects', 0, 'source'], 'echr-zakharow-2015'))
    expect(found()).toEqual([
      `${NOTICE} → options[3].effects[0].source: no judgment or text "echr-zakharow-2015". Did you mean "echr-zakharov-2015"?`,
    ])
  })

  test('a paragraph that nobody verified', () => {
    change(NOTICE, (yaml) => yaml.setIn(['courts', 2, 'source'], 'cjeu-kadi-ii-2013#101'))
    expect(found()).toEqual([
      `${NOTICE} → courts[2].source: "cjeu-kadi-ii-2013" has no verified part "101"; it has "100". Did you mean "100"?`,
    ])
  })

  test('a follow-up that names an option that does not exist', () => {
    change(FOLLOW_UP, (yaml) => yaml.setIn(['appliesWhen', 'initiative'], ['inducd', 'required']))
    expect(found()).toContain(
      `${FOLLOW_UP} → appliesWhen.initiative: "initiative" has no option "inducd". Did you mean "induced"?`,
    )
  })

  test('a condition that names a question that does not exist', () => {
    change('content/questions/safeguards/appeal.yaml', (yaml) => {
      yaml.setIn(['options', 0, 'effects', 0, 'when'], { notise: ['never'] })
    })
    expect(found()).toContainEqual(
      expect.stringMatching(
        /appeal\.yaml → options\[0\]\.when\.notise: no question "notise"\. Did you mean "notice"\?$/,
      ),
    )
  })

  test('options that do not run from best to worst', () => {
    change(NOTICE, (yaml) => yaml.setIn(['options', 3, 'effects', 0, 'finding'], 1))
    expect(found()).toEqual([
      `${NOTICE} → options[3]: "never" stands after "told-late" but is better on the deficit of safeguards: options run from best to worst.`,
    ])
  })

  test('a follow-up that opens on good answers', () => {
    change(FOLLOW_UP, (yaml) => yaml.setIn(['appliesWhen', 'initiative'], ['private-choice']))
    expect(found()).toEqual([
      `${FOLLOW_UP} → appliesWhen.initiative: a follow-up opens on the worst answers only: list the last options, not all of them.`,
    ])
  })

  test('a follow-up that improves something', () => {
    change(FOLLOW_UP, (yaml) => {
      yaml.addIn(['options', 0, 'effects'], {
        weight: { side: 'right', right: 'all', exponent: -1 },
        because: 'A law is better than none',
        source: 'charter#52(1)',
      })
    })
    expect(found()).toContain(
      `${FOLLOW_UP} → options[0].effects: a follow-up may not improve anything: closed, it counts as nothing.`,
    )
  })

  test('a harmful effect that hangs on a good answer', () => {
    change(NOTICE, (yaml) => yaml.setIn(['options', 3, 'effects', 0, 'when'], { appeal: ['days'] }))
    expect(found()).toContain(
      `${NOTICE} → options[3].when.appeal: this effect must hang on the last (worst) options of that question.`,
    )
  })

  test('a lever without advice', () => {
    change(NOTICE, (yaml) => yaml.delete('advice'))
    expect(found()).toEqual([`${NOTICE} → advice: a lever says in the imperative what to do about it.`])
  })

  test('an answer that defeats a step without a judgment or an article', () => {
    change(FOLLOW_UP, (yaml) => yaml.setIn(['options', 3, 'effects', 0, 'source'], 'method#section-2'))
    expect(found()).toEqual([
      `${FOLLOW_UP} → options[3]: an answer that defeats a step cites a judgment or an article.`,
    ])
  })

  test('a key that is not known', () => {
    change(NOTICE, (yaml) => yaml.setIn(['options', 1, 'efects'], []))
    expect(found()[0]).toBe(`${NOTICE} → options[1].efects: this key is not known here.`)
  })

  test('a step that does not exist', () => {
    change(NOTICE, (yaml) => yaml.set('step', 'safegards'))
    expect(found()[0]).toMatch(
      /notice\.yaml → step: must be one of .*"safeguards".*\. Did you mean "safeguards"\?$/,
    )
  })

  test('a right that does not exist', () => {
    change(FILTERING, (yaml) =>
      yaml.setIn(['rights', 'main', 'expresion'], 'Lawful material is not received.'),
    )
    expect(found()).toContain(`${FILTERING} → rights.main: no right "expresion". Did you mean "expression"?`)
  })

  test('a measure that does not exist', () => {
    change(NOTICE, (yaml) => yaml.set('measures', ['filtring']))
    expect(found()).toContain(`${NOTICE} → measures: no measure "filtring". Did you mean "filtering"?`)
  })

  test('markup in words', () => {
    change(NOTICE, (yaml) => yaml.set('prompt', 'What is <b>told</b>?'))
    expect(found()[0]).toBe(`${NOTICE} → prompt: words only, no markup.`)
  })

  test('the same option twice, and the one that the site adds itself', () => {
    change(NOTICE, (yaml) => {
      yaml.setIn(['options', 1, 'id'], 'told-with-reasons')
      yaml.setIn(['options', 2, 'id'], 'not-known')
    })
    expect(found()).toEqual(
      expect.arrayContaining([
        `${NOTICE} → options[1].id: "told-with-reasons" stands twice.`,
        `${NOTICE} → options[2].id: is added by the site to every question.`,
      ]),
    )
  })

  test('a file with another ending, which would be left out without a word', () => {
    renameSync(
      join(root, 'content/judgments/cjeu-chez-2015.yaml'),
      join(root, 'content/judgments/cjeu-chez-2015.yml'),
    )
    expect(found()).toContain(
      'content/judgments/cjeu-chez-2015.yml: is not read: content files end in .yaml.',
    )
  })

  test('an id that two files claim', () => {
    cpSync(join(root, NOTICE), join(root, 'content/questions/aim/notice.yaml'))
    expect(found()).toContain(
      `${NOTICE}: the id "notice" is already taken by content/questions/aim/notice.yaml.`,
    )
  })

  test('YAML that cannot be parsed', () => {
    write(NOTICE, 'step: safeguards\norder: [10\n')
    expect(found()).toContainEqual(
      expect.stringMatching(/^content\/questions\/safeguards\/notice\.yaml: not valid YAML: .+ at line \d/),
    )
  })

  test('an empty file', () => {
    write(NOTICE, '')
    expect(found()).toContainEqual(
      expect.stringMatching(/^content\/questions\/safeguards\/notice\.yaml(: | → ).+object/),
    )
  })

  test('and each is told once, also when there are several', () => {
    change(NOTICE, (yaml) => {
      yaml.delete('advice')
      yaml.setIn(['options', 3, 'effects', 0, 'source'], 'echr-zakharow-2015')
    })
    change(FILTERING, (yaml) => yaml.deleteIn(['name']))
    const lines = found()
    expect(lines.filter((line) => line.startsWith(NOTICE))).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith(`${FILTERING} → name`))).toHaveLength(1)
    expect(new Set(lines).size).toBe(lines.length)
  })
})

test('the site does not build on faulty content: loading it throws every fault, a line each', () => {
  change(NOTICE, (yaml) => yaml.delete('advice'))
  expect(() => loadContent(root)).toThrow(ContentError)
  expect(() => loadContent(root)).toThrow(`${NOTICE} → advice: `)
})
