import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import app from '../../content/locales/en/app.json' with { type: 'json' }
import insights from '../../content/locales/en/insights.json' with { type: 'json' }
import {
  type AssessmentInput,
  type AssessmentModel,
  overturns,
  stability,
  stepParts,
  whatToAnswerNext,
  whatWouldImprove,
} from '../../src/engine/index.ts'
import { catalogue, formatInterval } from '../../src/i18n/index.ts'
import { t as report } from '../../src/i18n/report.ts'
import { inputOf, modelOf, type QuestionWords } from '../../src/questionnaire/index.ts'
import type { AssessmentFile } from '../../src/schemas/index.ts'
import { inspect } from '../accessibility/inspect.ts'
import { useSite } from '../setup/browser.ts'
import { tabTo } from './keyboard.ts'
import {
  assessed,
  content,
  focused,
  goToStep,
  group,
  labelOf,
  openExample,
  option,
  panel,
  question,
  questionnaireOf,
  savedFile,
  titled,
} from './person.ts'

const { t, plural } = catalogue({ ...app, ...insights })

const engineOn = (file: AssessmentFile): [AssessmentModel, AssessmentInput] => {
  const questionnaire = questionnaireOf(file.measure)
  return [modelOf(questionnaire, file.variant), inputOf(questionnaire, file)]
}

/** The first example of which that holds: examples change with what is known, what is tested here does not. */
function exampleThat(holds: (file: AssessmentFile) => boolean, what: string): AssessmentFile {
  const found = content.examples.find(({ data }) => holds(data))
  if (found === undefined) throw new Error(`no example ${what}`)
  return found.data
}

const results = (file: AssessmentFile) => assessed(questionnaireOf(file.measure), file)

const curable = exampleThat((file) => {
  const moves = whatWouldImprove(...engineOn(file))?.moves ?? []
  return moves.length > 0 && moves.every(({ question: id }) => file.answers[id] !== undefined)
}, 'in which answered levers lead further')
const hopeless = exampleThat(
  (file) => results(file).verdict !== 'proportionate' && whatWouldImprove(...engineOn(file)) === null,
  'in which no change leads further',
)
const open = exampleThat(
  (file) =>
    whatToAnswerNext(...engineOn(file)).length >= 3 &&
    overturns(...engineOn(file)).length > 0 &&
    stepParts(...engineOn(file), 'suitability', 'worst').parts.length > 1,
  'with open questions',
)
const complete = exampleThat((file) => results(file).missing.length === 0, 'with every question answered')

/** Nothing here comes at once: first the code, then a pause after the last answer. */
const PATIENT = { timeout: 10_000 }

/** As the panel words it: a question about evidence is named by the one it grades. */
function promptOf(file: AssessmentFile, id: string): string {
  const questionnaire = questionnaireOf(file.measure)
  const asked = question(questionnaire, id)
  if (asked.evidenceFor === undefined) return asked.prompt
  const graded = question(questionnaire, asked.evidenceFor)
  return report('unknown.evidence', { question: graded.prompt, prompt: asked.prompt })
}

const section = (page: Page, title: string): Locator =>
  panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
const help = (page: Page): Locator => section(page, t('help.title'))
const next = (page: Page): Locator => section(page, t('next.title'))
const line = (scope: Locator, words: string): Locator => scope.locator('summary').filter({ hasText: words })
const score = (page: Page, id: 'proportionality' | 'risk'): Locator =>
  panel(page).getByRole('button', { name: t(`panel.${id}`) })
const rights = (page: Page): Locator =>
  panel(page)
    .getByRole('list', { name: t('panel.bars') })
    .locator(':scope > li')

/** Figures at the end of a line, best and worst: "+2", "−1 to +5". */
function figures(text: string): [number, number] {
  const [, from = 'NaN', to = from] = /([+−]?\d+)(?: to ([+−]?\d+))?\s*$/.exec(text) ?? []
  const read = (figure: string) => Number(figure.replace('−', '-'))
  return [read(from), read(to)]
}
const added = (list: readonly [number, number][]): number[] =>
  [0, 1].map((end) => list.reduce((sum, pair) => sum + (pair[end] ?? 0), 0))

