import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../setup/serve.ts'
import { builtPages } from './built.ts'

const pages = builtPages('site')
const APPLICATION = ['/assess/', '/assess/edit/', '/assess/report/']
/** The two reading pages that cannot do their work without a script. */
const SEARCH = '/search/'
const CHECK = '/check/'

/** What each page's own policy must say; `script-src` and `style-src` carry the hashes of what Astro inlines. */
const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

describe.each(pages.map((page) => [page.path, page] as const))(
  '%s',
  (path, { tags, html, isApplication }) => {
    const only = (name: string) => tags.filter((tag) => tag.name === name)

    test('has the content security policy, before anything that it rules', () => {
      const policy = only('meta').find(
        ({ attributes }) => attributes['http-equiv'] === 'content-security-policy',
      )
      const directives = (policy?.attributes.content ?? '').split(';').map((directive) => directive.trim())
      expect(directives).toEqual(expect.arrayContaining(DIRECTIVES))
      const others = directives.filter((directive) => directive !== '' && !DIRECTIVES.includes(directive))
      for (const directive of others)
        expect(directive).toMatch(/^(script|style)-src 'self'( 'sha256-[\w+/=]+')*$/)
      const first = html.search(/<script|<style|<link rel="stylesheet"/)
      expect(first === -1 || html.indexOf('content-security-policy') < first).toBe(true)
    })

    test('has no inline style, no event handler and nothing from another origin', () => {
      for (const { name, attributes } of tags) {
        expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([])
        for (const key of ['src', 'srcset', 'data', 'poster', 'action'])
          expect(attributes[key] ?? '', `${name} ${key}`).not.toMatch(/^(https?:)?\/\//)
        if (name === 'link') expect(attributes.href ?? '').not.toMatch(/^(https?:)?\/\//)
        expect(['base', 'iframe', 'object', 'embed']).not.toContain(name)
      }
    })

    test('has a title, a language and one main heading', () => {
      expect(html).toMatch(/<title>[^<]+<\/title>/)
      expect(only('html')[0]?.attributes.lang).toBe('en')
      // The application's own heading comes with its script; without script the one of the noscript part stands.
      expect(only('h1')).toHaveLength(1)
      expect(only('main')).toHaveLength(1)
    })

    if (path === SEARCH || path === CHECK)
      test('ships one small script, and says what there is without it', () => {
        expect(only('script')).toHaveLength(1)
        expect(only('script')[0]?.attributes.src).toMatch(/^\/_astro\//)
        expect(only('noscript')).toHaveLength(1)
        if (path === SEARCH) expect(only('a').length).toBeGreaterThan(100)
      })
    else if (!APPLICATION.includes(path))
      test('ships no script at all', () => {
        expect(isApplication).toBe(false)
        expect(only('script')).toEqual([])
        expect(only('link').filter(({ attributes }) => attributes.rel === 'modulepreload')).toEqual([])
        expect(html).not.toMatch(/\.m?js["'?]/)
      })
  },
)

test('the site has its pages', () => {
  const paths = pages.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/measures/',
      '/principles/',
      '/rights/',
      '/judgments/',
      '/method/',
      '/method/back-test/',
      '/examples/',
      '/glossary/',
      SEARCH,
      CHECK,
      '/privacy/',
      '/accessibility/',
      '/about/',
      ...APPLICATION,
    ]),
  )
})

test('the JSON Schema of saved assessments is published', () => {
  const schema = JSON.parse(readFileSync(join(folderOf('site'), 'schema/assessment-1.json'), 'utf8'))
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: expect.stringContaining('/schema/assessment-1.json'),
    title: expect.any(String),
    type: 'object',
    additionalProperties: false,
  })
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['format', 'measure', 'answers']))
})

describe('the page about the method', () => {
  const method = pages.find(({ path }) => path === '/method/')

  test.each([
    ...Array.from({ length: 8 }, (_, n) => `section-${n + 1}`),
    'published',
    'stability',
    'cumulation',
    'worked',
    'limits',
    'critiques',
    'conventions',
    'changelog',
  ])('has #%s, which other places lead to', (id) => expect(method?.ids.has(id)).toBe(true))

  test('leads to the back-test', () =>
    expect(method?.tags.some(({ attributes }) => attributes.href === '/method/back-test/')).toBe(true))
})

describe('judgments', () => {
  const coded = pages.filter(({ path, ids }) => path.startsWith('/judgments/') && ids.has('coding'))

  test.each(coded.map((page) => [page.path, page] as const))(
    '%s: every number that an answer rests on leads to a fact',
    (_, { tags, ids }) => {
      const facts = tags.flatMap(({ attributes: { href } }) =>
        href?.startsWith('#fact-') ? [href.slice(1)] : [],
      )
      expect(facts.filter((id) => !ids.has(id))).toEqual([])
    },
  )

  test('that are coded stand in the back-test, each with a way there and back', () => {
    const backtest = pages.find(({ path }) => path === '/method/back-test/')
    const links = backtest?.tags.map(({ attributes }) => attributes.href) ?? []
    for (const { path, tags } of coded) {
      expect(links).toContain(`${path}#backtest`)
      expect(tags.some(({ attributes }) => attributes.href === '/method/back-test/')).toBe(true)
    }
  })
})
