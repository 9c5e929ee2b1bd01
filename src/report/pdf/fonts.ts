import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { FONT_NAMES, type FontName, type PdfFonts } from './style.ts'

/** Large sizes use the display cut of the serif, as the screen does through its optical axis. */
const FILES: Readonly<Record<FontName, readonly [family: string, file: string]>> = {
  'serif-regular': ['source-serif', 'SourceSerif4Subhead-Regular.ttf'],
  'serif-semibold': ['source-serif', 'SourceSerif4Subhead-Semibold.ttf'],
  'display-semibold': ['source-serif', 'SourceSerif4Display-Semibold.ttf'],
  'sans-regular': ['source-sans', 'SourceSans3-Regular.ttf'],
  'sans-semibold': ['source-sans', 'SourceSans3-Semibold.ttf'],
}

/** Blocks of Unicode that every language of the Council of Europe in Latin, Greek or Cyrillic letters needs, and signs. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2150, 0x215e],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2600, 0x26ff],
  [0x2700, 0x27bf],
  [0xfb00, 0xfb04],
]

/** jsPDF sets one glyph after another by its width: kerning and substitutions would be carried along for nothing. */
const UNUSED = ['GPOS', 'GSUB', 'GDEF', 'DSIG', 'STAT', 'gasp']

const wanted = (): string =>
  RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  ).join('')

/**
 * The TrueType file of one cut, subset for the report, some 80 to 110 kB. Build and command line only.
 *
 * @source Source Serif 4 and Source Sans 3, SIL Open Font License 1.1
 */
export async function pdfFont(name: FontName): Promise<Uint8Array> {
  const [family, file] = FILES[name]
  const folder = dirname(createRequire(import.meta.url).resolve(`${family}/package.json`))
  const whole = await readFile(join(folder, 'TTF', file))
  const options = {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
    dropTables: UNUSED,
  } as const
  return new Uint8Array(await subsetFont(whole, wanted(), options))
}

/** All cuts. */
export async function pdfFonts(): Promise<PdfFonts> {
  const files = await Promise.all(FONT_NAMES.map(async (name) => [name, await pdfFont(name)] as const))
  // Every name of FONT_NAMES is there; fromEntries forgets which.
  return Object.fromEntries(files) as unknown as PdfFonts
}
