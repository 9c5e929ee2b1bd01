import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 320, height: 640 }

/** The rules that look at colours; all others see the same page, light or dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds, its best practices included; one entry a finding.
 *
 * No page has frames, so one run in the page itself is the whole; what passes is not listed, which takes axe longer
 * than all its rules.
 */
async function violations(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    preload: false,
    ...(rules === undefined ? {} : { runOnly: [...rules] }),
  })
  const { violations } = await axe.analyze()
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
export async function inspect(page: Page, where: string): Promise<void> {
  expect(await page.locator('iframe, frame').count(), `${where}: frames`).toBe(0)
  for (const { viewport, colorScheme } of VIEWS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const at = `${where}, ${viewport.width} px, ${colorScheme}`
    const rules = colorScheme === 'dark' ? COLOUR_RULES : undefined
    expect(await violations(page, rules), at).toEqual([])
    expect(await overhang(page), `${at}: sideways scroll`).toBe(0)
  }
  expect(await page.getByRole('heading', { level: 1 }).count(), `${where}: h1`).toBe(1)
  expect(await page.locator('html').getAttribute('lang'), `${where}: lang`).toBe('en')
  expect(await page.title(), `${where}: title`).toMatch(/Counterpoise/)
}
