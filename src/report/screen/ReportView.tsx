import { useEffect, useRef } from 'react'
import { formatDate } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import '../print.css'
import type { ReportDocument, Section } from '../types.ts'
import { BlockView } from './BlockView.tsx'
import { StatusShape } from './StatusShape.tsx'

/** The report as a page: the same sections, words and figures as the PDF, in the same order. */
export function ReportView({ document: report }: { readonly document: ReportDocument }) {
  const root = useRef<HTMLElement>(null)
  useOpenForPrint(root)
  return (
    <article className="report" ref={root}>
      <header className="report-head">
        {report.organisation === '' && report.marking === '' ? null : (
          <p className="report-marked">
            <span>{report.organisation}</span> <strong>{report.marking}</strong>
          </p>
        )}
        <p className="report-kind">
          <span>{report.kind}</span>
          {report.date === '' ? null : <time dateTime={report.date}>{formatDate(report.date, 'UTC')}</time>}
        </p>
        <h1>{report.title}</h1>
        <p className="report-subtitle">{report.subtitle}</p>
        {report.author === '' ? null : (
          <p className="report-author">{t('report.author', { author: report.author })}</p>
        )}
      </header>
      {report.sections.map((section, place) => (
        <SectionView
          key={section.id}
          section={section}
          contents={place === 0 && report.contents ? report.sections.slice(1) : []}
        />
      ))}
    </article>
  )
}

interface SectionProps {
  readonly section: Section
  /** Listed after this section; empty after all but the first. */
  readonly contents: readonly Section[]
}

function SectionView({ section, contents }: SectionProps) {
  const { id, title, untitled = false, status, blocks } = section
  const heading = `report-${id}`
  return (
    <>
      <section className={`report-section report-section-${id}`} aria-labelledby={heading}>
        <div className={untitled ? 'report-unseen' : 'report-title'}>
          <h2 id={heading} tabIndex={-1}>
            {title}
          </h2>
          {status === undefined ? null : (
            <p className="report-status">
              <StatusShape shape={status.shape} /> {status.word}
            </p>
          )}
        </div>
        {blocks.map((block, place) => (
          <BlockView key={keyOf(block, place)} block={block} />
        ))}
      </section>
      {contents.length === 0 ? null : <Contents sections={contents} />}
    </>
  )
}

/** Blocks have no identity but their place, except answers: those keep theirs when others come and go. */
const keyOf = (block: Section['blocks'][number], place: number): string =>
  block.kind === 'answer' ? block.question : `${block.kind}-${place}`

const Contents = ({ sections }: { readonly sections: readonly Section[] }) => (
  <nav className="report-contents" aria-labelledby="report-contents">
    <h2 id="report-contents">{t('screen.contents')}</h2>
    <ul>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#report-${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Browsers print a closed `details` closed; on paper nothing may be hidden. Those opened for the printer are closed again after it. */
function useOpenForPrint(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = () => {
      opened = [...(root.current?.querySelectorAll('details') ?? [])].filter((details) => !details.open)
      for (const details of opened) details.open = true
    }
    const close = () => {
      for (const details of opened) details.open = false
      opened = []
    }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [root])
}
