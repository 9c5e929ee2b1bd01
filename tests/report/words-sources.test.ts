import { expect, test } from 'vitest'
import site from '../../content/locales/en/site.json' with { type: 'json' }
import { t } from '../../src/i18n/report.ts'
import { merged } from '../../src/report/citations.ts'
import type { Block, ReportDocument, Text } from '../../src/report/types.ts'
import { PICKS, sample } from './sample.ts'

const judgment = (place: string) => ({
  name: 'Podchasov v. Russia',
  detail: `33696/19, 13 February 2024${place}`,
  short: `33696/19${place}`,
  href: '/judgments/podchasov/',
})
const detailOf = (...places: string[]) => merged(places.map(judgment)).map(({ detail }) => detail)

test('a judgment is one citation, with its paragraphs in order and none twice', () => {
  const head = '33696/19, 13 February 2024'
  expect(detailOf(', § 80', ', §§ 66–80')).toEqual([`${head}, §§ 66–80`])
  expect(detailOf(', §§ 87–91', ', §§ 85–90', ', § 7')).toEqual([`${head}, §§ 7, 85–91`])
  expect(detailOf('', ', § 94', ', § 94')).toEqual([`${head}, § 94`])
  expect(detailOf('', '')).toEqual([head])
  expect(merged([', § 119', ', § 97'].map(judgment))[0]?.short).toBe('33696/19, §§ 97, 119')
})

test('articles of a text stay citations of their own', () => {
  const article = (place: string) => ({
    name: 'Charter',
    detail: place,
    short: `Charter ${place}`,
    href: 'x',
  })
  const articles = [article('Art. 7'), article('Art. 8'), article('Art. 7')]
  expect(merged(articles).map(({ short }) => short)).toEqual(['Charter Art. 7', 'Charter Art. 8'])
})

const words = (text: Text): string => text.map((run) => run.text).join('')

const blocksOf = (document: ReportDocument, id: string): readonly Block[] =>
  document.sections.find((section) => section.id === id)?.blocks ?? []

const listed = (document: ReportDocument): string =>
  blocksOf(document, 'sources')
    .flatMap((block) => (block.kind === 'list' ? block.items.map(words) : []))
    .join('\n')

test('nothing answered: the articles of every right at stake are listed all the same', () => {
  const { document } = sample(PICKS.none, { rights: { added: ['education'], removed: {} } })
  const entries = listed(document).replaceAll('\u00a0', ' ').split('\n')
  const entryOf = (name: string) => entries.find((entry) => entry.startsWith(name)) ?? ''
  expect(entryOf('Charter of Fundamental Rights')).toContain('Art. 11;')
  expect(entryOf('Convention for')).toContain('Art. 10 ')
  expect(entryOf('Convention for')).toContain('Art. 2 of Protocol No. 1')
})

test('every judgment that is listed stands there once, and no date twice in one entry', () => {
  for (const line of listed(sample(PICKS.worst).document).split('\n')) {
    const dates = line.match(/\d+ \w+ \d{4}(?=[,;]|$)/g) ?? []
    expect(dates.length).toBeLessThanOrEqual(1)
  }
})

test('no section of sources where nothing is cited', () => {
  const removed = Object.fromEntries(
    sample(PICKS.none).assessment.rights.map(({ right }) => [right, 'Not touched.']),
  )
  const { document } = sample(PICKS.none, { rights: { added: [], removed } })
  expect(blocksOf(document, 'sources')).toEqual([])
  expect(document.sections.map(({ id }) => id)).not.toContain('sources')
})

test('a mark for what was not seen is explained in the words that the citations carry', () => {
  expect(t('sources.unseen')).toBe(site['citation.unverified'])
})
