import { t } from '../../../i18n/report.ts'
import type { AnswerBlock, EffectLine } from '../../types.ts'
import { type Box, keptWithNext, type Layout, lineBoxes, together } from '../boxes.ts'
import { MEASURE, STYLES, type TextStyle } from '../style.ts'
import { wrap } from '../wrap.ts'
import { labelled } from './text.ts'

const INDENT = 88
/** An answer higher than this may break after its first lines. */
const WHOLE_ANSWER = 230

/** One question in full: the prompt, then answer, evidence, reason and what it did, each with its label in the margin. */
export function answer(layout: Layout, block: AnswerBlock): Box[] {
  const prompt = lineBoxes(
    wrap(layout.type, [{ text: block.prompt }], STYLES.prompt, INDENT + MEASURE),
    STYLES.prompt.line,
    9,
  )
  const given = [
    { text: block.answer, strong: !block.open },
    ...(block.note === undefined || !block.open ? [] : [{ text: ` ${block.note}`, quiet: true }]),
  ]
  const parts = [
    ...row(
      layout,
      t('answer.answer'),
      wrap(layout.type, given, block.open ? quiet : STYLES.body, MEASURE),
      4,
    ),
    ...(block.evidence === undefined
      ? []
      : row(layout, t('answer.evidence'), plainLines(layout, block.evidence), 1)),
    ...reason(layout, block.reason),
    ...effects(layout, block),
  ]
  return [divider(layout), ...together([...keptWithNext(prompt), ...parts], WHOLE_ANSWER)]
}

const quiet: TextStyle = { ...STYLES.body, color: 'ink-2' }

const divider = (layout: Layout): Box => ({
  height: 0.5,
  gap: 13,
  keep: true,
  parts: true,
  draw: (writer, x, y) => writer.line([x, y], [x + layout.width, y], { color: 'rule', width: 0.5 }),
})

const plainLines = (layout: Layout, text: string) => wrap(layout.type, [{ text }], STYLES.body, MEASURE)

const row = (layout: Layout, label: string, lines: ReturnType<typeof wrap>, gap: number): Box[] =>
  labelled(layout, lines, { label, style: STYLES.label, lineHeight: STYLES.body.line, indent: INDENT, gap })

/** The label stands beside the first paragraph; further ones follow under it. */
function reason(layout: Layout, text: string | undefined): Box[] {
  const paragraphs = (text ?? '').split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return paragraphs.flatMap((paragraph, place) =>
    row(
      layout,
      place === 0 ? t('answer.reason') : '',
      plainLines(layout, paragraph.trim()),
      place === 0 ? 1 : 5,
    ),
  )
}

function effects(layout: Layout, { effects: lines, note, open }: AnswerBlock): Box[] {
  if (lines.length === 0)
    return note === undefined || open
      ? []
      : row(layout, t('answer.effects'), wrap(layout.type, [{ text: note }], quiet, MEASURE), 1)
  return lines.flatMap((line, place) => effect(layout, line, place === 0))
}

function effect(layout: Layout, { did, text, sources }: EffectLine, isFirst: boolean): Box[] {
  const words = [{ text: `${did}.`, strong: true }, { text: ` ${text} ` }, ...sources]
  return labelled(layout, wrap(layout.type, words, STYLES.small, MEASURE), {
    label: isFirst ? t('answer.effects') : '',
    style: { ...STYLES.label, line: STYLES.small.line },
    lineHeight: STYLES.small.line,
    indent: INDENT,
    gap: isFirst ? 4 : 2.5,
  })
}
