import { plural, t } from '../../i18n/search.ts'
import { excerpt, type Stretch, stretches } from './excerpt.ts'
import type { Find, Hit } from './find.ts'
import type { SearchDocument } from './types.ts'

const SHOWN = 40
/** Between the last key and the search, in ms; a screen reader is not told of every letter. */
const PAUSE = 250

interface Parts {
  /** Hidden until there is a script to search with. */
  readonly box: HTMLElement
  readonly form: HTMLFormElement
  readonly field: HTMLInputElement
  readonly status: HTMLElement
  readonly results: HTMLElement
  readonly list: HTMLElement
  /** The list of all pages, there until something was found. */
  readonly pages: HTMLElement
}

/** Brings the search page to life: shows the form, searches what the address asks for, then what is typed. */
export function startSearch(parts: Parts): void {
  const { box, form, field } = parts
  let pause: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    clearTimeout(pause)
    remember(field.value)
    void search(parts)
  }
  box.hidden = false
  // Fetched while the first word is typed.
  field.addEventListener('focus', () => void load().catch(() => {}), { once: true })
  field.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(now, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    now()
  })
  window.addEventListener('hashchange', () => fromAddress(parts))
  fromAddress(parts)
}

function fromAddress(parts: Parts): void {
  parts.field.value = new URLSearchParams(window.location.hash.slice(1)).get('q') ?? ''
  void search(parts)
}

/** In place of the entry that stands: "Back" leaves the search, and coming back to it finds the words again. */
function remember(query: string): void {
  // Behind the hash, which no browser sends to anybody.
  const words = query.trim() === '' ? '' : `#${new URLSearchParams({ q: query.trim() })}`
  window.history.replaceState(null, '', `${window.location.pathname}${words}`)
}

let find: Promise<Find> | undefined

/** The program and the index, at the first use and once; after a failure the next search tries again. */
function load(): Promise<Find> {
  find ??= Promise.all([import('./find.ts'), fetchDocuments()])
    .then(([{ finder }, documents]) => finder(documents))
    .catch((error: unknown) => {
      find = undefined
      throw error
    })
  return find
}

/** One of our own build's files; its shape is the type's. */
async function fetchDocuments(): Promise<readonly SearchDocument[]> {
  const response = await fetch('/data/search.json')
  if (!response.ok) throw new Error(`/data/search.json: ${response.status}`)
  return (await response.json()) as readonly SearchDocument[]
}

async function search(parts: Parts): Promise<void> {
  const query = parts.field.value.trim()
  if (query === '') return show(parts, '', [])
  if (find === undefined) parts.status.textContent = t('search.loading')
  try {
    const hits = (await load())(query)
    // Meanwhile another word may have been typed; its own search will come.
    if (parts.field.value.trim() === query) show(parts, summary(query, hits.length), hits)
  } catch {
    show(parts, t('search.failed'), [])
  }
}

function summary(query: string, n: number): string {
  if (n === 0) return t('search.none', { query })
  return n > SHOWN ? t('search.first', { query, n, shown: SHOWN }) : plural('search.found', n, { query })
}

function show({ status, results, list, pages }: Parts, words: string, hits: readonly Hit[]): void {
  status.textContent = words
  list.replaceChildren(...hits.slice(0, SHOWN).map(row))
  results.hidden = hits.length === 0
  pages.hidden = hits.length > 0
}

function row({ document: { kind, title, text, href }, words }: Hit): HTMLElement {
  const link = element('a', 'entry-name', stretches(title, words))
  link.setAttribute('href', href)
  const item = element('li', '')
  item.append(
    link,
    element('p', 'caption', [{ text: t(`kind.${kind}`), met: false }]),
    element('p', 'small quiet', excerpt(text, words)),
  )
  return item
}

/** Text only, never markup: the policy of the page forbids the rest. */
function element(tag: string, className: string, parts: readonly Stretch[] = []): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...parts.map(({ text, met }) => (met ? marked(text) : text)))
  return made
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}
