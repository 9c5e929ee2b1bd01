import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessmentJsonSchema } from '../../src/schemas/json-schema.ts'
import { FILE } from '../store/files.ts'

const EXAMPLES = new URL('../../content/examples/', import.meta.url)

// ajv knows date-time only with another package; the schema carries a pattern for it as well.
const isValid = new Ajv2020({ formats: { 'date-time': true } }).compile(assessmentJsonSchema())
const faultsOf = (value: unknown) =>
  isValid(value) ? [] : isValid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)

describe('the published JSON Schema', () => {
  test('says what it is and where it stands', () => {
    expect(assessmentJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: '/schema/assessment-1.json',
      title: 'Counterpoise assessment',
    })
  })

  test('accepts what this site saves', () => expect(faultsOf(FILE)).toEqual([]))

  test.each(readdirSync(EXAMPLES).filter((name) => /\.(ya?ml|json)$/.test(name)))(
    'accepts content/examples/%s',
    (name) => {
      expect(faultsOf(parse(readFileSync(new URL(name, EXAMPLES), 'utf8')))).toEqual([])
    },
  )

  test.each([
    ['a number as an option', { answers: { scope: 3 } }, '/answers/scope must be string'],
    ['a key too many', { score: 99 }, ' must NOT have additional properties'],
    [
      'a grade that does not exist',
      { evidence: { scope: 'certain' } },
      '/evidence/scope must be equal to one of the allowed values',
    ],
    ['a date in words', { changed: 'yesterday' }, '/changed must match pattern'],
    ['an id with blanks', { rights: { added: ['a b'], removed: {} } }, '/rights/added/0 must match pattern'],
  ])('refuses %s', (_, part, fault) => expect(faultsOf({ ...FILE, ...part })?.[0]).toContain(fault))
})
