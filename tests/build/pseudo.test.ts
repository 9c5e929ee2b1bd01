import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STEPS } from '../../src/engine/index.ts'
import { loadContent } from '../../src/schemas/index.ts'
import { useSite } from '../setup/browser.ts'
import { ensureBuilt, type Served, serve } from '../setup/serve.ts'
import { startAssessment } from './application.ts'
import { builtPages } from './built.ts'
import { nativeWords, overflow } from './foreign.ts'

await ensureBuilt('pseudo')
/** Of the kinds with many pages alike, one in so many: each is a second of a browser's time. */
const ONE_IN: Readonly<Record<string, number>> = {
  '/measures/': 3,
  '/judgments/': 20,
  '/rights/': 8,
  '/examples/': 6,
}

const paths = builtPages('pseudo')
  .map(({ path }) => path)
  .filter((path, place) => {
    const kind = Object.keys(ONE_IN).find((folder) => path.startsWith(folder) && path !== folder)
    return kind === undefined || place % (ONE_IN[kind] ?? 1) === 0
  })

const content = loadContent()

/** "C-511/18, C-512/18 and C-520/18", what a line break may leave of it, and each alone. */
const numbers = content.judgments
  .flatMap(({ data: { number } }) =>
    number.split(/,? and |, /).flatMap((one) => [number.slice(number.indexOf(one)), one]),
  )
  .sort((a, b) => b.length - a.length)

/** What stands the same in every language: the name, dates (Intl writes them), numbers of cases, letters of articles, addresses. */
const ALLOWED = [
  /npm run --silent backtest/g,
  /Counterpoise/g,
  /\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}|\d{4}-\d{2}-\d{2}/gu,
  new RegExp(numbers.map((number) => RegExp.escape(number).replaceAll('\\x20', '\\s')).join('|'), 'g'),
  /\([a-z]\)|\b\d+[a-z]\b/g,
  /https:\/\/\S+/g,
]

let pseudo: Served | undefined
beforeAll(async () => {
  pseudo = await serve('pseudo')
})
afterAll(() => pseudo?.stop())

/** The page speaks only through catalogue and content, and fits a phone and a desk. */
async function check(page: Page, where: string): Promise<void> {
  expect.soft(await nativeWords(page, ALLOWED), `${where}: words outside catalogue and content`).toEqual([])
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect.soft(await overflow(page), `${where} at ${width} px`).toEqual({ by: 0, culprits: [] })
  }
}

describe('in a foreign language, half as long again,', () => {
  const site = useSite({ url: () => pseudo?.url ?? '' })

  test.each(paths.filter((path) => !path.startsWith('/assess/')))(
    '%s has no word of its own and fits',
    async (path) => {
      await check(await site.open(path), path)
    },
  )

  // One measure is enough here: the words of the others are content, and stand in the blank questionnaires above.
  test('so has the application, from the list to the report', { timeout: 300_000 }, async () => {
    const measure = content.measures[0]?.id ?? ''
    const page = await site.open('/')
    // Figures only: what a person types is in no catalogue.
    const id = await startAssessment(page, measure, '2026')
    for (const step of ['about', ...STEPS]) {
      await page.goto(`/assess/edit/?id=${id}&step=${step}`)
      await page.locator('h1').waitFor()
      await answerAll(page, step)
      await check(page, `${measure}, ${step}`)
    }
    for (const address of [`/assess/edit/?id=${id}&step=check`, `/assess/report/?id=${id}`, '/assess/']) {
      await page.goto(address)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await check(page, `${measure}, ${address}`)
    }
  })

  test('so have the pages that say that something is not there', async () => {
    const page = await site.open('/assess/edit/?id=none')
    await page.locator('h1').waitFor()
    await check(page, 'no such assessment')
    await page.goto('/assess/')
    await page.locator('#file').waitFor()
    await page
      .locator('#file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    await page.getByRole('alert').locator('p').waitFor()
    await check(page, 'a file that cannot be read')
  })
})

/** The worst answer to every question, follow-ups included, so that every kind of text comes up; folds opened. */
async function answerAll(page: Page, step: string): Promise<void> {
  if (step === 'about') return
  await page.locator('.question input[type=radio]').first().waitFor()
  const groups = page.locator('.question:has(input[type=radio]):not(:has(input[type=radio]:checked))')
  for (let left = await groups.count(); left > 0; left = await groups.count())
    await groups.first().locator('fieldset').first().locator('.option:not(.option-open) input').last().check()
  // By place among all folds: which of them are open changes while they are opened.
  for (const fold of await page.locator('details > summary').all())
    if ((await fold.isVisible()) && !(await fold.evaluate((node) => node.closest('details')?.open)))
      await fold.click()
}