describe('what would help most', () => {
  const site = useSite()

  test('is the smallest set of changes, in the order of the ladder, each leading to its question', async () => {
    const file = curable
    const page = await openExample(site, file)
    await page.keyboard.press('Tab')
    const found = whatWouldImprove(...engineOn(file))
    expect(found?.moves.length).toBeGreaterThan(0)
    const asked = (id: string): QuestionWords => question(questionnaireOf(file.measure), id)
    const links = help(page).getByRole('link')
    await expect
      .poll(() => links.allInnerTexts(), PATIENT)
      .toEqual(found?.moves.map((move) => asked(move.question).advice))
    for (const { question: id, to } of found?.moves ?? []) {
      await help(page)
        .getByText(t('help.to', { option: labelOf(asked(id), to) }))
        .waitFor()
      await links.filter({ hasText: asked(id).advice ?? '' }).click()
      await focused(group(page, asked(id)))
    }
  })

  test('never shows what was worked out for other answers', async () => {
    const file = curable
    const page = await openExample(site, file)
    const [move] = whatWouldImprove(...engineOn(file))?.moves ?? []
    if (move === undefined) throw new Error('a change is needed')
    const asked = question(questionnaireOf(file.measure), move.question)
    await help(page)
      .getByRole('link', { name: asked.advice ?? '', exact: true })
      .click()
    const shown = await option(page, asked, move.to).evaluate(
      (input) =>
        new Promise<number>((resolve) => {
          ;(input as HTMLInputElement).click()
          requestAnimationFrame(() => resolve(document.querySelectorAll('.insight ol a').length))
        }),
    )
    expect(shown).toBe(0)
    const after = whatWouldImprove(...engineOn(await savedFile(page)))
    const advice = after?.moves.map(({ question: id }) => question(questionnaireOf(file.measure), id).advice)
    await expect.poll(() => help(page).getByRole('link').allInnerTexts(), PATIENT).toEqual(advice ?? [])
    if (after === null) await help(page).getByText(t('help.working')).waitFor({ state: 'detached' })
  })

  test('says so, and why, where no change leads further', async () => {
    const page = await openExample(site, hopeless)
    const { verdict, missing } = results(hopeless)
    const why = verdict === 'disproportionate' ? verdict : missing.length > 0 ? 'open' : 'doubts'
    await help(page)
      .getByText(t(`help.none.${why}`), { exact: true })
      .waitFor()
    expect(await help(page).getByRole('link').count()).toBe(0)
  })
})

describe('what to answer next', () => {
  const site = useSite()

  test('is offered by how much an answer would settle, and leads to the question', async () => {
    const file = open
    const page = await openExample(site, file)
    await page.keyboard.press('Tab')
    const best = whatToAnswerNext(...engineOn(file)).slice(0, 3)
    const links = next(page).getByRole('link')
    await expect
      .poll(() => links.allInnerTexts(), PATIENT)
      .toEqual(best.map(({ question: id }) => promptOf(file, id)))
    const [first] = best
    if (first === undefined) throw new Error('an open question is needed')
    await next(page)
      .getByText(t('next.closes', { n: Math.round(100 * first.closes) }))
      .first()
      .waitFor()
    await links.first().click()
    await focused(group(page, question(questionnaireOf(file.measure), first.question)))
  })

  test('is not asked for once every question is answered', async () => {
    const page = await openExample(site, complete)
    await page.keyboard.press('Tab')
    await line(panel(page), t('hangs.title')).waitFor()
    expect(await next(page).count()).toBe(0)
  })
})

describe('what the verdict hangs on', () => {
  const site = useSite()

  test('unfolds to every answer that would overturn it, and to the share of trials', async () => {
    const file = open
    const page = await openExample(site, file)
    await page.keyboard.press('Tab')
    const fold = line(panel(page), t('hangs.title')).locator('..')
    await line(fold, t('hangs.title')).click()
    const { share, runs } = stability(...engineOn(file))
    const words = t('stable.share', { n: Math.round(100 * share), runs: runs.toLocaleString('en-GB') })
    await fold.getByText(words).waitFor()
    const how = fold.getByRole('link', { name: t('stable.how'), exact: true })
    expect(await how.getAttribute('href')).toBe('/method/#stability')
    const all = overturns(...engineOn(file))
    await expect.poll(() => fold.getByRole('list').count(), PATIENT).toBeGreaterThan(0)
    expect(await fold.locator('li').count()).toBe(all.length)
    const counts = Map.groupBy(all, ({ verdict }) => verdict)
    for (const [verdict, list] of counts) {
      await fold
        .getByRole('heading', { name: t('hangs.verdict', { verdict: t(`help.verdict.${verdict}`) }) })
        .waitFor()
      if (list.length > 4)
        await line(fold, plural('hangs.more', list.length - 4))
          .first()
          .waitFor()
    }
  })
})

