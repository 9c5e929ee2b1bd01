import type { Page } from 'playwright-core'
import { content, example, goToStep, heading, idOf, openExample } from '../journeys/person.ts'
import type { Site } from '../setup/browser.ts'

type Options = Parameters<Site['open']>[1]

/** One page of each kind that is the same for everybody. */
export const READING = [
  '/',
  '/measures/',
  '/measures/filtering/',
  '/measures/filtering/questionnaire/',
  '/principles/',
  `/principles/${content.principles[0]?.id}/`,
  '/rights/',
  '/rights/private-life/',
  '/judgments/',
  '/judgments/cjeu-scarlet-extended-2011/',
  '/examples/',
  '/examples/leak-filtering/',
  '/glossary/',
  '/search/',
  '/search/#q=filter',
  '/check/',
  '/method/',
  '/privacy/',
  '/accessibility/',
  '/about/',
  '/no-such-page/',
] as const

/** The pages of the application, with an example's answers on them. */
export const APPLICATION = ['list', 'about', 'necessity', 'check', 'report', 'missing'] as const

/** Opens the example, so that every page of the application has something to show. */
export const openApplication = (site: Site, options?: Options): Promise<Page> =>
  openExample(site, example('leak-filtering'), options)

/** Goes to one page of the application by its address, and waits until it is there. */
export async function show(page: Page, name: (typeof APPLICATION)[number]): Promise<void> {
  const id = idOf(page) || (await keptId(page))
  if (name === 'list') {
    await page.goto('/assess/')
    await page.getByRole('article').first().waitFor()
  } else if (name === 'report') {
    await page.goto(`/assess/report/?id=${id}`)
    await heading(page).waitFor()
  } else if (name === 'missing') {
    await page.goto('/assess/edit/?id=nothing')
    await heading(page).waitFor()
  } else {
    await page.goto(`/assess/edit/?id=${id}`)
    await goToStep(page, name)
  }
}

/** The list does not have the id in its address, but in its links. */
async function keptId(page: Page): Promise<string> {
  const href = await page.getByRole('article').getByRole('link').first().getAttribute('href')
  return new URL(href ?? '', page.url()).searchParams.get('id') ?? ''
}
