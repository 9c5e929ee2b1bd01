import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { option, panel, question, questionnaireOf } from '../journeys/person.ts'
import { useSite } from '../setup/browser.ts'
import { APPLICATION, openApplication, READING, show } from './pages.ts'

const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 640 }

/** What axe finds, its best practices included; one entry a finding. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
  )
}

/** How far the page can be pushed sideways, in px. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const VIEWS = [WIDE, NARROW].flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
)

/** Everything that is held against one page as it stands. */
async function inspect(page: Page, where: string): Promise<void> {
  for (const { viewport, colorScheme } of VIEWS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const at = `${where}, ${viewport.width} px, ${colorScheme}`
    expect(await violations(page), at).toEqual([])
    expect(await overhang(page), `${at}: sideways scroll`).toBe(0)
  }
  expect(await page.getByRole('heading', { level: 1 }).count(), `${where}: h1`).toBe(1)
  expect(await page.locator('html').getAttribute('lang'), `${where}: lang`).toBe('en')
  expect(await page.title(), `${where}: title`).toMatch(/Counterpoise/)
}

describe('every kind of reading page is accessible, light and dark, wide and narrow', () => {
  const site = useSite()

  test.each(READING)('%s', async (path) => {
    // The page that is not there says so by its status, too.
    if (path === '/no-such-page/') site.expectProblem(/404/)
    const page = await site.open(path, { viewport: WIDE, reducedMotion: 'reduce' })
    await inspect(page, path)
  })
})

describe('every kind of page of the application is accessible, light and dark, wide and narrow', () => {
  const site = useSite()

  test.each(APPLICATION)('%s', async (name) => {
    const page = await openApplication(site, { viewport: WIDE, reducedMotion: 'reduce' })
    await show(page, name)
    await inspect(page, name)
  })
})

describe('what the reader has asked of the system', () => {
  const site = useSite()
  const filtering = questionnaireOf('filtering')
  const affected = question(filtering, 'people-affected')

  /** How long the beam takes to turn, in the page's own words. */
  const beamTakes = (page: Page): Promise<string> =>
    panel(page)
      .locator('svg [data-name]')
      .first()
      .evaluate((beam) => getComputedStyle(beam).transitionDuration)

  test('no motion: the beam stands at once where an answer puts it', async () => {
    const page = await openApplication(site, { reducedMotion: 'reduce' })
    expect(Number.parseFloat(await beamTakes(page))).toBe(0)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(Number.parseFloat(await beamTakes(page))).toBeGreaterThan(0)
  })

  test('colours of the system: a chosen option still differs from the others', async () => {
    const page = await openApplication(site, { forcedColors: 'active' })
    await page.goto(`${page.url()}&step=interference`)
    const [first, second] = affected.options.map(({ id }) => option(page, affected, id))
    if (first === undefined || second === undefined) throw new Error('two options are needed')
    await first.check()
    const border = (input: typeof first) =>
      input.evaluate((element) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(element)
        return `${borderTopWidth} ${borderTopColor}`
      })
    expect(await border(first)).not.toBe(await border(second))
    expect(await panel(page).getByRole('img').first().isVisible()).toBe(true)
  })
})
