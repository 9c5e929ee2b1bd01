import type { Tone } from '../scene.ts'

/** The five cuts that the report is set in; Display is Source Serif for large sizes. */
export const FONT_NAMES = [
  'serif-regular',
  'serif-semibold',
  'display-semibold',
  'sans-regular',
  'sans-semibold',
] as const
export type FontName = (typeof FONT_NAMES)[number]

/** TrueType files by name, subset for the report. */
export type PdfFonts = Readonly<Record<FontName, Uint8Array>>

/** Sizes and line heights in points. */
export interface TextStyle {
  readonly font: FontName
  readonly size: number
  readonly line: number
  readonly color: Tone
}

/** The light set, always: paper is white. */
export const COLORS: Readonly<Record<Tone, string>> = {
  ink: '#17191c',
  'ink-2': '#50555c',
  'ink-3': '#6b7078',
  rule: '#d9d5ca',
  'rule-2': '#ebe8df',
  paper: '#ffffff',
  accent: '#0b4a56',
  wash: '#e3eeee',
  failed: '#8a1c2c',
  doubtful: '#8a5a00',
  met: '#23633a',
  open: '#5f646b',
  conditions: '#0b4a56',
}

const style = (font: FontName, size: number, line: number, color: Tone = 'ink'): TextStyle => ({
  font,
  size,
  line,
  color,
})

export const STYLES = {
  title: style('display-semibold', 24.5, 30),
  subtitle: style('serif-regular', 12.6, 18, 'ink-2'),
  byline: style('sans-regular', 9.4, 15, 'ink-3'),
  section: style('display-semibold', 18, 23),
  status: style('sans-semibold', 10.2, 23),
  heading: style('sans-semibold', 11.5, 16),
  lede: style('serif-regular', 12, 17.4, 'ink-2'),
  body: style('sans-regular', 10.4, 15.6),
  quietBody: style('sans-regular', 10, 14.6, 'ink-2'),
  briefing: style('sans-regular', 10.4, 15.4),
  verdict: style('display-semibold', 18.4, 22.6),
  verdictSentence: style('sans-regular', 10.4, 15.6, 'ink-2'),
  figure: style('serif-regular', 17.4, 22),
  figureLabel: style('sans-regular', 8.8, 12, 'ink-2'),
  numeral: style('serif-regular', 15.5, 15.4),
  prompt: style('serif-semibold', 12.4, 16.8),
  small: style('sans-regular', 9.4, 13.6),
  label: style('sans-regular', 9.2, 15.6, 'ink-3'),
  cell: style('sans-regular', 9.2, 13),
  head: style('sans-semibold', 8.8, 12, 'ink-2'),
  furniture: style('sans-regular', 8.2, 11, 'ink-2'),
} as const satisfies Record<string, TextStyle>

export const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const
export type Paper = keyof typeof PAPERS

/** Where the text stands on the page, in points. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Baselines of the running head and of the foot. */
  readonly head: number
  readonly foot: number
}

const MARGIN = 48

/** How wide the text is. */
export const textWidth = (paper: Paper): number => PAPERS[paper][0] - 2 * MARGIN

/** @param issuer points that the lines above the running head need besides the one that is always there */
export function frameOf(paper: Paper, issuer: number): Frame {
  const [width, height] = PAPERS[paper]
  return {
    width,
    height,
    left: MARGIN,
    right: width - MARGIN,
    top: 72 + issuer,
    bottom: height - 56,
    head: 44 + issuer,
    foot: height - 30,
  }
}

/** No line of running text is longer than about 70 characters. */
export const MEASURE = 348
