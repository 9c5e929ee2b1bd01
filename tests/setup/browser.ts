import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumArgs, findChromium } from './chromium.mjs'
import './site.ts'

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly forcedColors?: 'active' | 'none'
  /** A folder: a browser of its own that keeps what the site stores, so that it can be closed, killed, started again. */
  readonly profile?: string
  /** Runs in every page of the context before the page's own scripts. */
  readonly init?: () => void
}

export interface Site {
  readonly url: string
  /** A new context (nothing shared with pages opened before, unless the profile is the same) and a page in it, loaded. */
  open(path: string, options?: OpenOptions): Promise<Page>
  /** Another tab beside this page: same storage, same checks. */
  openBeside(page: Page, path: string): Promise<Page>
  /** kill -9 of the browser that shows this page; it must have been opened with a profile. */
  crash(page: Page): Promise<void>
  /** What the current test provokes on purpose and need not be held against it. */
  expectProblem(pattern: RegExp): void
  /** What went wrong so far in the current test; checked to be empty after it. */
  readonly problems: readonly string[]
}

/**
 * A real browser on the built site, for the tests of one `describe`.
 *
 * After every test: no message of warning or worse in any console, no uncaught error, no violation of the content
 * security policy, no request to another origin; then its pages are closed.
 */
export function useSite({ url: given }: { readonly url?: () => string } = {}): Site {
  const url = () => given?.() ?? inject('siteUrl')
  const problems: string[] = []
  const expected: RegExp[] = []
  const contexts = new Set<BrowserContext>()
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await chromium.launch(launchOptions())
  })
  afterEach(async () => {
    const found = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    problems.length = 0
    expected.length = 0
    expect(found).toEqual([])
  })
  afterAll(() => browser?.close())

  return {
    get url() {
      return url()
    },
    get problems() {
      return problems
    },
    expectProblem: (pattern) => expected.push(pattern),
    async open(path, { profile, init, ...options } = {}) {
      const context = await contextOf(browser, profile, { baseURL: url(), ...options })
      contexts.add(context)
      context.on('close', () => contexts.delete(context))
      // What has not appeared by then will not: the test should say what it waited for, not that it took too long.
      context.setDefaultTimeout(20_000)
      await watch(context, url(), problems)
      if (init !== undefined) await context.addInitScript(init)
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(path)
      return page
    },
    async openBeside(page, path) {
      const beside = await page.context().newPage()
      await beside.goto(path)
      return beside
    },
    crash: (page) => crash(page),
  }
}

function launchOptions() {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found. Install it, or name it in CHROMIUM_PATH.')
  return { executablePath, args: chromiumArgs }
}

function contextOf(
  browser: Browser | undefined,
  profile: string | undefined,
  options: BrowserContextOptions,
) {
  if (browser === undefined) throw new Error('open() belongs inside a test')
  return profile === undefined
    ? browser.newContext(options)
    : chromium.launchPersistentContext(profile, { ...launchOptions(), ...options })
}

async function watch(context: BrowserContext, url: string, problems: string[]): Promise<void> {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      problems.push(`console ${message.type()} on ${message.page()?.url() ?? '?'}: ${message.text()}`)
  })
  context.on('weberror', (error) => {
    problems.push(
      `uncaught on ${error.page()?.url() ?? '?'}: ${error.error().stack ?? error.error().message}`,
    )
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(url).origin)
      problems.push(`request to another origin: ${request.url()}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `securitypolicyviolation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      )
    })
  })
}

async function crash(page: Page): Promise<void> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser behind this page')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (main === undefined) throw new Error('the browser names no main process')
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()))
  process.kill(main.id, 'SIGKILL')
  await gone
}
