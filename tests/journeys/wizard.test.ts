import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { formatInterval } from '../../src/i18n/index.ts'
import { questionsOf, rightsOf } from '../../src/questionnaire/index.ts'
import { useSite } from '../setup/browser.ts'
import {
  assessed,
  begin,
  example,
  focused,
  goToStep,
  group,
  heading,
  openExample,
  option,
  panel,
  question,
  questionnaireOf,
  saved,
  savedFile,
  titled,
} from './person.ts'
import { t } from './words.ts'

const filtering = questionnaireOf('filtering')
const asked = (id: string) => question(filtering, id)
const stepName = (step: string) => filtering.steps.find(({ id }) => id === step)?.name ?? ''
const rightName = (right: string) => filtering.rights.find(({ id }) => id === right)?.name ?? ''

const ladder = (page: Page): Locator => page.getByRole('navigation', { name: t('ladder.label') })
const rung = (page: Page, step: string): Locator =>
  ladder(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: stepName(step), exact: true }) })
const goTo = (page: Page, name: string): Promise<void> =>
  ladder(page).getByRole('link', { name, exact: true }).click()
const note = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words })
const bars = (page: Page): Locator =>
  panel(page)
    .getByRole('list', { name: t('panel.bars') })
    .getByRole('listitem')
const right = (page: Page, id: string): Locator =>
  page
    .getByRole('group', { name: t('about.rights') })
    .getByRole('checkbox', { name: rightName(id), exact: true })

describe('an answer', () => {
  const site = useSite()

  test('says at once what it changed and why, in the note, on the ladder and in the panel', async () => {
    const page = await begin(site, 'filtering', 'What an answer does')
    await goTo(page, stepName('attribution'))
    await option(page, asked('initiative'), 'induced').check()
    await goTo(page, stepName('legality'))
    const basis = asked('legal-basis')
    await option(page, basis, 'none').check()
    const change = t('question.change', { from: t('status.open'), to: t('status.failed') })
    const because = basis.options.find(({ id }) => id === 'none')?.effects[0]?.because ?? ''
    await note(page, `${stepName('legality')}: ${change} ${because}.`).waitFor()
    await rung(page, 'legality').getByText(t('status.failed')).waitFor()
    await panel(page).getByText(t('verdict.disproportionate'), { exact: true }).waitFor()

    await option(page, basis, 'act').check()
    const back = t('question.change', { from: t('status.failed'), to: t('status.open') })
    await note(page, `${stepName('legality')}: ${back}`).waitFor()
    await panel(page).getByText(t('verdict.not-shown'), { exact: true }).waitFor()
  })

  test('moves the picture and the figures in the next frame', async () => {
    const page = await openExample(site, example('leak-filtering'))
    await goTo(page, stepName('interference'))
    const pictures = panel(page).getByRole('img')
    const before = await pictures.first().evaluate((picture) => picture.outerHTML)
    const after = await option(page, asked('people-affected'), 'named').evaluate(
      (input) =>
        new Promise<string>((resolve) => {
          ;(input as HTMLInputElement).click()
          requestAnimationFrame(() => resolve(document.querySelector('aside svg')?.outerHTML ?? ''))
        }),
    )
    expect(after).not.toBe('')
    expect(after).not.toBe(before)
    const { proportionality, risk } = assessed(filtering, await savedFile(page))
    await panel(page).getByText(formatInterval(proportionality), { exact: true }).waitFor()
    await panel(page).getByText(formatInterval(risk.current), { exact: true }).waitFor()
  })

  test('of “not known yet” leaves the step open', async () => {
    const page = await begin(site, 'filtering', 'Not known')
    await goTo(page, stepName('necessity'))
    await option(page, asked('alternatives'), 'not-known').check()
    await note(page, t('question.noChange')).waitFor()
    await rung(page, 'necessity').getByText(t('status.open')).waitFor()
    await goTo(page, t('ladder.check'))
    await page.getByText(t('question.notKnown'), { exact: true }).waitFor()
  })

  test('can be taken back', async () => {
    const page = await begin(site, 'filtering', 'Taken back')
    await goTo(page, stepName('necessity'))
    await option(page, asked('alternatives'), 'named').check()
    await page.getByRole('button', { name: t('question.clear') }).click()
    expect(await option(page, asked('alternatives'), 'named').isChecked()).toBe(false)
    expect((await savedFile(page)).answers).toEqual({})
  })
})

describe('a follow-up', () => {
  const site = useSite()

  test('comes and goes with the answer before it, and keeps its own answer and reason while hidden', async () => {
    const page = await begin(site, 'filtering', 'Follow-ups')
    await goTo(page, stepName('interference'))
    const depth = asked('inspection-depth')
    expect(await group(page, depth).count()).toBe(0)
    await option(page, asked('data-seen'), 'traffic').check()
    await option(page, depth, 'content').check()
    const room = group(page, depth).locator('..')
    await room.getByRole('button', { name: t('question.reason') }).click()
    await room.getByRole('textbox').fill('Page 3 of the draft.')

    await option(page, asked('data-seen'), 'public-posts').check()
    await expect.poll(() => group(page, depth).count()).toBe(0)
    const hidden = await savedFile(page)
    expect(hidden.answers['inspection-depth']).toBe('content')
    const { [depth.id]: _, ...others } = hidden.answers
    expect(assessed(filtering, hidden)).toEqual(assessed(filtering, { ...hidden, answers: others }))

    await option(page, asked('data-seen'), 'traffic').check()
    expect(await option(page, depth, 'content').isChecked()).toBe(true)
    expect(await room.getByRole('textbox').inputValue()).toBe('Page 3 of the draft.')
  })
})

