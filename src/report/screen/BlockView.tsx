import { shapeOfVerdict } from '../charts/status.ts'
import type { Block } from '../types.ts'
import { AnswerView } from './AnswerView.tsx'
import { LadderView } from './LadderView.tsx'
import { SceneSvg } from './SceneSvg.tsx'
import { SignoffView } from './SignoffView.tsx'
import { StatusShape } from './StatusShape.tsx'
import { TableView } from './TableView.tsx'
import { Prose, Words } from './Words.tsx'

/** Every kind of block as the element that it is. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p className={block.tone === undefined ? 'report-text' : `report-${block.tone}`}>
          <Words text={block.text} />
        </p>
      )
    case 'prose':
      return <Prose text={block.text} />
    case 'verdict':
      return <VerdictView block={block} />
    case 'figures':
      return <FiguresView block={block} />
    case 'list':
      return <ListView block={block} />
    case 'facts':
      return <FactsView block={block} />
    case 'picture':
      return <PictureView block={block} />
    case 'columns':
      return <ColumnsView block={block} />
    case 'ladder':
      return <LadderView rows={block.rows} />
    case 'table':
      return <TableView table={block} />
    case 'answer':
      return <AnswerView answer={block} />
    case 'signoff':
      return <SignoffView rows={block.rows} />
    case 'rule':
      return <hr className="report-rule" />
  }
}

type Props<Kind extends Block['kind']> = { readonly block: Extract<Block, { kind: Kind }> }

/** Up to this width a picture shrinks with the page; a wider one scrolls, and what scrolls must be reached by keyboard. */
const NARROW = 530

/** Of a picture in two shapes the style sheet shows one, to the eye and to screen readers. */
const PictureView = ({ block: { scene, narrow } }: Props<'picture'>) =>
  narrow === undefined ? (
    <figure
      className={scene.width > NARROW ? 'report-picture report-picture-wide' : 'report-picture'}
      {...(scene.width > NARROW ? { tabIndex: 0 } : {})}
    >
      <SceneSvg scene={scene} />
    </figure>
  ) : (
    <figure className="report-picture">
      <div className="report-picture-roomy">
        <SceneSvg scene={scene} />
      </div>
      <div className="report-picture-narrow">
        <SceneSvg scene={narrow} />
      </div>
    </figure>
  )

const VerdictView = ({ block }: Props<'verdict'>) => (
  <div className="report-verdict">
    <p className="report-verdict-name">
      <StatusShape shape={shapeOfVerdict(block.verdict)} /> <span>{block.name}</span>
    </p>
    <p className="report-verdict-sentence">
      <Words text={block.sentence} />
    </p>
  </div>
)

/** Each figure reads with its caption; as a list it is announced as one group of so many. */
const FiguresView = ({ block }: Props<'figures'>) => (
  <ul className="report-figures">
    {block.items.map(({ value, label }) => (
      <li key={label}>
        <span className="report-figure">{value}</span> <span className="report-figure-label">{label}</span>
      </li>
    ))}
  </ul>
)

function ListView({ block: { ordered, items, tone } }: Props<'list'>) {
  const rows = items.map((text, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a list have no identity but their place
    <li key={place}>
      <span>
        <Words text={text} />
      </span>
    </li>
  ))
  if (!ordered) return <ul className="report-list">{rows}</ul>
  return <ol className={`report-reasons${tone === undefined ? '' : ` text-${tone}`}`}>{rows}</ol>
}

const FactsView = ({ block }: Props<'facts'>) => (
  <dl className="report-facts">
    {block.rows.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <Words text={text} />
        </dd>
      </div>
    ))}
  </dl>
)

const ColumnsView = ({ block }: Props<'columns'>) => (
  <div className={block.ifRoom === true ? 'report-columns report-if-room' : 'report-columns'}>
    {block.columns.map((blocks, column) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
      <div key={column}>
        {blocks.map((inner, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <BlockView key={place} block={inner} />
        ))}
      </div>
    ))}
  </div>
)
