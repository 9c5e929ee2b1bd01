import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useSite } from '../setup/browser.ts'
import { create, inDatabase, layInDatabase, serveStorePage, shown, write, writeOut } from './store-page.ts'

describe('what is kept on this device', () => {
  let served: Awaited<ReturnType<typeof serveStorePage>>
  beforeAll(async () => {
    served = await serveStorePage()
  })
  const profile = mkdtempSync(join(tmpdir(), 'counterpoise-'))
  afterAll(() => {
    served.stop()
    rmSync(profile, { recursive: true, force: true })
  })

  const site = useSite({ url: () => served.url })
  const SAVED = { saving: 'saved', problem: null, readOnly: false } as const
  const FOLLOWING = { saving: 'saved', problem: 'open-elsewhere', readOnly: true } as const

  /** An assessment open in one tab. */
  async function begin(
    options: Parameters<typeof site.open>[1] = {},
  ): Promise<{ page: Page; path: string; id: string }> {
    const page = await site.open('/', options)
    const id = await create(page)
    const path = `/?id=${id}`
    await page.goto(path)
    await shown(page)
    return { page, path, id }
  }

  /** Another tab on the same assessment. */
  async function beside(page: Page, path: string): Promise<Page> {
    const other = await site.openBeside(page, path)
    await shown(other)
    return other
  }

  describe('nothing typed is lost', () => {
    test('when the page is left in the same moment', async () => {
      const { page, path } = await begin()
      for (let round = 0; round < 10; round += 1) {
        await page.evaluate((text) => {
          window.opened.actions.setReason('scope', `${text} and`)
          window.opened.actions.setReason('scope', text)
          location.href = '/away'
        }, `round ${round}`)
        await page.waitForURL('**/away')
        await page.goto(path)
        expect(await shown(page)).toEqual({ ...SAVED, text: `round ${round}` })
      }
    })

    test('when the browser is killed in mid-typing: all that was shown as saved is there', async () => {
      const { page, path } = await begin({ profile })
      let saved = ''
      await page.exposeFunction('tell', (text: string) => {
        saved = text
      })
      await page.evaluate(() => {
        const { state, actions } = window.opened
        state.subscribe(({ saving, record }) => {
          if (saving === 'saved')
            (window as unknown as { tell(text: string): void }).tell(
              Object.values(record.file.reasons).join(),
            )
        })
        let text = ''
        setInterval(() => {
          text += 'abcdefghij'[text.length % 10]
          actions.setReason('scope', text)
        }, 20)
      })
      await setTimeout(700)
      const before = saved
      await site.crash(page)
      const again = await site.open(path, { profile })
      const { text, ...rest } = await shown(again)
      expect(rest).toEqual(SAVED)
      expect(before.length).toBeGreaterThan(5)
      expect(text.startsWith(before)).toBe(true)
    })

    test('when the page is brought back by the back button while another tab has written', async () => {
      const { page, path } = await begin()
      await page.evaluate(() => {
        window.opened.actions.setReason('scope', 'left')
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
      })
      const other = await beside(page, path)
      expect(await shown(other)).toEqual({ ...SAVED, text: 'left' })
      await writeOut(other, 'written meanwhile')
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      await other.close()
      await expect.poll(() => shown(page)).toEqual({ ...SAVED, text: 'written meanwhile' })
    })
  })

  describe('with two tabs', () => {
    test('the second follows the first, and goes on when the first is closed', async () => {
      const { page, path } = await begin()
      const other = await beside(page, path)
      await writeOut(page, 'from the first')
      await expect.poll(() => shown(other)).toEqual({ ...FOLLOWING, text: 'from the first' })
      await write(other, 'not mine to write')
      expect((await shown(other)).text).toBe('from the first')
      await page.close()
      await expect.poll(() => shown(other)).toEqual({ ...SAVED, text: 'from the first' })
    })

    test('the turn is handed over with the last letters, also with a third in line', async () => {
      const { page, path } = await begin()
      const second = await beside(page, path)
      const third = await beside(page, path)
      await write(page, 'last letters')
      await third.evaluate(() => window.opened.actions.takeOver())
      expect(await shown(third)).toEqual({ ...SAVED, text: 'last letters' })
      expect(await shown(page)).toEqual({ ...FOLLOWING, text: 'last letters' })
      expect(await shown(second)).toEqual({ ...FOLLOWING, text: 'last letters' })
    })

    test('the turn is taken from one that hangs, which keeps what it had not saved', async () => {
      const { page, path, id } = await begin()
      const other = await beside(page, path)
      const hanging = page.evaluate(() => {
        window.opened.actions.setReason('scope', 'typed, then hung')
        for (const end = performance.now() + 3500; performance.now() < end; );
      })
      await other.evaluate(() => window.opened.actions.takeOver())
      await writeOut(other, 'went on')
      await hanging
      await expect
        .poll(() => shown(page))
        .toEqual({
          text: 'typed, then hung',
          saving: 'not-saved',
          problem: 'changed-elsewhere',
          readOnly: true,
        })
      expect(await shown(other)).toEqual({ ...SAVED, text: 'went on' })
      const copy = await page.evaluate(() => window.opened.actions.keepAsCopy('Copy'))
      expect(copy.ok && (await inDatabase(page, copy.id))).toMatchObject({
        file: { reasons: { scope: 'typed, then hung' } },
      })
      expect(await inDatabase(page, id)).toMatchObject({ file: { reasons: { scope: 'went on' } } })
    })

    test('without locks the later one is told, and overwrites nothing', async () => {
      // Nor messages between tabs: with them the later one may hear of the change before it writes, and then builds on it.
      const alone = () => {
        Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })
        Object.defineProperty(window, 'BroadcastChannel', { value: undefined })
      }
      const { page, path, id } = await begin({ init: alone })
      const other = await beside(page, path)
      await Promise.all([writeOut(page, 'one'), writeOut(other, 'two')])
      const both = [await shown(page), await shown(other)]
      const loser = both.find(({ problem }) => problem === 'changed-elsewhere')
      const winner = both.find(({ problem }) => problem === null)
      expect(loser).toMatchObject({ saving: 'not-saved', readOnly: false })
      expect(new Set(both.map(({ text }) => text))).toEqual(new Set(['one', 'two']))
      expect(await inDatabase(page, id)).toMatchObject({ file: { reasons: { scope: winner?.text } } })
    })

    test('one that is deleted in the other is not written again, and can be kept as a copy', async () => {
      const { page, id } = await begin()
      const other = await site.openBeside(page, '/')
      await other.evaluate(async (key) => {
        await window.ready
        await window.store.remove(key)
      }, id)
      await writeOut(page, 'too late')
      expect(await shown(page)).toMatchObject({ saving: 'not-saved', problem: 'changed-elsewhere' })
      expect(await page.evaluate(async () => (await window.opened.actions.keepAsCopy()).ok)).toBe(true)
    })
  })

  describe('what cannot be read', () => {
    test('is listed, not opened, and never touched', async () => {
      const { page, id } = await begin()
      const good = (await inDatabase(page, id)) as { file: object }
      const strange = [
        { ...good, id: 'newer', file: { ...good.file, formatVersion: 2 } },
        { ...good, id: 'damaged', file: [] },
        { id: 'bare' },
      ]
      for (const raw of strange) await layInDatabase(page, raw)
      await page.goto('/')
      const listed = await page.evaluate(async () => {
        await window.ready
        const { kept } = await window.store.listAssessments()
        const opened = await Promise.all(kept.map(({ id }) => window.store.openAssessment(id)))
        return opened.map((result) => (result.ok ? 'opened' : result.reason)).sort()
      })
      expect(listed).toEqual(['damaged', 'damaged', 'newer-than-this-site', 'opened'])
      for (const raw of strange) expect(await inDatabase(page, raw.id)).toEqual(raw)
    })

    test('a database of a later site is given way to, and still read', async () => {
      const { page } = await begin()
      const upgraded = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open('counterpoise', 9)
            opening.onblocked = () => resolve('blocked')
            opening.onsuccess = () => {
              opening.result.close()
              resolve('upgraded')
            }
          }),
      )
      expect(upgraded).toBe('upgraded')
      await writeOut(page, 'still written')
      expect(await shown(page)).toEqual({ ...SAVED, text: 'still written' })
      await page.reload()
      expect(await shown(page)).toEqual({ ...SAVED, text: 'still written' })
    })
  })

  test.each<[string, () => void]>([
    [
      'refuses storage',
      () =>
        Object.defineProperty(IDBFactory.prototype, 'open', {
          value: () => {
            throw new DOMException('no', 'SecurityError')
          },
        }),
    ],
    ['has no storage', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  ])('where the browser %s, it works in memory and says so', async (_, init) => {
    const page = await site.open('/', { init })
    const state = await page.evaluate(async () => {
      await window.ready
      const made = await window.store.create({ measure: 'filtering', variant: 'network' })
      const result = made.ok ? await window.store.openAssessment(made.id) : made
      if (!result.ok) return result.reason
      result.assessment.actions.setTitle('In memory')
      const { record, saving, problem, readOnly } = result.assessment.state.getState()
      return { storage: window.store.storage, title: record.file.title, saving, problem, readOnly }
    })
    expect(state).toEqual({
      storage: 'blocked',
      title: 'In memory',
      saving: 'not-saved',
      problem: 'storage-blocked',
      readOnly: false,
    })
  })
})
