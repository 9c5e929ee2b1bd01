import type { Page } from 'playwright-core'

/** Makes a new assessment through the form, in whatever language the site is; returns its id. */
export async function startAssessment(page: Page, measure: string, title = ''): Promise<string> {
  await page.goto(`/assess/?new=${measure}`)
  await page.locator('#name').fill(title)
  await page.locator('#new button[type=submit]').click()
  await page.waitForURL(/\/assess\/edit\/\?id=/)
  await page.locator('h1').waitFor()
  return new URL(page.url()).searchParams.get('id') ?? ''
}
