import { t } from '../../../i18n/report.ts'
import type { AnswerBlock, EffectLine } from '../../types.ts'
import { type Box, endKept, endsKept, keptWithNext, type Layout, lineBoxes, together } from '../boxes.ts'
import { MEASURE, STYLES, type TextStyle } from '../style.ts'
import { headingRole, type Tag, tag } from '../tags.ts'
import { type Line, wrap } from '../wrap.ts'
import { labelled, paragraphsOf } from './text.ts'

const INDENT = 88
/** An answer no higher than this rather stays on one page. */
const WHOLE_ANSWER = 230

/** One question in full: the prompt, then answer, evidence, reason and what it did, each with its label in the margin. */
export function answer(layout: Layout, block: AnswerBlock): Box[] {
  const { type } = layout
  const prompt = lineBoxes(
    tag(layout.tag, headingRole(layout.prompt)),
    wrap(type, [{ text: block.prompt }], STYLES.prompt, INDENT + MEASURE),
    STYLES.prompt.line,
    9,
  )
  const list = tag(layout.tag, 'L', { numbering: 'None' })
  const given = [
    { text: block.answer, strong: !block.open },
    ...(block.note === undefined || !block.open ? [] : [{ text: ` ${block.note}`, quiet: true }]),
  ]
  const said = [
    ...prompt,
    ...rows(
      layout,
      list,
      t('answer.answer'),
      [wrap(type, given, block.open ? quiet : STYLES.body, MEASURE)],
      4,
    ),
    ...(block.evidence === undefined
      ? []
      : rows(layout, list, t('answer.evidence'), [plainLines(layout, block.evidence)], 1)),
  ]
  const why = endsKept([...reason(layout, list, block.reason), ...effects(layout, list, block)])
  // The question and its answer stand on one page, if there is room with the first lines of the reason.
  const head = endKept(keptWithNext(said), why.length > 0 && 'rather')
  return [divider(layout), ...together([...head, ...why], WHOLE_ANSWER)]
}

const quiet: TextStyle = { ...STYLES.body, color: 'ink-2' }

const divider = (layout: Layout): Box => ({
  height: 0.5,
  gap: 13,
  keep: true,
  parts: true,
  draw: (writer, x, y) => writer.line([x, y], [x + layout.width, y], { color: 'rule', width: 0.5 }),
})

const plainLines = (layout: Layout, text: string): Line[] =>
  wrap(layout.type, [{ text }], STYLES.body, MEASURE)

/** A label, and beside it one paragraph or several; the first has the label and the gap. */
function rows(
  layout: Layout,
  list: Tag,
  label: string,
  paragraphs: readonly (readonly Line[])[],
  gap: number,
  { style = STYLES.label, line = STYLES.body.line, between = 5 } = {},
): Box[] {
  if (paragraphs.length === 0) return []
  const item = tag(list, 'LI')
  const term = tag(item, 'Lbl')
  const body = tag(item, 'LBody')
  return paragraphs.flatMap((lines, place) =>
    labelled(layout, lines, {
      label,
      isContinued: place > 0,
      style: { ...style, line },
      lineHeight: line,
      indent: INDENT,
      gap: place === 0 ? gap : between,
      owners: [term, paragraphs.length === 1 ? body : tag(body, 'P')],
    }),
  )
}

/** The label stands beside the first paragraph; further ones follow under it. */
const reason = (layout: Layout, list: Tag, text: string | undefined): Box[] =>
  rows(
    layout,
    list,
    t('answer.reason'),
    paragraphsOf(text ?? '').map((paragraph) => plainLines(layout, paragraph)),
    1,
  )

function effects(layout: Layout, list: Tag, { effects: lines, note, open }: AnswerBlock): Box[] {
  if (lines.length === 0)
    return note === undefined || open
      ? []
      : rows(layout, list, t('answer.effects'), [wrap(layout.type, [{ text: note }], quiet, MEASURE)], 1)
  const set = lines.map(({ did, text, sources }: EffectLine) =>
    wrap(
      layout.type,
      [{ text: `${did}.`, strong: true }, { text: ` ${text} ` }, ...sources],
      STYLES.small,
      MEASURE,
    ),
  )
  return rows(layout, list, t('answer.effects'), set, 4, { line: STYLES.small.line, between: 2.5 })
}
