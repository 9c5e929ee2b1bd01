import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { t as site } from '../../src/i18n/site.ts'
import { focused } from '../journeys/person.ts'
import { useSite } from '../setup/browser.ts'
import { openApplication, READING, show } from './pages.ts'

const PHONE = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 900 }

/** One stop of the Tab key, as somebody sees it. */
interface Stop {
  readonly what: string
  /** The thing itself or the row that shows its focus has an outline. */
  readonly ring: boolean
  /** Some of it can be seen: on the screen, and not under something else. */
  readonly seen: boolean
}

/** Presses Tab through the whole page; ends where the focus leaves it or comes round. */
async function stops(page: Page): Promise<Stop[]> {
  const found: Stop[] = []
  const first = await page.evaluate(() => {
    window.scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur()
    return document.body.tagName
  })
  for (let press = 0; press < 250; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === null || stop.what === found[0]?.what) return found
    found.push(stop)
  }
  throw new Error(`no end of stops after ${first}`)
}

/** Runs in the page. */
function lookAtFocus(): Stop | null {
  const { activeElement: element } = document
  if (element === null || element === document.body) return null
  const isRinged = (candidate: Element | null): boolean => {
    if (candidate === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  const shown = [element, element.closest('.option'), element.nextElementSibling, element.parentElement]
  const { left, top, width, height } = element.getBoundingClientRect()
  const points = [
    [left + 2, top + 2],
    [left + width / 2, top + height / 2],
    [left + 2, top + height - 2],
  ] as const
  const meets = ([x, y]: readonly [number, number]): boolean => {
    const there = document.elementFromPoint(x, y)
    return there !== null && (element.contains(there) || there.contains(element) || sharesRow(element, there))
  }
  return {
    what: `${element.tagName} ${element.id || element.getAttribute('href') || ''} ${element.textContent?.slice(0, 60)}`,
    ring: shown.some(isRinged),
    seen: points.some(meets),
  }
  function sharesRow(one: Element, other: Element): boolean {
    const row = one.closest('.option, label')
    return row?.contains(other) === true
  }
}

describe('somebody without a mouse', () => {
  const harness = useSite()

  test.each([
    ['a phone', PHONE],
    ['a wide screen', WIDE],
  ] as const)(
    'sees the focus at every stop of a step, and nothing of it under the dock, on %s',
    async (_, viewport) => {
      const page = await openApplication(harness, { viewport, reducedMotion: 'reduce' })
      await show(page, 'necessity')
      const found = await stops(page)
      expect(found.length).toBeGreaterThan(20)
      expect(found.filter(({ ring }) => !ring)).toEqual([])
      expect(found.filter(({ seen }) => !seen)).toEqual([])
    },
  )

  test('sees the focus at every stop of the home page', async () => {
    const page = await harness.open('/', { viewport: WIDE })
    const found = await stops(page)
    expect(found.filter(({ ring, seen }) => !ring || !seen)).toEqual([])
  })

  test.each(['/', '/method/', '/assess/'])(
    'skips to the text of %s with the first two presses',
    async (path) => {
      const page = await harness.open(path)
      await page.keyboard.press('Tab')
      const link = page.getByRole('link', { name: site('site.skip') })
      await focused(link)
      expect(await link.isVisible()).toBe(true)
      await page.keyboard.press('Enter')
      await focused(page.getByRole('main'))
    },
  )
})

describe('somebody whose hand is not steady', () => {
  const harness = useSite()

  test.each(['list', 'about', 'necessity', 'check', 'report'] as const)(
    'meets targets of 24 px and more on %s',
    async (name) => {
      const page = await openApplication(harness, { viewport: PHONE })
      await show(page, name)
      expect(await page.evaluate(smallTargets)).toEqual([])
    },
  )

  test.each(READING.slice(0, 6))('meets targets of 24 px and more on %s', async (path) => {
    const page = await harness.open(path, { viewport: PHONE })
    expect(await page.evaluate(smallTargets)).toEqual([])
  })
})

/**
 * Runs in the page: targets under 24 px that stand neither in a sentence nor alone in their 24 px circle (WCAG 2.5.8,
 * with its exceptions for inline links and for spacing).
 */
function smallTargets(): string[] {
  const boxes = [...document.querySelectorAll('a[href], button, summary, select, textarea, input')]
    .filter((element) => element.checkVisibility() && !element.matches('.skip-link'))
    .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }))
  return boxes
    .filter(({ element, box }) => Math.min(box.width, box.height) < 24 && !isInSentence(element))
    .filter(({ element, box }) => boxes.some((other) => other.element !== element && crowds(box, other.box)))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`)

  /** A label is part of its field's target. */
  function targetOf(element: Element): Element {
    return element.closest('.option, label') ?? element
  }
  /** Other words stand beside the link in its line. */
  function isInSentence(element: Element): boolean {
    if (getComputedStyle(element).display !== 'inline') return false
    let block = element.parentElement
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement
    const links = [...(block?.querySelectorAll('a') ?? [])]
    const words = (text: string | null | undefined) => (text ?? '').trim().length
    return words(block?.textContent) > links.reduce((sum, link) => sum + words(link.textContent), 0)
  }
  /** A circle of 24 px around the middle of one meets the other. */
  function crowds(one: DOMRect, other: DOMRect): boolean {
    const [x, y] = [one.left + one.width / 2, one.top + one.height / 2]
    const dx = Math.max(other.left - x, 0, x - other.right)
    const dy = Math.max(other.top - y, 0, y - other.bottom)
    return Math.hypot(dx, dy) < 12
  }
}