describe('the proposal', () => {
  const site = useSite()

  test('loses a right only when a reason is given', async () => {
    const page = await begin(site, 'filtering', 'A right less')
    const [first = ''] = rightsOf(filtering, await savedFile(page))
    const number = await bars(page).count()
    await right(page, first).uncheck()
    const reason = page.getByLabel(t('about.rights.reason', { right: rightName(first) }))
    await reason.waitFor()
    expect(await bars(page).count()).toBe(number)
    await reason.fill('Nobody’s life is looked into.')
    await expect.poll(() => bars(page).count()).toBe(number - 1)
    expect((await savedFile(page)).rights.removed).toEqual({ [first]: 'Nobody’s life is looked into.' })
    await right(page, first).check()
    await expect.poll(() => bars(page).count()).toBe(number)
  })

  test('gains a right that is added, and loses it again', async () => {
    const page = await begin(site, 'filtering', 'A right more')
    const number = await bars(page).count()
    expect(await right(page, 'education').count()).toBe(0)
    await page.getByLabel(t('about.rights.add'), { exact: true }).selectOption('education')
    await page.getByRole('button', { name: t('about.rights.add.go'), exact: true }).click()
    await expect.poll(() => bars(page).count()).toBe(number + 1)
    expect(await right(page, 'education').isChecked()).toBe(true)
    expect((await savedFile(page)).rights.added).toEqual(['education'])
    // One that was added by hand needs no reason to go.
    await right(page, 'education').click()
    await expect.poll(() => right(page, 'education').count()).toBe(0)
    expect(await bars(page).count()).toBe(number)
  })

  test('in another form asks other questions', async () => {
    const page = await begin(site, 'filtering', 'Another form')
    const forms = page.getByRole('group', { name: t('about.variant') })
    for (const { id, name } of filtering.measure.variants) {
      await forms.getByRole('radio', { name, exact: true }).check()
      const file = await savedFile(page)
      expect(file.variant).toBe(id)
      const { answered, applicable } = assessed(filtering, file)
      await panel(page)
        .getByText(t('panel.answered', { answered, total: applicable }), { exact: true })
        .waitFor()
    }
    const last = filtering.measure.variants.at(-1)?.id ?? ''
    await goToStep(page, 'attribution')
    const expected = questionsOf(filtering, last).filter(
      ({ step, appliesWhen, evidenceFor }) =>
        step === 'attribution' && appliesWhen === undefined && evidenceFor === undefined,
    )
    for (const { prompt } of expected)
      await page.getByRole('heading', { level: 2, name: prompt, exact: true }).waitFor()
  })
})

describe('finding one’s way', () => {
  const site = useSite()

  test('each page is named in the tab, and its heading has the focus', async () => {
    const page = await begin(site, 'filtering', 'Names of pages')
    const titleOf = (name: string) => t('wizard.pageTitle', { page: name, title: 'Names of pages' })
    expect(await page.title()).toBe(titleOf(t('about.title')))
    for (const step of filtering.steps) {
      await page
        .getByRole('navigation', { name: t('ladder.all') })
        .getByRole('link')
        .last()
        .click()
      await titled(page, step.name)
      await focused(heading(page))
      expect(await page.title()).toBe(titleOf(step.name))
    }
    await goTo(page, t('ladder.check'))
    await titled(page, t('check.title'))
    await focused(heading(page))
    expect(await page.title()).toBe(titleOf(t('check.title')))
  })

  test('“Change” leads to the question and straight back', async () => {
    const page = await openExample(site, example('leak-filtering'))
    await goTo(page, t('ladder.check'))
    const scope = asked('scope')
    await page
      .getByRole('link', { name: t('check.changeOf', { question: scope.prompt }), exact: true })
      .click()
    await titled(page, stepName('necessity'))
    await focused(group(page, scope))
    await option(page, scope, 'not-known').check()
    await page.getByRole('link', { name: t('step.returnToCheck'), exact: true }).click()
    await titled(page, t('check.title'))
    await focused(heading(page))
    const row = page.getByText(scope.prompt, { exact: true }).locator('..')
    await row.getByText(t('question.notKnown'), { exact: true }).waitFor()
  })

  test('the name of the assessment and its answers are in every view', async () => {
    const page = await begin(site, 'filtering', 'First name')
    await page.getByLabel(t('about.name'), { exact: true }).fill('Second name')
    await page.getByRole('banner').getByText('Second name', { exact: true }).waitFor()
    await saved(page)
    await page.getByRole('link', { name: t('head.all'), exact: true }).click()
    await page.getByRole('heading', { level: 2, name: 'Second name', exact: true }).waitFor()
  })
})
