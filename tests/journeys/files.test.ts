import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../../src/store/file.ts'
import { useSite } from '../setup/browser.ts'
import { download, example, openExample, openText, savedFile, withoutDate } from './person.ts'
import { t } from './words.ts'

const file = example('leak-real-name-policy')
const text = JSON.stringify(file, null, 2)
const articles = (page: Page) => page.getByRole('article')

describe('a saved file', () => {
  const site = useSite()

  test('opens elsewhere as the same assessment, under another id', async () => {
    const page = await openExample(site, file)
    const button = page.getByRole('button', { name: t('head.save'), exact: true })
    const { path, name } = await download(page, () => button.click())
    expect(name).toMatch(/^[a-z0-9-]+-\d{4}-\d\d-\d\d\.json$/)

    const elsewhere = await site.open('/assess/')
    await elsewhere.getByLabel(t('list.open.choose'), { exact: true }).setInputFiles(path)
    await elsewhere.getByText(t('list.open.done', { title: file.title })).waitFor()
    await elsewhere
      .getByRole('link', { name: t('list.item.of', { action: t('list.item.continue'), title: file.title }) })
      .click()
    await elsewhere.getByRole('heading', { level: 1, name: t('about.title') }).waitFor()
    expect(withoutDate(await savedFile(elsewhere))).toEqual(withoutDate(file))
  })

  test('opened twice stands there twice', async () => {
    const page = await site.open('/assess/')
    await openText(page, text)
    await expect.poll(() => articles(page).count()).toBe(1)
    await openText(page, text)
    await expect.poll(() => articles(page).count()).toBe(2)
  })
})

const changed = (change: object): string => JSON.stringify({ ...file, ...change })

const FAULTS: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty', '', t('file.empty')],
  ['truncated', text.slice(0, 700), t('file.truncated')],
  ['not JSON', 'PK\u0003\u0004 a word processor wrote this', t('file.not-json')],
  ['of another program', '{"name": "something-else", "version": 1}', t('file.not-ours')],
  ['of a later site', changed({ formatVersion: 2 }), t('file.newer-than-this-site')],
  ['damaged in its title', changed({ title: 7 }), t('file.damaged', { where: 'title' })],
  [
    'damaged in an answer',
    changed({ answers: { ...file.answers, scope: ['a', 'b'] } }),
    t('file.damaged', { where: 'answers.scope' }),
  ],
  ['of an unknown measure', changed({ measure: 'teleportation' }), t('file.unknown-measure')],
  ['too large', Buffer.alloc(MAX_BYTES + 1, ' '), t('file.too-large')],
]

describe('a file that cannot be opened is refused in words of its own, and changes nothing', () => {
  const site = useSite()

  test('each of nine kinds', async () => {
    const page = await site.open('/assess/')
    await openText(page, text)
    await expect.poll(() => articles(page).count()).toBe(1)
    const before = await articles(page).allTextContents()
    for (const [kind, body, words] of FAULTS) {
      await openText(page, body, `${kind}.json`)
      await page.getByRole('alert').filter({ hasText: words }).waitFor()
      expect(await page.getByRole('alert').textContent(), kind).toBe(words)
      expect(await articles(page).allTextContents(), kind).toEqual(before)
    }
  })

  test('and the same file opens once it is mended', async () => {
    const page = await site.open('/assess/')
    await openText(page, text.slice(0, 700), 'mine.json')
    await page
      .getByRole('alert')
      .filter({ hasText: t('file.truncated') })
      .waitFor()
    await openText(page, text, 'mine.json')
    await page.getByText(t('list.open.done', { title: file.title })).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
