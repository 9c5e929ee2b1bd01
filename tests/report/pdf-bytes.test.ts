import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inFolder } from './pdf-file.ts'

const EXAMPLE = 'content/examples/leak-filtering.yaml'

/** The report by the command line, in another time zone than the one before. */
function made(zone: string): Buffer {
  const path = inFolder(`${zone.replace('/', '-')}.pdf`)
  execFileSync(process.execPath, ['src/cli/assess.ts', EXAMPLE, '--pdf', path], {
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return readFileSync(path)
}

test('the same assessment gives the same bytes on both sides of the date line', () => {
  const [west, east] = ['America/New_York', 'Asia/Tokyo'].map(made)
  expect(west?.length).toBeGreaterThan(50_000)
  expect(west?.length).toBeLessThan(450_000)
  expect(east?.equals(west ?? Buffer.alloc(0))).toBe(true)
})
