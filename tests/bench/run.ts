/** `npm run bench`: how long things take and how much they weigh; prints a table, proves nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { pdfOf } from '../../src/cli/pdf.ts'
import {
  type AssessmentInput,
  type AssessmentModel,
  assess,
  assessWhole,
  overturns,
  sensitivity,
  stability,
  whatToAnswerNext,
  whatWouldImprove,
} from '../../src/engine/index.ts'
import { inputOf, modelOf } from '../../src/questionnaire/index.ts'
import { buildQuestionnaire, loadContent } from '../../src/schemas/index.ts'
import { chromiumArgs, findChromium } from '../setup/chromium.mjs'
import { folderOf, root, serve } from '../setup/serve.ts'
import { answerLatencies, openExample, pdfTimes } from './site.ts'

const RUNS = 300

interface Row {
  readonly what: string
  readonly unit: 'ms' | 'kB gz' | 'kB'
  readonly median: number
  readonly p95?: number
}

const content = loadContent(root)
const examples = content.examples.map(({ id, data: file }) => {
  const questionnaire = buildQuestionnaire(content, file.measure)
  return {
    id,
    file,
    questionnaire,
    model: modelOf(questionnaire, file.variant),
    input: inputOf(questionnaire, file),
  }
})

const site = await serve('site')
const browser = await chromium.launch({ ...executable(), args: chromiumArgs })
try {
  const rows = [
    ...inNode(),
    ...insightsInNode(),
    ...(await inChromium(browser)),
    ...(await pdfInNode()),
    ...(await onTheSite(browser)),
    ...sizes(),
  ]
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model ?? '?'}; Node ${process.version}; Chromium ${browser.version()}`,
  )
  console.table(
    rows.map(({ what, unit, median, p95 }) => ({
      what,
      median: round(median),
      p95: p95 === undefined ? '' : round(p95),
      unit,
    })),
  )
} finally {
  await browser.close()
  await site.stop()
}

function executable(): { executablePath: string } {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found. Install it, or name it in CHROMIUM_PATH.')
  return { executablePath }
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}

function timesRow(what: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { what, unit: 'ms', median: at(0.5), p95: at(0.95) }
}

function inNode(): Row[] {
  return examples.map(({ id, model, input }) => {
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      // A copy, as each answer makes a new table of answers.
      assess(model, { ...input, answers: { ...input.answers } })
      return performance.now() - start
    })
    return timesRow(`assess, Node, ${id}`, times)
  })
}

/** What the engine tells beside the verdict, over all examples; levers are counted where they are most. */
function insightsInNode(): Row[] {
  const functions = { whatWouldImprove, overturns, whatToAnswerNext, sensitivity, stability }
  return Object.entries(functions).map(([name, tell]) =>
    timesRow(
      `${name}, Node, all examples`,
      examples.flatMap(({ model, input }) =>
        Array.from({ length: 10 }, () => {
          const start = performance.now()
          tell(model, input)
          return performance.now() - start
        }),
      ),
    ),
  )
}

async function inChromium(chrome: Browser): Promise<Row[]> {
  const page = await chrome.newPage()
  await page.goto(site.url)
  await page.evaluate(await engineScript())
  const rows: Row[] = []
  for (const { id, model, input } of examples)
    rows.push(
      timesRow(`assess, Chromium, ${id}`, await page.evaluate(timeEngine, { model, input, runs: RUNS })),
    )
  await page.close()
  return rows
}

/** The engine as one script that leaves `assess` on the window. */
async function engineScript(): Promise<string> {
  const entry = join(root, 'src/engine/index.ts')
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'counterpoise' } },
  })) as Rolldown.RolldownOutput[]
  const code = output[0]?.output[0].code ?? ''
  return `${code}\n;window.counterpoise = counterpoise`
}

/** Runs in the page. Chromium's clock ticks in tenths of a millisecond, so ten runs are timed together. */
function timeEngine({
  model,
  input,
  runs,
}: {
  model: AssessmentModel
  input: AssessmentInput
  runs: number
}): number[] {
  const { counterpoise } = window as unknown as { counterpoise: { assess: typeof assess } }
  return Array.from({ length: runs / 10 }, () => {
    const start = performance.now()
    for (let run = 0; run < 10; run++) counterpoise.assess(model, { ...input, answers: { ...input.answers } })
    return (performance.now() - start) / 10
  })
}

async function pdfInNode(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id, file, questionnaire, model, input } of examples) {
    const times: number[] = []
    let size = 0
    for (let run = 0; run < 8; run++) {
      const start = performance.now()
      size = (await pdfOf(questionnaire, file, assessWhole(model, input))).length
      times.push(performance.now() - start)
    }
    // The first run subsets the fonts, which a site does once, when it is built.
    rows.push(timesRow(`PDF, Node, ${id}`, times.slice(1)), {
      what: `PDF, size, ${id}`,
      unit: 'kB',
      median: size / 1000,
    })
  }
  return rows
}

async function onTheSite(chrome: Browser): Promise<Row[]> {
  const context = await chrome.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const example = examples[0]
  if (example === undefined) return []
  const id = await openExample(page, example.file)
  const clicks = await answerLatencies(page, id)
  const pdfs = await pdfTimes(page, id)
  await context.close()
  return [
    timesRow('click on an answer to the frame with the new result', clicks),
    {
      what: 'first PDF in Chromium, code and fonts loaded with it',
      unit: 'ms',
      median: pdfs[0] ?? Number.NaN,
    },
    timesRow('PDF in Chromium, afterwards', pdfs.slice(1)),
  ]
}

/** What lies in the built site; what a page fetches is measured by tests/build/size.test.ts. */
function sizes(): Row[] {
  const folder = join(folderOf('site'), '_astro')
  return readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .map(
      (name): Row => ({
        what: `/_astro/${name}`,
        unit: 'kB gz',
        median: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000,
      }),
    )
    .sort((a, b) => b.median - a.median)
    .slice(0, 10)
}
