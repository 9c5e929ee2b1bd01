import type { Checked, CheckResult, Site } from '../../check/index.ts'
import { t } from '../../i18n/check.ts'
import { loadWhole } from '../app/load-questionnaire.ts'
import type { SiteData } from '../app/site.ts'
import { element } from './elements.ts'
import { resultView } from './view.ts'
import { faultWords, findingOf } from './words.ts'

interface Parts {
  /** Hidden until there is a script to read with. */
  readonly box: HTMLElement
  readonly input: HTMLInputElement
  /** A live region: what is being done, then what was found, in a sentence. */
  readonly status: HTMLElement
  readonly result: HTMLElement
}

/** Brings the page to life: shows the field, checks what is chosen or dropped, one file at a time. */
export function startCheck(parts: Parts): void {
  const { box, input } = parts
  box.hidden = false
  input.addEventListener('change', () => void check(parts, input.files?.[0]))
  box.addEventListener('dragover', (event) => {
    event.preventDefault()
    box.classList.add('check-over')
  })
  box.addEventListener('dragleave', () => box.classList.remove('check-over'))
  box.addEventListener('drop', (event) => {
    event.preventDefault()
    box.classList.remove('check-over')
    void check(parts, event.dataTransfer?.files[0])
  })
}

/** Raised by each file: what was found about an earlier one is no longer shown. */
let latest = 0

async function check(parts: Parts, file: File | undefined): Promise<void> {
  if (file === undefined) return
  latest += 1
  const turn = latest
  say(parts, t('check.reading', { name: file.name }))
  parts.result.replaceChildren()
  parts.result.hidden = true
  const bytes = await file.arrayBuffer().catch(() => undefined)
  const result = bytes === undefined ? t('check.unreadable') : await resultOf(bytes)
  if (turn !== latest) return
  // The same file can be chosen again after it was mended.
  parts.input.value = ''
  show(parts, result)
}

/** What was found, or why it could not be. */
async function resultOf(bytes: ArrayBuffer): Promise<CheckResult | string> {
  try {
    const [{ checkReport }, site] = await Promise.all([import('../../check/index.ts'), loadSite()])
    return await checkReport(bytes, site)
  } catch {
    return t('check.failed')
  }
}

/** One of our own build's files; its shape is the type's. */
async function loadSite(): Promise<Site> {
  const response = await fetch('/data/site.json')
  if (!response.ok) throw new Error(`/data/site.json: ${response.status}`)
  const { contentVersion, measures } = (await response.json()) as SiteData
  const { pdfBytes } = await import('../../report/pdf/browser.ts')
  return {
    known: { contentVersion, measures: measures.map(({ id }) => id) },
    questionnaire: loadWhole,
    render: pdfBytes,
  }
}

function show(parts: Parts, result: CheckResult | string): void {
  if (typeof result === 'string') say(parts, result, true)
  else if (!result.ok) say(parts, faultWords(result), true)
  else showChecked(parts, result)
}

function showChecked(parts: Parts, result: Checked): void {
  const { title, text } = findingOf(result)
  parts.result.replaceChildren(...resultView(result))
  parts.result.hidden = false
  // Whoever listens hears the finding; whoever sees has it below, larger.
  parts.status.replaceChildren(element('p', { class: 'visually-hidden' }, `${title}. ${text}`))
}

const say = ({ status }: Parts, words: string, isFault = false): void =>
  status.replaceChildren(element('p', { class: isFault ? 'problem' : 'quiet' }, words))
