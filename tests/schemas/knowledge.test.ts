import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Document, parseDocument } from 'yaml'
import { faultLine, readContent } from '../../src/schemas/index.ts'

const GLOSSARY = 'content/glossary.yaml'
const EXAMPLE = 'content/examples/leak-filtering.yaml'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'counterpoise-content-'))
  cpSync('content', join(root, 'content'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Breaks one thing in one file of the copy. */
function change(file: string, edit: (document: Document.Parsed) => void): void {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'))
  edit(document)
  writeFileSync(join(root, file), document.toString())
}

const found = (): string[] => readContent(root).faults.map(faultLine)

describe('the glossary', () => {
  test('leads to pages that are built', () => {
    change(GLOSSARY, (yaml) => yaml.setIn([0, 'see'], '/principles/necesity/'))
    expect(found()).toEqual([
      `${GLOSSARY} → [0].see: no page "/principles/necesity/". Did you mean "/principles/necessity/"?`,
    ])
  })

  test('has each id once', () => {
    change(GLOSSARY, (yaml) => yaml.setIn([1, 'id'], 'measure'))
    expect(found()).toEqual([`${GLOSSARY} → [1].id: "measure" stands twice.`])
  })

  test('has an explanation for every term', () => {
    change(GLOSSARY, (yaml) => yaml.deleteIn([0, 'text']))
    expect(found()).toEqual([expect.stringContaining(`${GLOSSARY} → [0].text: `)])
  })
})

describe('an example', () => {
  test('gives only answers that are asked for', () => {
    change(EXAMPLE, (yaml) => yaml.setIn(['answers', 'people-affected'], 'everyon'))
    expect(found()).toEqual([
      `${EXAMPLE} → answers.people-affected: no option "everyon". Did you mean "everyone"?`,
    ])
  })

  test('is about a measure of the catalogue', () => {
    change(EXAMPLE, (yaml) => yaml.setIn(['measure'], 'filterng'))
    expect(found()).toEqual([`${EXAMPLE} → measure: no measure "filterng". Did you mean "filtering"?`])
  })
})
