import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { t } from '../../src/i18n/check.ts'
import { t as report } from '../../src/i18n/report.ts'
import { inspect, WIDE } from '../accessibility/inspect.ts'
import { afterQpdf, fileOf, folder, reportPdf, reworded } from '../check/pdfs.ts'
import { PICKS, sample } from '../report/sample.ts'
import { useSite } from '../setup/browser.ts'
import { download, example, idOf, openExample, openText, savedFile, titled, withoutDate } from './person.ts'
import { t as app } from './words.ts'

const { figures } = sample(PICKS.worst).document
const figure = (id: string) => figures.find((one) => one.id === id) ?? { label: '', value: '' }
const proportionality = figure('proportionality')

/** The report, and what might have become of it on the way. */
const pdfs = {} as Record<'good' | 'figure' | 'answer' | 'stripped' | 'locked' | 'cut', ArrayBuffer>
beforeAll(async () => {
  pdfs.good = await reportPdf()
  pdfs.figure = await reportPdf({ print: reworded(proportionality.value, '62', (id) => id === 'method') })
  pdfs.answer = await reportPdf({
    attach: (file) => ({ ...file, answers: fileOf({ pick: PICKS.best }).answers }),
  })
  pdfs.stripped = afterQpdf(pdfs.good, '--remove-attachment=assessment.json')
  pdfs.locked = afterQpdf(pdfs.good, '--encrypt', 'secret', 'owner', '256', '--')
  pdfs.cut = pdfs.good.slice(0, 3000)
})

const given = (pdf: ArrayBuffer, name = 'report.pdf') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(new Uint8Array(pdf)),
})

const choose = (page: Page, pdf: ArrayBuffer): Promise<void> =>
  page.getByLabel(t('check.label'), { exact: true }).setInputFiles(given(pdf))

const finding = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor()

describe('“Check a report”', () => {
  const site = useSite()

  test('a report as it was downloaded: every figure is the same, and that is announced', async () => {
    const page = await site.open('/check/', { viewport: WIDE })
    await choose(page, pdfs.good)
    await finding(page, t('check.matches'))
    const rows = page.getByRole('table', { name: t('check.caption') }).getByRole('row')
    expect(await rows.count()).toBe(figures.length + 1)
    expect(await page.getByRole('cell', { name: t('check.state.same'), exact: true }).count()).toBe(
      figures.length,
    )
    expect(await page.getByRole('status').textContent()).toContain(t('check.matches'))
  })

  test('a changed figure, then a changed answer: in words that say which figure differs', async () => {
    const page = await site.open('/check/')
    await choose(page, pdfs.figure)
    await finding(page, 'One figure differs')
    const { label, value } = proportionality
    const words = t('check.figure.differs', { label, printed: '62', recomputed: value })
    await page.getByRole('listitem').filter({ hasText: words }).waitFor()
    expect(words).toBe(`${label}: printed 62, recomputed ${value}.`)
    await choose(page, pdfs.answer)
    await page.getByText('Does not fit. Printed').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'Verdict: printed' }).count()).toBe(1)
  })

  test('each kind of file that cannot be checked has its own sentence, and the next one is checked', async () => {
    const page = await site.open('/check/')
    const faults = [
      [pdfs.stripped, t('fault.pdf-stripped')],
      [pdfs.locked, t('fault.pdf-encrypted')],
      [pdfs.cut, t('fault.pdf-damaged')],
      [new TextEncoder().encode('Dear all').slice().buffer, t('fault.not-pdf')],
    ] as const
    for (const [pdf, words] of faults) {
      await choose(page, pdf)
      await page.getByRole('status').filter({ hasText: words }).waitFor()
      expect(await page.getByRole('table').count()).toBe(0)
    }
    await choose(page, pdfs.good)
    await finding(page, t('check.matches'))
  })

  test('a file can be dropped', async () => {
    const page = await site.open('/check/')
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], 'report.pdf', { type: 'application/pdf' }))
        return transfer
      },
      [...new Uint8Array(pdfs.good)],
    )
    await page.locator('#check-box').dispatchEvent('drop', { dataTransfer: dropped })
    await finding(page, t('check.matches'))
  })

  test('by keyboard the field is the first thing on the page', async () => {
    const page = await site.open('/check/#main')
    await page.locator('#main').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-file')
  })

  test('nothing is fetched but this site’s own files, and the reader not before there is a file', async () => {
    const page = await site.open('/check/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await choose(page, pdfs.good)
    await finding(page, t('check.matches'))
    expect(asked.filter((request) => !/^GET \/(_astro\/|data\/|favicon)/.test(request))).toEqual([])
    expect(asked.some((request) => request.includes('pdf-reader'))).toBe(true)
  })

  test.each(['good', 'figure', 'stripped'] as const)(
    'is accessible with a result on it: %s',
    async (name) => {
      const page = await site.open('/check/', { reducedMotion: 'reduce' })
      await choose(page, pdfs[name])
      await page.locator('#check-status p:not(.quiet)').waitFor({ state: 'attached' })
      await inspect(page, `/check/ ${name}`)
    },
  )

  test('without script it says what to do instead', async () => {
    const page = await site.open('/check/')
    const html = await (await page.request.get('/check/')).text()
    expect(html).toMatch(/<noscript>[\s\S]*pdfdetach[\s\S]*<\/noscript>/)
  })
})

