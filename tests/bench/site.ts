import type { Page } from 'playwright-core'
import type { AssessmentFile } from '../../src/schemas/index.ts'

/** Opens a saved file through the page that a reader uses; returns the id of the assessment. */
export async function openExample(page: Page, file: AssessmentFile): Promise<string> {
  await page.goto('/assess/')
  await page.locator('#file').setInputFiles({
    name: 'example.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  const href = await page.locator('a[href*="/assess/edit/?id="]').first().getAttribute('href')
  return new URL(href ?? '', page.url()).searchParams.get('id') ?? ''
}

/** Milliseconds from a click on a radio, in the browser's own clock, to the first frame that shows another result. */
export async function answerLatencies(page: Page, id: string): Promise<number[]> {
  await page.goto(`/assess/edit/?id=${id}&step=necessity`)
  const options = page.locator('.question').first().locator('.option:not(.option-open) input')
  await options.first().waitFor()
  const times: number[] = []
  for (let round = 0; round < 41; round++) {
    const next = page.evaluate(timeOfChange)
    await (round % 2 === 0 ? options.first() : options.last()).click()
    times.push(await next)
  }
  // The first click also loads the words of the other steps.
  return times.slice(1)
}

/** Runs in the page: waits for one click, then for the frame in which the panel differs from what it was. */
function timeOfChange(): Promise<number> {
  const result = () => [...document.querySelectorAll('.panel, .ladder')].map((part) => part.innerHTML).join()
  const before = result()
  return new Promise((resolve) => {
    document.addEventListener(
      'click',
      ({ timeStamp }) => {
        const look = () => {
          if (result() === before) requestAnimationFrame(look)
          // The callback runs before the frame is painted; the next task comes after.
          else setTimeout(() => resolve(performance.now() - timeStamp))
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
  })
}

/** Milliseconds from the press of the button to the finished download, several times over. */
export async function pdfTimes(page: Page, id: string): Promise<number[]> {
  await page.goto(`/assess/report/?id=${id}`)
  const button = page.locator('.report-actions button').first()
  await button.waitFor()
  const times: number[] = []
  for (let round = 0; round < 8; round++) {
    const download = page.waitForEvent('download')
    const start = performance.now()
    await button.click()
    await (await download).path()
    times.push(performance.now() - start)
  }
  return times
}
