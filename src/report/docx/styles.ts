import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

/** Fonts that every office has; half-points for sizes, twips for distances. */
const SERIF = 'Georgia'
const SANS = 'Calibri'
const INK_2 = '50555C'
const ACCENT = '0B4A56'

const heading = (size: number, before: number, after: number) => ({
  run: { font: SERIF, size, bold: true, color: '17191C' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

const style = (id: string, run: object, spacing: object = {}) => ({
  id,
  name: id,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing },
})

/** Styles under Word's own names, so that a template's headings take over when the text is pasted into it. */
export const stylesFor = (language: string): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: { font: SANS, size: 22, color: '17191C', language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: SERIF, size: 48, bold: true, color: '17191C' },
      paragraph: { spacing: { before: 60, after: 80 }, keepNext: true },
    },
    heading1: heading(34, 420, 120),
    heading2: heading(25, 280, 60),
    hyperlink: { run: { color: ACCENT, underline: { type: 'single' } } },
    caption: {
      run: { size: 20, bold: true, color: INK_2 },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Kind', { color: INK_2 }),
    style('Subtitle', { font: SERIF, size: 26, color: INK_2 }),
    style('Lede', { font: SERIF, size: 25 }),
    style('Quiet', { color: INK_2 }),
    style('Verdict', { font: SERIF, size: 32, bold: true }, { before: 160, after: 60 }),
    style('Cell', { size: 20 }, { after: 0 }),
    style('CellHead', { size: 20, bold: true, color: INK_2 }, { after: 0 }),
  ],
  characterStyles: [{ id: 'Source', name: 'Source', run: { color: INK_2 } }],
})

export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'reasons',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 420, hanging: 420 } } },
        },
      ],
    },
  ],
}
