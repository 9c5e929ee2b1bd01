import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from '../setup/browser.ts'
import { textOfPdf } from './paper.ts'
import {
  begin,
  download,
  goToStep,
  group,
  heading,
  idOf,
  option,
  question,
  questionnaireOf,
} from './person.ts'
import { t } from './words.ts'

const NAMES = ['Sándor Pintér', 'Duşa', 'Artūras', 'Őry', 'Ελλάδα', 'България']
const MARKUP =
  '<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true"> &amp; <b>bold</b>'

const filtering = questionnaireOf('filtering')
const alternatives = question(filtering, 'alternatives')

describe('what a person types', () => {
  const site = useSite()

  /** Title, author, proposal and one reason, each with the text in it; returns the words of the report's PDF. */
  async function writeEverywhere(
    text: string,
  ): Promise<{ page: Page; pdf: string; screens: (string | null)[] }> {
    const page = await begin(site, 'filtering', `Title ${text}`)
    await page.getByLabel(t('about.author'), { exact: true }).fill(`Author ${text}`)
    await page.getByLabel(t('about.proposal'), { exact: true }).fill(`Proposal ${text}`)
    await page.getByRole('link', { name: 'Necessity', exact: true }).first().click()
    await option(page, alternatives, alternatives.options[0]?.id ?? '').check()
    const room = group(page, alternatives).locator('..')
    await room.getByRole('button', { name: t('question.reason') }).click()
    const field = room.getByLabel(t('question.reason.label'))
    await field.fill(`Reason ${text}`)
    const screens: (string | null)[] = [await page.getByRole('banner').textContent()]
    await page.getByRole('link', { name: t('ladder.check'), exact: true }).click()
    await page.getByText(t('check.reason', { reason: `Reason ${text}` })).waitFor()
    screens.push(await page.getByRole('main').textContent())
    await page.getByRole('link', { name: t('check.toReport'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: `Title ${text}` }).waitFor()
    screens.push(await page.getByRole('main').textContent())
    const button = page.getByRole('button', { name: t('report.pdf'), exact: true })
    const { path } = await download(page, () => button.click())
    await page.getByRole('link', { name: t('head.all'), exact: true }).click()
    await page.getByRole('heading', { level: 2, name: `Title ${text}` }).waitFor()
    screens.push(await page.getByRole('main').textContent())
    return { page, pdf: textOfPdf(path), screens }
  }

  test('comes back from the PDF in every European alphabet', async () => {
    const { pdf } = await writeEverywhere(NAMES.join(', '))
    for (const place of ['Title', 'Author', 'Proposal', 'Reason'])
      expect(pdf).toContain(`${place} ${NAMES.join(', ')}`)
  })

  test('stays text where it looks like markup', async () => {
    const { page, pdf, screens } = await writeEverywhere(MARKUP)
    for (const screen of screens) expect(screen).toContain(MARKUP)
    for (const place of ['Title', 'Author', 'Proposal', 'Reason']) expect(pdf).toContain(`${place} ${MARKUP}`)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(await page.locator('img').count()).toBe(0)
  })

  test('in a name is in the title of the tab, as text', async () => {
    const page = await begin(site, 'filtering', MARKUP)
    await goToStep(page, 'necessity')
    await heading(page).waitFor()
    expect(await page.title()).toBe(t('wizard.pageTitle', { page: 'Necessity', title: MARKUP }))
    expect(idOf(page)).not.toBe('')
  })
})
