import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { type Assessment, assess } from '../../src/engine/index.ts'
import { inputOf, modelOf, type Questionnaire, type QuestionWords } from '../../src/questionnaire/index.ts'
import {
  type AssessmentFile,
  assessmentFileSchema,
  buildQuestionnaire,
  loadContent,
} from '../../src/schemas/index.ts'
import type { Site } from '../setup/browser.ts'
import { t } from './words.ts'

/** What a person finds on the pages of the application, by roles and words. */

export const content = loadContent()
export const questionnaireOf = (measure: string): Questionnaire => buildQuestionnaire(content, measure)

export const question = (questionnaire: Questionnaire, id: string): QuestionWords => {
  const found = questionnaire.questions.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no question ${id}`)
  return found
}

export const assessed = (questionnaire: Questionnaire, file: AssessmentFile): Assessment =>
  assess(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))

/** An assessment of content/examples/, as the file that it is. */
export const example = (name: string): AssessmentFile =>
  assessmentFileSchema.parse(
    parse(readFileSync(new URL(`../../content/examples/${name}.yaml`, import.meta.url), 'utf8')),
  )

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The group of one question's options; its name is the question. */
export const group = (page: Page, { prompt }: QuestionWords): Locator =>
  page.getByRole('group', { name: prompt, exact: true })

/** One option of one question; `not-known` is one of them. */
export const option = (page: Page, asked: QuestionWords, id: string): Locator =>
  group(page, asked).getByRole('radio', { name: labelOf(asked, id), exact: true })

export const labelOf = (asked: QuestionWords, id: string): string =>
  id === 'not-known'
    ? t('question.notKnown')
    : (asked.options.find((candidate) => candidate.id === id)?.label ?? id)

/** The panel "As it stands". */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: t('panel.label') })

/** Waits until the page says that everything is on this device. */
export const saved = async (page: Page): Promise<void> => {
  await page.getByText(new RegExp(`^${t('head.saved', { time: '\\d\\d:\\d\\d' })}$`)).waitFor()
}

/** Waits for the page of that name. */
export const titled = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

/** Begins an assessment with the mouse; the page is then at its first step, the proposal. */
export async function begin(site: Site, measure: string, title: string): Promise<Page> {
  const page = await site.open(`/assess/?new=${measure}`)
  await startHere(page, title)
  return page
}

/** The same on a page that shows the list already. */
export async function startHere(page: Page, title: string): Promise<void> {
  await page.getByLabel(t('list.start.name'), { exact: true }).fill(title)
  await page.getByRole('button', { name: t('list.start.go'), exact: true }).click()
  await titled(page, t('about.title'))
}

export const idOf = (page: Page): string => new URL(page.url()).searchParams.get('id') ?? ''
export const stepAddress = (page: Page, step: string): string => `/assess/edit/?id=${idOf(page)}&step=${step}`

/** Goes to a step by its address, as after a reload. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.goto(stepAddress(page, step))
  await heading(page).waitFor()
}

/** Opens a text as a file on "My assessments". */
export async function openText(page: Page, text: string | Buffer, name = 'assessment.json'): Promise<void> {
  await page
    .getByLabel(t('list.open.choose'), { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** Opens an example as a new assessment, and then its first page; returns that page. */
export async function openExample(site: Site, file: AssessmentFile, options = {}): Promise<Page> {
  const page = await site.open('/assess/', options)
  await openText(page, JSON.stringify(file))
  await page
    .getByRole('link', { name: t('list.item.of', { action: t('list.item.continue'), title: file.title }) })
    .click()
  await page.getByRole('heading', { level: 1, name: t('about.title') }).waitFor()
  return page
}

/** The text of whatever the action makes the browser download, and the name under which it was offered. */
export async function download(
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ name: string; path: string; text: string }> {
  const [offered] = await Promise.all([page.waitForEvent('download'), action()])
  const path = await offered.path()
  return { name: offered.suggestedFilename(), path, text: readFileSync(path, 'utf8') }
}

/** The assessment as "Save file" hands it out, read as strictly as the site would. */
export async function savedFile(page: Page): Promise<AssessmentFile> {
  const button = page.getByRole('button', { name: t('head.save'), exact: true })
  const { text } = await download(page, () => button.click())
  return assessmentFileSchema.parse(JSON.parse(text))
}

/** The same assessment whenever it was changed. */
export const withoutDate = ({ changed: _, ...file }: AssessmentFile): Omit<AssessmentFile, 'changed'> => file

export const focusIsOn = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Waits until the focus stands there. */
export const focused = (target: Locator): Promise<unknown> => expect.poll(() => focusIsOn(target)).toBe(true)
