import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/engine/index.ts'
import { loadContent } from '../../src/schemas/index.ts'
import { useSite } from '../setup/browser.ts'
import { folderOf } from '../setup/serve.ts'
import { startAssessment } from './application.ts'

/** Bytes of JavaScript after gzip; React and its renderer are 69 of them. The PDF's code is fetched when it is asked for. */
const BUDGET = 110_000
/** Everything but fonts: page, styles, scripts, and the measure's rules with the words of one step. */
const ALL = 140_000
const COUNTED = ['document', 'stylesheet', 'script', 'fetch', 'xhr']

interface Weight {
  readonly parts: readonly { readonly name: string; readonly bytes: number }[]
  readonly scripts: number
  readonly total: number
}

/** Loads an address as for the first time and sums up what came over the wire until the network is silent. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const parts: Promise<Weight['parts'][number]>[] = []
  const listen = (response: Response) => {
    if (!COUNTED.includes(response.request().resourceType())) return
    const name = new URL(response.url()).pathname
    parts.push(response.body().then((body) => ({ name, bytes: gzipSync(body, { level: 9 }).length })))
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  page.on('response', listen)
  await page.goto(address, { waitUntil: 'networkidle' })
  page.off('response', listen)
  await session.detach()
  const weighed = await Promise.all(parts)
  const sum = (some: Weight['parts']) => some.reduce((all, { bytes }) => all + bytes, 0)
  return {
    parts: weighed,
    scripts: sum(weighed.filter(({ name }) => /\.m?js$/.test(name))),
    total: sum(weighed),
  }
}

/** All steps load the same but for their words: the one with most of them stands for all. */
function heaviestStep(measure: string): string {
  const sizeOf = (step: string) =>
    gzipSync(readFileSync(join(folderOf('site'), 'data', measure, `${step}.json`)), { level: 9 }).length
  return STEPS.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? 'necessity'
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gz`

describe('what the browser fetches before anything is touched', () => {
  const site = useSite()

  test.each(loadContent().measures.map(({ id }) => [id]))(
    `stays within ${kilobytes(BUDGET)} of script, and ${kilobytes(ALL)} in all, for the heaviest step of %s`,
    async (measure) => {
      const page = await site.open('/')
      const id = await startAssessment(page, measure)
      const step = heaviestStep(measure)
      const { parts, scripts, total } = await weigh(page, `/assess/edit/?id=${id}&step=${step}`)
      expect(parts.filter(({ name }) => /jspdf|render\./i.test(name))).toEqual([])
      const list = parts.map(({ name, bytes }) => `  ${kilobytes(bytes).padStart(12)}  ${name}`)
      console.info(
        [
          `${measure}: heaviest step ${step}, ${kilobytes(scripts)} of script, ${kilobytes(total)} in all`,
          ...list,
        ].join('\n'),
      )
      expect(scripts).toBeLessThanOrEqual(BUDGET)
      expect(total).toBeLessThanOrEqual(ALL)
    },
  )

  test('is no script on a reading page', async () => {
    const page = await site.open('/')
    for (const address of [
      '/',
      '/measures/filtering/',
      '/method/',
      '/judgments/',
      '/examples/leak-filtering/',
      '/glossary/',
    ]) {
      const { parts, total } = await weigh(page, address)
      expect(parts.filter(({ name }) => /\.m?js$/.test(name))).toEqual([])
      console.info(`${address}: ${kilobytes(total)}`)
    }
  })
})
