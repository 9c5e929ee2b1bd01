import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useSite } from '../setup/browser.ts'
import { fillDatabase, getRaw, putRaw } from './database.ts'
import {
  begin,
  download,
  example,
  goToStep,
  heading,
  openExample,
  openText,
  option,
  question,
  questionnaireOf,
  saved,
  savedFile,
  startHere,
  titled,
} from './person.ts'
import { t } from './words.ts'

const filtering = questionnaireOf('filtering')
const alternatives = question(filtering, 'alternatives')
const proposal = (page: Page): Locator => page.getByLabel(t('about.proposal'), { exact: true })
const author = (page: Page): Locator => page.getByLabel(t('about.author'), { exact: true })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const alert = (page: Page, words: string): Locator => page.getByRole('alert').filter({ hasText: words })
const item = (page: Page, title: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
const ofItem = (action: string, title: string): string => t('list.item.of', { action, title })
const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click()

describe('a browser that is killed in mid-typing', () => {
  const site = useSite()
  let profile = ''
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'counterpoise-profile-'))
  })
  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))

  test('has kept everything up to the last second when it is started again', async () => {
    const page = await site.open('/assess/?new=filtering', { profile })
    await startHere(page, 'Killed')
    await proposal(page).focus()
    const address = page.url()
    const lengthAt: [time: number, length: number][] = []
    let typed = ''
    for (const end = Date.now() + 4000; Date.now() < end; ) {
      const word = `word ${lengthAt.length} `
      await page.keyboard.type(word)
      typed += word
      lengthAt.push([Date.now(), typed.length])
    }
    const killed = Date.now()
    await site.crash(page)
    const due = lengthAt.filter(([at]) => at <= killed - 1000).at(-1)?.[1] ?? 0
    expect(due).toBeGreaterThan(0)

    const again = await site.open(address, { profile })
    const found = await proposal(again).inputValue()
    expect(typed.startsWith(found)).toBe(true)
    expect(found.length).toBeGreaterThanOrEqual(due)
    await again.context().close()
  })
})

describe('a second tab on the same assessment', () => {
  const site = useSite()

  test('says so, shows what the first one writes, and takes over without loss on either side', async () => {
    const first = await begin(site, 'filtering', 'Two tabs')
    await saved(first)
    const second = await site.openBeside(first, first.url())
    await alert(second, t('problem.open-elsewhere')).waitFor()
    await second.getByText(t('head.readOnly'), { exact: true }).waitFor()
    expect(await proposal(second).isEditable()).toBe(false)
    expect(await first.getByRole('alert').count()).toBe(0)

    await proposal(first).pressSequentially('Written in the first tab.')
    await expect.poll(() => proposal(second).inputValue()).toBe('Written in the first tab.')

    await button(second, t('problem.takeOver')).click()
    await expect.poll(() => proposal(second).isEditable()).toBe(true)
    expect(await proposal(second).inputValue()).toBe('Written in the first tab.')
    await alert(first, t('problem.open-elsewhere')).waitFor()
    expect(await proposal(first).isEditable()).toBe(false)

    await author(second).pressSequentially('The second tab')
    await expect.poll(() => author(first).inputValue()).toBe('The second tab')
    const { author: by, proposal: what } = await savedFile(second)
    expect([by, what]).toEqual(['The second tab', 'Written in the first tab.'])
  })

  test('writes without asking once the first one is closed', async () => {
    const first = await begin(site, 'filtering', 'One tab closes')
    const second = await site.openBeside(first, first.url())
    await alert(second, t('problem.open-elsewhere')).waitFor()
    await author(first).pressSequentially('The first tab')
    await first.close()
    await expect.poll(() => author(second).isEditable()).toBe(true)
    expect(await author(second).inputValue()).toBe('The first tab')
    expect(await second.getByRole('alert').count()).toBe(0)
  })
})

describe('a device without room', () => {
  const site = useSite()

  test('is told of in words; once there is room again, nothing has been lost', async () => {
    const page = await site.open('/privacy/')
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 200_000 })
    await page.goto('/assess/?new=filtering')
    await startHere(page, 'No room left')
    await saved(page)
    await page.evaluate(fillDatabase)
    await proposal(page).pressSequentially('Typed without room.')
    await alert(page, t('problem.storage-full')).waitFor()
    await page.getByText(t('head.notSaved'), { exact: true }).waitFor()
    const { text } = await download(page, () => button(page, t('problem.download')).click())
    expect(JSON.parse(text).proposal).toBe('Typed without room.')

    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url })
    await button(page, t('problem.retry')).click()
    await saved(page)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.reload()
    await expect.poll(() => proposal(page).inputValue()).toBe('Typed without room.')
  })
})

