import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useSite } from '../setup/browser.ts'
import { folderOf } from '../setup/serve.ts'
import { builtFiles, builtPages } from './built.ts'

interface Link {
  readonly from: string
  readonly to: URL
}

const ORIGIN = 'https://site.test'
const files = builtFiles('site')
const pages = new Map(builtPages('site').map((page) => [page.path, page]))

const inPages: Link[] = [...pages.values()].flatMap(({ path, tags }) =>
  tags.flatMap(({ name, attributes }) =>
    [
      attributes.href,
      attributes.src,
      ...(name === 'astro-island' ? [attributes['component-url'], attributes['renderer-url']] : []),
    ].flatMap((address) =>
      address === undefined ? [] : [{ from: path, to: new URL(address, `${ORIGIN}${path}`) }],
    ),
  ),
)

/** The application links to where its data say. */
const inData: Link[] = [...files]
  .filter((file) => file.startsWith('/data/') && file.endsWith('.json'))
  .flatMap((file) => {
    const text = readFileSync(join(folderOf('site'), file), 'utf8')
    return [...text.matchAll(/"href":"([^"]+)"/g)].map(([, address = '']) => ({
      from: file,
      to: new URL(address, ORIGIN),
    }))
  })

const links = [...inPages, ...inData]
const own = links.filter(({ to }) => to.origin === ORIGIN)
const anchors = own.filter(({ to }) => to.hash !== '' && to.hash !== '#')
const words = ({ from, to }: Link) => `${from} → ${to.href.replace(ORIGIN, '')}`
const idOf = (to: URL) => decodeURIComponent(to.hash.slice(1))

describe('links', () => {
  test('lead to pages and files that exist', () => {
    expect(own.length).toBeGreaterThan(500)
    const isThere = (path: string) => files.has(path.endsWith('/') ? `${path}index.html` : path)
    expect([
      ...new Set(own.filter(({ to }) => !isThere(decodeURIComponent(to.pathname))).map(words)),
    ]).toEqual([])
  })

  test('lead to anchors that exist', () => {
    const isThere = ({ to }: Link) => {
      const page = pages.get(to.pathname)
      return page === undefined || page.isApplication || page.ids.has(idOf(to))
    }
    expect([...new Set(anchors.filter((link) => !isThere(link)).map(words))]).toEqual([])
  })

  test('to the outside are https, and never to this machine', () => {
    const outside = links.filter(({ to }) => to.origin !== ORIGIN)
    expect(
      outside.filter(({ to }) => to.protocol !== 'https:' || /localhost|127\.0/.test(to.host)).map(words),
    ).toEqual([])
  })

  test('no id stands twice on a page', () => {
    for (const { path, tags } of pages.values()) {
      const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
      expect(
        ids.filter((id, at) => ids.indexOf(id) !== at),
        path,
      ).toEqual([])
    }
  })
})

describe('in the browser', () => {
  const site = useSite()
  const made = new Set(
    anchors
      .filter(({ to }) => pages.get(to.pathname)?.isApplication === true)
      .map(({ to }) => to.pathname + to.hash),
  )

  test.each([...made])('%s exists once the application has started', async (address) => {
    const page = await site.open(address)
    await page.locator(`[id="${idOf(new URL(address, ORIGIN))}"]`).waitFor({ state: 'attached' })
  })
})
