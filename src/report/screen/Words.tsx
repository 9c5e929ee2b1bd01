import { t } from '../../i18n/report.ts'
import type { Run, Text } from '../types.ts'

/** Runs of words as inline elements; line breaks in them are kept by the style sheet. */
export const Words = ({ text }: { readonly text: Text }) =>
  text.map((run, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
    <Inline key={place} run={run} />
  ))

function Inline({ run: { text, strong = false, quiet = false, href } }: { readonly run: Run }) {
  const linked = href === undefined ? text : <a href={href}>{text}</a>
  if (strong) return <strong>{linked}</strong>
  return quiet ? <span className="report-source">{linked}</span> : linked
}

/** Above this many characters a text of the user's own is folded on screen; paper shows all of it. */
const LONG = 1200
const SHOWN = 400

/** The user's own words, a paragraph to a line; a long text is folded after its beginning. */
export function Prose({ text }: { readonly text: string }) {
  if (text.length <= LONG) return <Paragraphs text={text} />
  return (
    <details className="report-long">
      <summary>
        <span className="report-long-start">{beginning(text)}</span>{' '}
        <span className="report-long-more">{t('screen.details')}</span>
      </summary>
      <Paragraphs text={text} />
    </details>
  )
}

function beginning(text: string): string {
  const cut = text.slice(0, SHOWN)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : SHOWN)}…`
}

const Paragraphs = ({ text }: { readonly text: string }) => (
  <div className="report-prose">
    {text
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== '')
      .map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
        <p key={place}>{line}</p>
      ))}
  </div>
)
