import * as fc from 'fast-check'
import { type AssessmentFile, GRADES } from '../../src/schemas/saved.ts'
import type { Known } from '../../src/store/index.ts'

/** A site with two measures, and a file that it can open. */
export const KNOWN: Known = { contentVersion: '2026.11.1', measures: ['filtering', 'constructor'] }

export const FILE: AssessmentFile = {
  format: 'counterpoise-assessment',
  formatVersion: 1,
  contentVersion: '2026.11.1',
  measure: 'filtering',
  variant: 'access-network',
  title: 'Netzsperren für Őry & Ελλάδα',
  author: 'Sándor Pintér',
  proposal: 'Line one\nline "two" \\ \u2028 end',
  changed: '2026-11-21T14:32:00.000Z',
  answers: { scope: 'everyone', aim: 'not-known' },
  evidence: { scope: 'asserted' },
  reasons: { scope: 'The draft says so.' },
  rights: { added: ['human-dignity'], removed: { 'personal-data': 'None is touched.' } },
}

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
  fc.constantFrom('constructor', 'to-string', 'valueof', '0', '17'),
)
// Half a surrogate pair is text too: browsers hand it over when somebody deletes half an emoji.
const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((value) => value.slice(0, maxLength))

/** Any file that the schema accepts and the site of `KNOWN` has the measure for. */
export const anyFile: fc.Arbitrary<AssessmentFile> = fc.record(
  {
    format: fc.constant('counterpoise-assessment' as const),
    formatVersion: fc.constant(1 as const),
    contentVersion: fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.nat(99), fc.nat())
      .map((parts) => parts.join('.')),
    measure: fc.constantFrom('filtering', 'constructor'),
    variant: id,
    title: text(40),
    author: text(40),
    proposal: text(200),
    changed: fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    answers: fc.dictionary(id, id),
    evidence: fc.dictionary(id, fc.constantFrom(...GRADES)),
    reasons: fc.dictionary(id, text(100)),
    rights: fc.record({ added: fc.array(id), removed: fc.dictionary(id, text(40)) }),
  },
  {
    requiredKeys: [
      'format',
      'formatVersion',
      'contentVersion',
      'measure',
      'variant',
      'title',
      'author',
      'proposal',
      'answers',
      'evidence',
      'reasons',
      'rights',
    ],
  },
)