describe('a browser that keeps nothing', () => {
  const site = useSite()
  const block = () => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  }

  test('is told of in words, and the work goes on', async () => {
    const page = await site.open('/assess/?new=filtering', { init: block })
    await alert(page, t('list.blocked')).waitFor()
    await startHere(page, 'Nothing is kept')
    await alert(page, t('problem.storage-blocked')).waitFor()
    await proposal(page).pressSequentially('Only on this page.')
    await goTo(page, t('ladder.check'))
    await page.getByRole('heading', { level: 1, name: t('check.title') }).waitFor()
    expect((await savedFile(page)).proposal).toBe('Only on this page.')
  })
})

describe('the list of assessments', () => {
  const site = useSite()
  const file = example('leak-filtering')

  test('takes one away, and gives it back at a word, also after a reload', async () => {
    const page = await site.open('/assess/')
    await openText(page, JSON.stringify(file))
    await item(page, file.title).waitFor()
    await button(page, ofItem(t('list.item.delete'), file.title)).click()
    await page.getByText(t('list.deleted', { title: file.title })).waitFor()
    expect(await item(page, file.title).count()).toBe(0)
    await button(page, t('list.undo')).click()
    await item(page, file.title).waitFor()

    await button(page, ofItem(t('list.item.delete'), file.title)).click()
    await page.getByText(t('list.deleted', { title: file.title })).waitFor()
    await page.reload()
    await page.getByText(t('list.deleted.title'), { exact: true }).click()
    await button(page, ofItem(t('list.restore'), file.title)).click()
    await item(page, file.title).waitFor()
  })

  test('makes a copy that goes its own way', async () => {
    const page = await site.open('/assess/')
    await openText(page, JSON.stringify(file))
    await button(page, ofItem(t('list.item.duplicate'), file.title)).click()
    const copy = t('app.copy', { title: file.title })
    await goTo(page, ofItem(t('list.item.continue'), copy))
    await titled(page, t('about.title'))
    await author(page).fill('Of the copy')
    await saved(page)
    expect(await savedFile(page)).toMatchObject({ author: 'Of the copy', answers: file.answers, title: copy })
    await page.goto('/assess/')
    await goTo(page, ofItem(t('list.item.continue'), file.title))
    await titled(page, t('about.title'))
    expect(await author(page).inputValue()).toBe(file.author)
  })

  test('shows what it cannot read, hands it out raw, and never writes over it', async () => {
    const page = await site.open('/assess/')
    await page.getByLabel(t('list.open.choose'), { exact: true }).waitFor()
    const strange = [
      { id: 'strange', revision: 7, file: { format: 'counterpoise-assessment', formatVersion: 1 } },
      { id: 'later', revision: 3, file: { format: 'counterpoise-assessment', formatVersion: 99, new: true } },
    ]
    await page.evaluate(putRaw, strange)
    await page.reload()
    await page.getByText(t('list.unreadable.newer-than-this-site'), { exact: true }).waitFor()
    const damaged = page.getByRole('article').filter({ hasText: t('list.unreadable.damaged') })
    const save = damaged.getByRole('button', { name: t('list.unreadable.save') })
    const { text } = await download(page, () => save.click())
    expect(JSON.parse(text)).toEqual(strange[0])

    // Neither its address nor other work on this device touches it.
    await page.goto('/assess/edit/?id=strange')
    await titled(page, t('missing.damaged.title'))
    await page.goto('/assess/')
    await openText(page, JSON.stringify(file))
    await item(page, file.title).waitFor()
    expect(await page.evaluate(getRaw, ['strange', 'later'])).toEqual(strange)
  })
})

describe('Back and reload', () => {
  const site = useSite()

  test('lose nothing and lead where they should', async () => {
    const page = await begin(site, 'filtering', 'Back and forth')
    await goTo(page, 'Necessity')
    await option(page, alternatives, 'not-known').check()
    await goTo(page, t('ladder.check'))
    await titled(page, t('check.title'))
    await page.goBack()
    await titled(page, 'Necessity')
    expect(await option(page, alternatives, 'not-known').isChecked()).toBe(true)
    await page.reload()
    await titled(page, 'Necessity')
    expect(await option(page, alternatives, 'not-known').isChecked()).toBe(true)
    await page.goBack()
    await titled(page, t('about.title'))
    await page.goForward()
    await titled(page, 'Necessity')
  })

  test('keep an answer that was given in the moment of the reload', async () => {
    const page = await openExample(site, example('leak-filtering'))
    await goToStep(page, 'necessity')
    const other = alternatives.options[0]?.id ?? ''
    await option(page, alternatives, other).click()
    await page.reload()
    await heading(page).waitFor()
    expect(await option(page, alternatives, other).isChecked()).toBe(true)
  })
})
