import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { STEPS, type StepId } from '../../src/engine/index.ts'

import { t as site } from '../../src/i18n/site.ts'
import { t as verdictWords } from '../../src/i18n/verdict.ts'
import { evidenceQuestionId, type Questionnaire, type QuestionWords } from '../../src/questionnaire/index.ts'
import type { AssessmentFile } from '../../src/schemas/index.ts'
import { useSite } from '../setup/browser.ts'
import { chooseFocused, tabInto, tabTo, tabUntil, type } from './keyboard.ts'
import { textOfPdf } from './paper.ts'
import {
  assessed,
  download,
  example,
  focused,
  group,
  heading,
  labelOf,
  option,
  question,
  questionnaireOf,
  savedFile,
  withoutDate,
} from './person.ts'
import { t } from './words.ts'

describe('an example is walked through by keyboard alone, from the home page to the PDF', () => {
  const harness = useSite()

  test.each(['leak-filtering', 'leak-automated-detection', 'leak-real-name-policy'])('%s', async (name) => {
    const file = example(name)
    const questionnaire = questionnaireOf(file.measure)
    const page = await harness.open('/')
    await start(page, questionnaire, file)
    await describeProposal(page, questionnaire, file)
    for (const step of STEPS) await answerStep(page, questionnaire, file, step)
    await checkAnswers(page, questionnaire, file)
    await readReport(page, file, verdictWords(`verdict.${assessed(questionnaire, file).verdict}`))
    expect(withoutDate(await savedFile(page))).toEqual(withoutDate(file))
  })
})

/** Home page, measure, form, name. */
async function start(page: Page, { measure }: Questionnaire, file: AssessmentFile): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: site('home.start'), exact: true }).first())
  await page.keyboard.press('Enter')
  const measures = page.getByRole('group', { name: t('list.start.measure') })
  await tabInto(page, measures)
  await chooseMeasure(page, measure.name)
  const forms = page.getByLabel(t('list.start.variant'), { exact: true })
  await tabTo(page, forms)
  const variant = measure.variants.find(({ id }) => id === file.variant)?.name ?? ''
  for (let press = 0; (await forms.locator('option:checked').textContent()) !== variant; press++) {
    expect(press).toBeLessThan(measure.variants.length)
    await page.keyboard.press('ArrowDown')
  }
  await tabTo(page, page.getByLabel(t('list.start.name'), { exact: true }))
  await type(page, file.title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: t('about.title') }).waitFor()
}

async function chooseMeasure(page: Page, name: string): Promise<void> {
  const measures = page.getByRole('group', { name: t('list.start.measure') })
  const wanted = measures.getByRole('radio', { name, exact: true })
  if (!(await wanted.isChecked())) await chooseFocused(page, measures, wanted)
}

async function describeProposal(
  page: Page,
  questionnaire: Questionnaire,
  file: AssessmentFile,
): Promise<void> {
  expect(await page.getByLabel(t('about.name'), { exact: true }).inputValue()).toBe(file.title)
  await tabTo(page, page.getByLabel(t('about.author'), { exact: true }))
  await type(page, file.author)
  await tabTo(page, page.getByLabel(t('about.proposal'), { exact: true }))
  await type(page, file.proposal)
  const variant = questionnaire.measure.variants.find(({ id }) => id === file.variant)
  const forms = page.getByRole('group', { name: t('about.variant') })
  expect(await forms.getByRole('radio', { name: variant?.name ?? '', exact: true }).isChecked()).toBe(true)
  await goOn(page)
}

/** Follows "Continue to …", which stands after everything on the page. */
async function goOn(page: Page): Promise<void> {
  const links = page.getByRole('navigation', { name: t('ladder.all') }).getByRole('link')
  await tabTo(page, links.last())
  await page.keyboard.press('Enter')
}

async function answerStep(
  page: Page,
  questionnaire: Questionnaire,
  file: AssessmentFile,
  step: StepId,
): Promise<void> {
  const name = questionnaire.steps.find(({ id }) => id === step)?.name ?? ''
  const title = page.getByRole('heading', { level: 1, name, exact: true })
  await title.waitFor()
  await focused(title)
  for (const asked of questionnaire.questions)
    if (asked.step === step && file.answers[asked.id] !== undefined)
      await answerQuestion(page, questionnaire, file, asked)
  await goOn(page)
}

async function answerQuestion(
  page: Page,
  questionnaire: Questionnaire,
  file: AssessmentFile,
  asked: QuestionWords,
): Promise<void> {
  const answer = file.answers[asked.id] ?? ''
  await tabInto(page, group(page, asked))
  await chooseFocused(page, group(page, asked), option(page, asked, answer))
  const grade = file.evidence[asked.id]
  if (grade !== undefined) await gradeEvidence(page, questionnaire, asked, grade)
  const reason = file.reasons[asked.id]
  if (reason !== undefined) await giveReason(page, reason)
}

async function gradeEvidence(
  page: Page,
  questionnaire: Questionnaire,
  asked: QuestionWords,
  grade: string,
): Promise<void> {
  const grading = question(questionnaire, evidenceQuestionId(asked.id))
  // Both questions on this page may ask for evidence: the group that comes next in the order of the page is meant.
  const groups = page.getByRole('group', { name: t('question.evidence'), exact: true })
  const radio = groups.getByRole('radio', { name: labelOf(grading, grade), exact: true })
  await tabUntil(
    page,
    () => page.evaluate((name) => (document.activeElement as HTMLInputElement).name === name, grading.id),
    t('question.evidence'),
  )
  const mine = groups.filter({ has: page.locator('input:focus') })
  await chooseFocused(page, mine, radio.and(page.locator(`[name="${grading.id}"]`)))
}

/** The room for the reason is the next stop or behind a button that is; nothing in between asks for anything. */
async function giveReason(page: Page, reason: string): Promise<void> {
  const isThere = () =>
    page.evaluate((button) => {
      const { activeElement } = document
      return activeElement?.textContent === button || activeElement?.tagName === 'TEXTAREA'
    }, t('question.reason'))
  await tabUntil(page, isThere, t('question.reason'))
  const field = page.getByRole('textbox', { name: t('question.reason.label') }).and(page.locator(':focus'))
  if ((await field.count()) === 0) await page.keyboard.press('Enter')
  await field.waitFor()
  await type(page, reason)
  expect(await field.inputValue()).toBe(reason)
}

/** Every answer stands there with its reason; then on to the report. */
async function checkAnswers(page: Page, questionnaire: Questionnaire, file: AssessmentFile): Promise<void> {
  await page.getByRole('heading', { level: 1, name: t('check.title') }).waitFor()
  const words = await page.getByRole('main').textContent()
  for (const [id, answer] of Object.entries(file.answers)) {
    expect(words).toContain(question(questionnaire, id).prompt)
    expect(words).toContain(labelOf(question(questionnaire, id), answer))
  }
  for (const reason of Object.values(file.reasons)) expect(words).toContain(reason)
  expect(words).not.toContain(t('check.open'))
  await goOn(page)
}

/** The verdict on the screen, in the PDF, and from the engine: one. */
async function readReport(page: Page, { title }: AssessmentFile, verdict: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await heading(page).count()).toBe(1)
  expect(await page.getByRole('main').textContent()).toContain(verdict)
  const button = page.getByRole('button', { name: t('report.pdf'), exact: true })
  await tabTo(page, button)
  const { path, name } = await download(page, () => page.keyboard.press('Enter'))
  expect(name).toMatch(/\.pdf$/)
  const words = textOfPdf(path)
  expect(words).toContain(verdict)
  expect(words).toContain(title)
}
