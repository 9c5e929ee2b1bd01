import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unverified } from '../../src/schemas/check-catalogue.ts'
import { faultLine, readContent } from '../../src/schemas/index.ts'
import { citationOf } from '../../src/schemas/questionnaire.ts'
import { copyOfContent } from '../content/copy.ts'

const GDPR = 'content/texts/gdpr.yaml'

let copy: ReturnType<typeof copyOfContent>
beforeEach(() => {
  copy = copyOfContent()
})
afterEach(() => copy.remove())

const mark = (...parts: string[]): void => copy.change(GDPR, (yaml) => yaml.set('unverified', parts))
function read() {
  const { content } = readContent(copy.root)
  if (content === undefined) throw new Error('the copy has no content')
  return content
}

describe('a part of a text that was not seen', () => {
  test('says so in its citation, and no other part does', () => {
    mark('22(3)')
    const content = read()
    expect(citationOf(content, 'gdpr#22(3)')).toMatchObject({
      detail: 'Art. 22(3), original not seen',
      short: 'GDPR Art. 22(3)',
    })
    expect(citationOf(content, 'gdpr#22')?.detail).toBe('Art. 22')
    expect(citationOf(content, 'gdpr')?.detail).toBe('')
  })

  test('is listed with what is not verified', () => {
    mark('22(3)')
    expect(unverified(read())).toContain(`${GDPR} → 22(3)`)
    mark()
    expect(unverified(read())).not.toContain(`${GDPR} → 22(3)`)
  })

  test('is one of the parts', () => {
    mark('22(3)', '22(33)')
    expect(readContent(copy.root).faults.map(faultLine)).toEqual([
      expect.stringMatching(/gdpr\.yaml → unverified\[1\]: no part "22\(33\)"; it has .*"22\(3\)"\.$/),
    ])
  })
})
