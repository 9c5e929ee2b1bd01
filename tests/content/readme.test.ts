import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkCatalogue } from '../../src/schemas/check-catalogue.ts'
import { faultLine, readContent } from '../../src/schemas/index.ts'
import { copyOfContent } from './copy.ts'

let copy: ReturnType<typeof copyOfContent>
beforeEach(() => {
  copy = copyOfContent()
})
afterEach(() => copy.remove())

/** The files that README.md shows to authors, by path. */
const samples = (): Map<string, string> =>
  new Map(
    [
      ...readFileSync('README.md', 'utf8').matchAll(/^```yaml\n# (content\/\S+\.yaml)[^\n]*\n(.*?)^```/gms),
    ].map(([, file = '', text = '']) => [file, text]),
  )

test('the samples in the README are good content, short of the eight questions', () => {
  expect(samples().size).toBe(3)
  const measure = parse(readFileSync(join(copy.root, 'content/measures/filtering.yaml'), 'utf8'))
  for (const [file, text] of samples())
    copy.write(file, file.includes('/measures/') ? stringify({ ...measure, ...parse(text) }) : text)
  const { content, faults } = readContent(copy.root)
  expect(faults.map(faultLine)).toEqual([])
  expect(content && checkCatalogue(content).map(faultLine)).toEqual([
    'content/measures/licence-withdrawal.yaml: questions of its own: 1; the least is 8.',
  ])
})
