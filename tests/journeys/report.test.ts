import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { t as app } from '../../src/i18n/app.ts'
import { t } from '../../src/i18n/report.ts'
import { inspect } from '../accessibility/inspect.ts'
import { useSite } from '../setup/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-report-'))
const EXAMPLE = 'leak-automated-detection'
/** With more open questions and changes than two pages have much room for. */
const LONG_EXAMPLE = 'known-content-sharing-2016'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The report page of a copy of an example. */
async function report(page: Page): Promise<Page> {
  await page.waitForURL(/\/assess\/edit\//)
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  await page.goto(new URL(`/assess/report/?id=${id}`, page.url()).href)
  await page.locator('.report').waitFor()
  return page
}

async function take(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}

const sources = (page: Page) => page.getByRole('heading', { level: 2, name: t('section.sources') })

/** The command line's PDF of the same saved file. */
function fromCommandLine(json: Buffer, ...options: readonly string[]): Buffer {
  const [file, pdf] = [join(folder, 'file.json'), join(folder, 'out.pdf')]
  writeFileSync(file, json)
  execFileSync(process.execPath, ['src/cli/assess.ts', file, '--pdf', pdf, ...options], {
    env: { ...process.env, TZ: 'America/New_York' },
    stdio: 'ignore',
  })
  return readFileSync(pdf)
}

describe('the report page', () => {
  const site = useSite()
  const open = async (example = EXAMPLE) => report(await site.open(`/assess/?example=${example}`))

  test('browser and command line make the same PDF, full and briefing', async () => {
    const page = await open()
    const json = await take(page, t('out.json'))
    expect(sha256(await take(page, app('report.pdf')))).toBe(sha256(fromCommandLine(json)))
    await page.getByLabel(t('options.briefing')).check()
    await page.getByLabel(t('options.letter')).check()
    await page.getByLabel(t('options.marking')).fill('Confidential – „intern“')
    await page.getByLabel(t('options.organisation')).fill('Υπουργείο Δικαιοσύνης')
    await page.locator('.report-marked', { hasText: 'Υπουργείο Δικαιοσύνης' }).waitFor()
    const marked = fromCommandLine(
      json,
      ...['--briefing', '--paper', 'letter', '--marking', 'Confidential – „intern“'],
      ...['--organisation', 'Υπουργείο Δικαιοσύνης'],
    )
    expect(sha256(await take(page, app('report.pdf')))).toBe(sha256(marked))
  })

  test('what is chosen shows on screen, outlives a reload, and is worked by keyboard alone', async () => {
    const page = await open()
    await page.getByLabel(t('options.full')).focus()
    await page.keyboard.press('ArrowRight')
    await sources(page).waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowRight')
    await page.getByRole('group', { name: t('options.sections') }).waitFor()
    await page.getByRole('checkbox', { name: t('section.sources') }).focus()
    await page.keyboard.press('Space')
    await page.reload()
    await page.locator('.report').waitFor()
    expect(await page.getByLabel(t('options.chosen')).isChecked()).toBe(true)
    expect(await page.getByRole('checkbox', { name: t('section.sources') }).isChecked()).toBe(false)
    await sources(page).waitFor({ state: 'detached' })
    await inspect(page, 'report with chosen sections')
  })

  test('the verdict paragraph goes to the clipboard, and the page says so', async () => {
    const page = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: t('out.copy') }).click()
    await page
      .getByRole('status')
      .filter({ hasText: t('out.copied') })
      .waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(t('verdict.disproportionate'))
  })

  test('printed, the briefing has two pages, and marking and organisation stand on each', async () => {
    const page = await open(LONG_EXAMPLE)
    await page.getByLabel(t('options.briefing')).check()
    await page.getByLabel(t('options.letter')).check()
    await page.getByLabel(t('options.marking')).fill('Confidential')
    await page.getByLabel(t('options.organisation')).fill('Ministry of Justice')
    await page.locator('.report-marked', { hasText: 'Ministry of Justice' }).waitFor()
    const path = join(folder, 'print.pdf')
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true }))
    const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1)
    expect(pages).toHaveLength(2)
    for (const [index, words] of pages.entries()) {
      expect(words).toContain('Confidential')
      expect(words).toContain('Ministry of Justice')
      expect(words).toContain(t('report.page', { n: index + 1, total: 2 }))
    }
  })

  test('on a phone nothing but the matrix is wider than the page, and the balance is drawn for it', async () => {
    const page = await open()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const narrow = page.locator('.report-picture-narrow').first()
    await narrow.scrollIntoViewIfNeeded()
    expect((await narrow.boundingBox())?.width).toBeLessThanOrEqual(390)
    expect(await page.locator('.report-picture-roomy').first().isVisible()).toBe(false)
  })
})
