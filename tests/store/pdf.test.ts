import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isPdf, parseAnyFile } from '../../src/store/index.ts'
import { afterQpdf, fileOf, reportPdf } from '../check/pdfs.ts'
import { questionnaire } from '../report/sample.ts'

const KNOWN = { contentVersion: questionnaire.contentVersion, measures: ['filtering'] }
const good = await reportPdf()

test('a report in PDF gives its assessment back, as it was saved', async () => {
  expect(await parseAnyFile(good, KNOWN)).toEqual({ ok: true, file: fileOf(), newerContent: false })
})

test('a saved file opens as before', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(fileOf())).slice().buffer
  expect(await parseAnyFile(bytes, KNOWN)).toMatchObject({ ok: true, file: fileOf() })
})

test('what was read is left as it was', async () => {
  const before = good.slice(0)
  await parseAnyFile(good, KNOWN)
  expect(new Uint8Array(good)).toEqual(new Uint8Array(before))
})

test.each([
  ['stripped', ['--remove-attachment=assessment.json'], 'pdf-stripped'],
  ['locked', ['--encrypt', 'secret', 'owner', '256', '--'], 'pdf-encrypted'],
])('%s: a reason of its own', async (_, args, reason) => {
  expect(await parseAnyFile(afterQpdf(good, ...args), KNOWN)).toEqual({ ok: false, reason })
})

test('an attachment of a later content or of another measure is told as a saved file would be', async () => {
  const pdf = await reportPdf({ attach: (file) => ({ ...file, contentVersion: '2030.1.1' }) })
  expect(await parseAnyFile(pdf, KNOWN)).toMatchObject({ ok: true, newerContent: true })
  const other = await reportPdf({ attach: (file) => ({ ...file, measure: 'teleportation' }) })
  expect(await parseAnyFile(other, KNOWN)).toMatchObject({ ok: false, reason: 'unknown-measure' })
})

test('a PDF is known by its mark, also behind what a mail program put in front', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).slice().buffer
  expect(isPdf(bytes('%PDF-1.7'))).toBe(true)
  expect(isPdf(bytes(`\r\nContent-Type: x\r\n\r\n%PDF-1.4`))).toBe(true)
  expect(isPdf(bytes('{"title":"x"}'))).toBe(false)
})

test('another program’s PDF and a damaged one: a reason of their own', async () => {
  const foreign = new Uint8Array(readFileSync(new URL('../check/foreign.pdf', import.meta.url))).buffer
  expect(await parseAnyFile(foreign, KNOWN)).toEqual({ ok: false, reason: 'pdf-not-ours' })
  expect(await parseAnyFile(good.slice(0, 2000), KNOWN)).toEqual({ ok: false, reason: 'pdf-damaged' })
})
