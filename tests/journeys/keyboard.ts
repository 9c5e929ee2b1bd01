import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Far more stops than any page has between two things. */
const LONG = 80

/** Presses Tab until the focus stands on the target, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const element = await target.elementHandle()
  await tabUntil(
    page,
    () => page.evaluate((wanted) => wanted === document.activeElement, element),
    String(target),
  )
}

/** Presses Tab until the focus stands on a radio of the group; the browser goes to the chosen one, else the first. */
export async function tabInto(page: Page, group: Locator): Promise<void> {
  await group.waitFor()
  const element = await group.elementHandle()
  const isInside = () =>
    page.evaluate((wanted) => {
      const { activeElement } = document
      return activeElement instanceof HTMLInputElement && wanted?.contains(activeElement) === true
    }, element)
  await tabUntil(page, isInside, String(group))
}

export async function tabUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let presses = 0; presses <= LONG; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${what}`)
}

/** Chooses a radio of the group that has the focus, with the arrows; Space where it is the one that has it. */
export async function chooseFocused(page: Page, group: Locator, target: Locator): Promise<void> {
  const radios = await group.getByRole('radio').count()
  const at = await target.evaluate((wanted) => {
    const same = [...document.querySelectorAll('input')].filter(
      (input) => input.name === (wanted as HTMLInputElement).name,
    )
    return same.indexOf(wanted as HTMLInputElement)
  })
  if (at === 0) await page.keyboard.press('Space')
  else if (at === radios - 1) await page.keyboard.press('ArrowUp')
  else for (let press = 0; press < at; press++) await page.keyboard.press('ArrowDown')
  expect(await target.isChecked()).toBe(true)
}

/** Types a text: its beginning key by key, the rest at once, as out of a note. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text.slice(0, 12))
  await page.keyboard.insertText(text.slice(12))
}
