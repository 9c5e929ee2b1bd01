import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { option, panel, question, questionnaireOf } from '../journeys/person.ts'
import { useSite } from '../setup/browser.ts'
import { inspect, WIDE } from './inspect.ts'
import { APPLICATION, openApplication, show } from './pages.ts'

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
