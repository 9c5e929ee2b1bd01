import { HeadingLevel, ImageRun, LeaderType, Paragraph, type Table, TabStopType } from 'docx'
import { t as words } from '../../i18n/exports.ts'
import { t } from '../../i18n/report.ts'
import type { Scene } from '../scene.ts'
import type { AnswerBlock, Block } from '../types.ts'
import { ladderOf, tableOf } from './tables.ts'
import { paragraph, plainParagraph, proseParagraphs, termParagraph } from './text.ts'

export type Piece = Paragraph | Table

/** What the pieces of one document share. */
export interface Making {
  /** Gives every ordered list numbers of its own. */
  readonly nextList: () => number
  /** Pictures as PNG, where there was something to draw them with. */
  readonly drawn: ReadonlyMap<Scene, Uint8Array<ArrayBuffer>>
}

/** Every kind of block as paragraphs and tables, in reading order. */
export function piecesOf(block: Block, making: Making): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [plainParagraph(block.text, undefined, { heading: HeadingLevel.HEADING_2 })]
    case 'paragraph':
      return [paragraph(block.text, block.tone === undefined ? undefined : TONES[block.tone])]
    case 'prose':
      return proseParagraphs(block.text)
    case 'verdict':
      return [plainParagraph(block.name, 'Verdict', { keepNext: true }), paragraph(block.sentence)]
    case 'figures':
      return block.items.map(({ value, label }) =>
        paragraph([{ text: value, strong: true }, { text: ` ${label}` }], undefined, BULLET),
      )
    case 'list':
      return listOf(block, making)
    case 'facts':
      return block.rows.map(({ term, text }) => termParagraph(term, text))
    case 'picture':
      return pictureOf(block.scene, making.drawn.get(block.scene))
    case 'columns':
      return block.columns.flat().flatMap((inner) => piecesOf(inner, making))
    case 'ladder':
      return ladderOf(block.rows)
    case 'table':
      return tableOf(block)
    case 'answer':
      return answerOf(block)
    case 'signoff':
      return block.rows.flatMap(({ role, fields }) => [
        paragraph([{ text: role, strong: true }], undefined, { keepNext: true }),
        ...fields.map(lineToWriteOn),
      ])
    case 'rule':
      return []
  }
}

const TONES = { lede: 'Lede', quiet: 'Quiet' } as const
const BULLET = { bullet: { level: 0 } } as const

/** As wide as a line of text, in pixels. */
const WIDEST = 605

/** The picture with its words for those who do not see it; the words alone where it was not drawn. */
function pictureOf(scene: Scene, png: Uint8Array<ArrayBuffer> | undefined): Piece[] {
  const { title, description, width, height } = scene
  const caption = words('docx.picture', { title })
  if (png === undefined) return [plainParagraph(caption, 'Caption'), plainParagraph(description, 'Quiet')]
  const scale = Math.min(1, WIDEST / width)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: title, title, description },
  })
  return [new Paragraph({ keepNext: true, children: [image] }), plainParagraph(caption, 'Caption')]
}

function listOf({ ordered, items }: Extract<Block, { kind: 'list' }>, { nextList }: Making): Piece[] {
  const instance = ordered ? nextList() : 0
  const options = ordered ? { numbering: { reference: 'reasons', level: 0, instance } } : BULLET
  return items.map((text) => paragraph(text, undefined, options))
}

function answerOf(block: AnswerBlock): Piece[] {
  const { prompt, answer, open, evidence, reason, effects, note } = block
  const said = open && note !== undefined ? [{ text: answer }, { text: ` ${note}` }] : [{ text: answer }]
  return [
    plainParagraph(prompt, undefined, { heading: HeadingLevel.HEADING_2 }),
    termParagraph(t('answer.answer'), said),
    ...(evidence === undefined ? [] : [termParagraph(t('answer.evidence'), [{ text: evidence }])]),
    ...(reason === undefined ? [] : reasonOf(reason)),
    ...(effects.length === 0 && !open && note !== undefined
      ? [termParagraph(t('answer.effects'), [{ text: note }])]
      : []),
    ...(effects.length === 0 ? [] : [termParagraph(t('answer.effects'), [])]),
    ...effects.map(({ did, text, sources }) =>
      paragraph([{ text: `${did}.`, strong: true }, { text: ` ${text} ` }, ...sources], undefined, BULLET),
    ),
  ]
}

function reasonOf(reason: string): Piece[] {
  const [first = '', ...rest] = reason.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  return [termParagraph(t('answer.reason'), [{ text: first }]), ...proseParagraphs(rest.join('\n'))]
}

const lineToWriteOn = (field: string): Piece =>
  plainParagraph(`${words('docx.term', { term: field })} \t`, undefined, {
    spacing: { before: 240 },
    tabStops: [{ type: TabStopType.RIGHT, position: 9000, leader: LeaderType.UNDERSCORE }],
  })