describe('a number on screen', () => {
  const site = useSite()

  test('of a right opens to its sum, to the answers, to the rule and its source; by keyboard alone', async () => {
    const file = open
    const page = await openExample(site, file)
    const [result] = results(file).rights
    const right = rights(page).first()
    await tabTo(page, right.locator('summary').first())
    await page.keyboard.press('Enter')
    const terms = right.locator('.origin > ul').first().locator(':scope > li')
    await terms.first().waitFor()
    const lines = (await terms.allInnerTexts()).map(figures)
    expect(lines.at(-1)).toEqual([...(result?.balance ?? [])])
    expect(added(lines.slice(0, -1))).toEqual(lines.at(-1))

    const term = terms.first()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const answers = term.locator('li')
    await answers.first().waitFor()
    const amounts = await answers.locator('.origin-figure').allInnerTexts()
    expect(added(amounts.map(figures))).toEqual(lines[0])

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const rule = answers.first()
    await rule.getByRole('link', { name: t('answers.go'), exact: true }).waitFor()
    const sources = rule.locator('a[href^="/judgments/"], a[href^="http"], a[href^="/principles/"]')
    expect(await sources.count()).toBeGreaterThan(0)
  })

  test.each(['proportionality', 'risk'] as const)(
    'the score of %s opens below it, ends in the same figure',
    async (id) => {
      const file = open
      const page = await openExample(site, file)
      const { proportionality, risk } = results(file)
      const value = formatInterval(id === 'risk' ? risk.current : proportionality)
      expect(await score(page, id).getAttribute('aria-expanded')).toBe('false')
      await score(page, id).click()
      expect(await score(page, id).getAttribute('aria-expanded')).toBe('true')
      const sums = panel(page)
        .getByRole('listitem')
        .filter({ hasText: t(`${id === 'risk' ? 'risk' : 'score'}.sum`) })
      await expect.poll(() => sums.last().innerText()).toMatch(new RegExp(`${value}\\s*$`))
      await score(page, id).click()
      await expect.poll(() => sums.count()).toBe(0)
    },
  )

  test('of a step’s status opens to its points, and they add up', async () => {
    const file = open
    const page = await openExample(site, file)
    const { steps } = questionnaireOf(file.measure)
    await line(panel(page), t('panel.steps')).click()
    const suitability = steps.find(({ id }) => id === 'suitability')?.name ?? ''
    await line(panel(page), suitability).click()
    const row = panel(page).locator('.origin-steps > li').filter({ hasText: suitability })
    const answers = row.locator('.origin-answers > li')
    await answers.first().waitFor()
    const points = await answers.locator('.origin-figure').allInnerTexts()
    expect(points.length).toBeGreaterThan(1)
    expect(added(points.map(figures))).toEqual(figures(await row.locator('.origin-sum').innerText()))
  })

  test('opened, is accessible wide and narrow, light and dark', async () => {
    const page = await openExample(site, open, { reducedMotion: 'reduce' })
    await goToStep(page, 'equality')
    await score(page, 'proportionality').click()
    await rights(page).first().locator('summary').first().click()
    await rights(page).first().locator('li summary').first().click()
    await rights(page).first().locator('li li summary').first().click()
    await line(panel(page), t('panel.steps')).click()
    await line(panel(page), questionnaireOf('filtering').steps.at(-1)?.name ?? '').click()
    await line(panel(page), t('hangs.title')).click()
    await inspect(page, 'the panel, opened')
  })
})

describe('without a connection', () => {
  const site = useSite()

  test('the page goes on working, and fetches what is missing at the next touch', async () => {
    site.expectProblem(/ERR_FAILED|Failed to load resource|Failed to fetch/)
    const file = complete
    const page = await openExample(site, file)
    await page.keyboard.press('Tab')
    await line(panel(page), t('hangs.title')).waitFor()
    await page.route(/insights/, (route) => route.abort())
    await goToStep(page, 'necessity')
    await page.keyboard.press('Tab')
    await score(page, 'risk').click()
    await panel(page).getByText(t('panel.loading'), { exact: true }).waitFor()
    await page.unroute(/insights/)
    await page.keyboard.press('Tab')
    await line(panel(page), t('hangs.title')).waitFor()
    await titled(page, questionnaireOf(file.measure).steps.find(({ id }) => id === 'necessity')?.name ?? '')
  })
})