describe('what the report page hands out', () => {
  const site = useSite()
  const file = example('leak-filtering')

  test('the PDF matches; Word document and tables open elsewhere', async () => {
    const page = await openExample(site, file)
    await page.goto(`/assess/report/?id=${idOf(page)}`)
    const handed = (name: string) =>
      download(page, () => page.getByRole('button', { name, exact: true }).click())
    const pdf = await handed(app('report.pdf'))
    const word = await handed(report('out.docx'))
    const answers = await handed(report('out.answers'))
    const conditions = await handed(report('out.conditions'))

    expect(word.name).toMatch(/\.docx$/)
    const [opened, profile] = [`${folder}/word`, `-env:UserInstallation=file://${folder}/profile`]
    const path = `${opened}.docx`
    copyFileSync(word.path, path)
    const format = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
    execFileSync('soffice', [profile, '--headless', ...format, path], { stdio: 'pipe' })
    expect(readFileSync(`${opened}.txt`, 'utf8')).toContain(file.title)
    await picturesOf(path, await page.locator('.report-picture svg[role=img]:visible').count())
    for (const { name, text } of [answers, conditions]) {
      expect(name).toMatch(/\.csv$/)
      expect(text.startsWith('\uFEFFStep,')).toBe(true)
    }
    expect(answers.name).not.toBe(conditions.name)

    await page.goto('/check/')
    await choose(page, new Uint8Array(readFileSync(pdf.path)).buffer)
    await finding(page, t('check.matches'))
  })
})

/** As many pictures as on the page, each a drawing and not white paper, each with its words. */
async function picturesOf(path: string, expected: number): Promise<void> {
  const unzip = (part: string) => execFileSync('unzip', ['-p', path, part], { encoding: 'latin1' })
  const names = execFileSync('unzip', ['-Z1', path, 'word/media/*'], { encoding: 'utf8' }).trim().split('\n')
  expect(expected).toBeGreaterThan(3)
  expect(names).toHaveLength(expected)
  for (const name of names) {
    expect(unzip(name).startsWith('\x89PNG')).toBe(true)
    expect(unzip(name).length).toBeGreaterThan(4000)
  }
  const described = unzip('word/document.xml').match(/<wp:docPr [^>]*descr="[^"]{40,}"/g) ?? []
  expect(described).toHaveLength(expected)
}

describe('a report in PDF opens like a saved file', () => {
  const site = useSite()

  test('as a new assessment with the same answers', async () => {
    const page = await site.open('/assess/')
    await page.getByLabel(app('list.open.choose'), { exact: true }).setInputFiles(given(pdfs.good))
    const { title } = fileOf()
    await page.getByText(app('list.open.done', { title })).waitFor()
    await page
      .getByRole('link', { name: app('list.item.of', { action: app('list.item.continue'), title }) })
      .click()
    await titled(page, app('about.title'))
    expect(withoutDate(await savedFile(page))).toEqual(withoutDate(fileOf()))
  })

  test('and what cannot be opened changes nothing', async () => {
    const page = await site.open('/assess/')
    await openText(page, JSON.stringify(fileOf()))
    const articles = page.getByRole('article')
    await expect.poll(() => articles.count()).toBe(1)
    const before = await articles.allTextContents()
    const faults = [
      [pdfs.stripped, app('file.pdf-stripped')],
      [pdfs.locked, app('file.pdf-encrypted')],
      [pdfs.cut, app('file.pdf-damaged')],
    ] as const
    for (const [pdf, words] of faults) {
      await page.getByLabel(app('list.open.choose'), { exact: true }).setInputFiles(given(pdf))
      await page.getByRole('alert').filter({ hasText: words }).waitFor()
      expect(await articles.allTextContents()).toEqual(before)
    }
  })
})
