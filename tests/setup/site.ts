import type { TestProject } from 'vitest/node'
import { serve } from './serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test, without a slash at the end. */
    readonly siteUrl: string
  }
}

/** The built site, served for the whole run of the browser tests; COUNTERPOISE_URL tests one that runs already. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { COUNTERPOISE_URL: running } = process.env
  const { url, stop } = running === undefined ? await serve('site') : { url: running, stop: async () => {} }
  project.provide('siteUrl', url)
  return stop
}
