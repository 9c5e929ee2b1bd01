import type { jsPDF } from 'jspdf'

/** What jsPDF has inside and does not describe in its types. */
interface Internals {
  readonly events: { subscribe(topic: string, listener: (data: PageEvent) => void): void }
  readonly write: (text: string) => void
  readonly out: (text: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, writesHead: boolean) => void
  readonly putStream: (stream: {
    data: string
    filters: readonly string[]
    objectId: number
    additionalKeyValues: { key: string; value: string }[]
  }) => void
  readonly getPageInfo: (number: number) => { readonly objId: number }
}

interface PageEvent {
  /** From 1. */
  readonly pageNumber: number
}

/** The PDF file under the pages: objects by number, and what jsPDF lets others add to its own. */
export interface Objects {
  /** A number for an object that is written later. */
  reserve(): number
  /** Writes an object in full. */
  put(id: number, body: string): void
  /** Writes a stream, deflated unless it must stay readable; `data` has a byte to a character. */
  stream(id: number, entries: Readonly<Record<string, string>>, data: string, deflated: boolean): void
  /** Number of a page's object; pages count from 0. */
  page(index: number): number
  /** Adds operators to the page that is open. */
  paint(operators: string): void
  /** Called for each page when its dictionary is written; what comes back is added to it. */
  onPage(entries: (index: number) => string): void
  /** Called once when pages and fonts are written, to write more objects. */
  onResources(write: () => void): void
  /** Called when the catalog is written; what comes back is added to it. */
  onCatalog(entries: () => string): void
}

export function objectsOf(doc: jsPDF): Objects {
  const internals = doc.internal as unknown as Internals
  const { events } = internals
  return {
    reserve: () => internals.newObjectDeferred(),
    put: (id, body) => {
      internals.newObjectDeferredBegin(id, true)
      internals.out(`${body}\nendobj`)
    },
    stream: (id, entries, data, deflated) => {
      internals.newObjectDeferredBegin(id, true)
      internals.putStream({
        data,
        filters: deflated ? ['FlateEncode'] : [],
        objectId: id,
        additionalKeyValues: Object.entries(entries).map(([key, value]) => ({ key, value })),
      })
      internals.out('endobj')
    },
    page: (index) => internals.getPageInfo(index + 1).objId,
    paint: (operators) => internals.write(operators),
    onPage: (entries) =>
      events.subscribe('putPage', ({ pageNumber }) => internals.out(entries(pageNumber - 1))),
    onResources: (write) => events.subscribe('postPutResources', write),
    onCatalog: (entries) => events.subscribe('putCatalog', () => internals.out(entries())),
  }
}

/** jsPDF writes 1.3 unless it is told otherwise; tags and attachments need more. */
export function setVersion(doc: jsPDF): void {
  const { __private__ } = doc as unknown as { __private__: { setPdfVersion(version: string): void } }
  __private__.setPdfVersion('1.7')
}

/** A text of any script as a PDF string. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  let hex = 'FEFF'
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')
  return `<${hex}>`
}

/** An address as a PDF string of plain ASCII. */
export const addressString = (address: string): string => textString(encodeURI(decodeSafely(address)))

function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

export const reference = (id: number): string => `${id} 0 R`

/** A text in UTF-8 with a byte to a character, as jsPDF wants its streams. */
export function utf8(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)))
  return parts.join('')
}

/** Hundredths of a point: finer than any printer, and the same on every machine. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100
