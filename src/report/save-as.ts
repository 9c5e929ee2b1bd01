import { t } from '../i18n/exports.ts'

/** Hands something over as a file; it is made here and goes nowhere else. */
export function saveAs(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const LONGEST_NAME = 80

/** The title in letters and digits of any script, joined by hyphens, then what the file is; `ending` without its dot. */
export function fileNameOf(title: string, ending: string, part = ''): string {
  const name = [...title.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^-+|-+$/g, '')
  return `${[name === '' ? t('export.file') : name, part].filter((piece) => piece !== '').join('-')}.${ending}`
}
