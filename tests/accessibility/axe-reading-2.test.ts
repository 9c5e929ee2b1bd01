import { describe, test } from 'vitest'
import { useSite } from '../setup/browser.ts'
import { inspect, WIDE } from './inspect.ts'
import { READING } from './pages.ts'

describe('every kind of reading page is accessible, light and dark, wide and narrow', () => {
  const site = useSite()

  test.each(READING.filter((_, place) => place % 2 === 1))('%s', async (path) => {
    // The page that is not there says so by its status, too.
    if (path === '/no-such-page/') site.expectProblem(/404/)
    const page = await site.open(path, { viewport: WIDE, reducedMotion: 'reduce' })
    await inspect(page, path)
  })
})
