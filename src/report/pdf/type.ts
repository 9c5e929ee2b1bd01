import type { jsPDF } from 'jspdf'
import { settable } from './settable.ts'
import { FONT_NAMES, type FontName, type PdfFonts } from './style.ts'

/** What jsPDF keeps of a TrueType file; its own types leave it out. */
interface FontMetadata {
  characterToGlyph(code: number): number
  widthOfGlyph(glyph: number): number
}

/** Knows every glyph's width and what is missing; the one door through which text reaches the page. */
export interface Type {
  /** Width in points. */
  readonly width: (text: string, font: FontName, size: number) => number
  /** The text as it can be set; what is missing is remembered. */
  readonly settable: (text: string, font: FontName) => string
  /** Code points that were asked for and that the fonts lack. */
  readonly missing: ReadonlySet<number>
}

/**
 * Registers the fonts with a document.
 *
 * @param step awaited after each of them, with the share that is done
 */
export async function typeOf(
  doc: jsPDF,
  fonts: PdfFonts,
  step: (share: number) => Promise<void>,
): Promise<Type> {
  const metadata: Partial<Record<FontName, FontMetadata>> = {}
  for (const [place, name] of FONT_NAMES.entries()) {
    metadata[name] = register(doc, name, fonts[name])
    await step((place + 1) / FONT_NAMES.length)
  }
  const widths = new Map(FONT_NAMES.map((name) => [name, new Map<number, number>()]))
  const missing = new Set<number>()
  const glyphWidth = (font: FontName, code: number): number => {
    const known = widths.get(font)?.get(code)
    if (known !== undefined) return known
    const file = metadata[font]
    const width = file?.widthOfGlyph(file.characterToGlyph(code)) ?? 0
    widths.get(font)?.set(code, width)
    return width
  }
  return {
    missing,
    width: (text, font, size) => {
      let units = 0
      for (let i = 0; i < text.length; i++) units += glyphWidth(font, text.charCodeAt(i))
      return (units * size) / 1000
    },
    settable: (text, font) => {
      const result = settable(text, (code) => (metadata[font]?.characterToGlyph(code) ?? 0) !== 0)
      for (const code of result.missing) missing.add(code)
      return result.text
    },
  }
}

function register(doc: jsPDF, name: FontName, file: Uint8Array): FontMetadata {
  doc.addFileToVFS(`${name}.ttf`, binary(file))
  // Each cut is a family of its own with one style: an unknown style would fall back to Times without a word.
  doc.addFont(`${name}.ttf`, name, 'normal', undefined, 'Identity-H')
  doc.setFont(name, 'normal')
  // jsPDF's type of `internal` does not name the font's metadata.
  return (doc.getFont() as unknown as { metadata: FontMetadata }).metadata
}

/** jsPDF takes files as strings with a byte to a character. */
function binary(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)))
  return parts.join('')
}
