import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { AssessmentState, OpenAssessment, Store } from '../../src/store/index.ts'

declare global {
  /** What the page of these tests lays open. */
  interface Window {
    ready: Promise<void>
    store: Store
    opened: OpenAssessment
  }
}

const ENTRY = 'virtual:store-page'
const SCRIPT = `
  import { openStore } from '${new URL('../../src/store/index.ts', import.meta.url).pathname}'
  async function start() {
    window.store = await openStore({ contentVersion: '2026.11.1' })
    const id = new URLSearchParams(location.search).get('id')
    const result = id === null ? { ok: false } : await window.store.openAssessment(id)
    if (result.ok) window.opened = result.assessment
  }
  window.ready = start()
`
const HTML =
  '<!doctype html><title>store</title><link rel="icon" href="data:,"><script type="module" src="/store.js"></script>'
/** The strictest that the site itself would stand. */
const POLICY =
  "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'"

/** The store alone on an empty page: what it does must not depend on the pages that use it. */
export async function serveStorePage(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const script = await bundle()
  const server = createServer(({ url = '/' }, response) => {
    const isScript = url === '/store.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.setHeader('content-security-policy', POLICY)
    response.end(isScript ? script : url.startsWith('/away') ? '<!doctype html><title>away</title>' : HTML)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address, not a path.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? SCRIPT : null),
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: ENTRY } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (first === undefined || !('output' in first)) throw new Error('nothing was bundled')
  return first.output[0].code
}

export type Shown = Pick<AssessmentState, 'saving' | 'problem' | 'readOnly'> & { readonly text: string }

/** What the page shows of the assessment that it has open: the reason for `scope`, and where it stands. */
export const shown = async (page: Page): Promise<Shown> => {
  await page.waitForFunction(() => window.ready)
  return page.evaluate(async () => {
    await window.ready
    const { record, saving, problem, readOnly } = window.opened.state.getState()
    return { text: Object.values(record.file.reasons).join(), saving, problem, readOnly }
  })
}

export const write = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => window.opened.actions.setReason('scope', words), text)

/** Writes, and waits for the end of the attempt. */
export const writeOut = async (page: Page, text: string): Promise<void> => {
  await write(page, text)
  await page.evaluate(() => window.opened.actions.retry())
}

export const create = async (page: Page): Promise<string> => {
  const made = await page.evaluate(async () => {
    await window.ready
    return window.store.create({ measure: 'filtering', variant: 'network', title: 'Filter' })
  })
  if (!made.ok) throw new Error(made.reason)
  return made.id
}

/** What lies in the database, past the store. */
export const inDatabase = (page: Page, id: string): Promise<unknown> =>
  page.evaluate(
    (key) =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('counterpoise')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('assessments').objectStore('assessments').get(key)
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result)
          }
        }
      }),
    id,
  )

/** Lays something there, past the store. */
export const layInDatabase = (page: Page, raw: unknown): Promise<void> =>
  page.evaluate(
    (value) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('counterpoise')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('assessments', 'readwrite')
          transaction.objectStore('assessments').put(value)
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    raw,
  )
