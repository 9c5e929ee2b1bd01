import { t } from '../../i18n/report.ts'
import type { AnswerBlock } from '../types.ts'
import { Prose, Words } from './Words.tsx'

/** One question: what was answered, how it is known, why, and what that did. */
export const AnswerView = ({ answer }: { readonly answer: AnswerBlock }) => (
  <div className="report-answer">
    <h3>{answer.prompt}</h3>
    <dl>
      <div>
        <dt>{t('answer.answer')}</dt>
        <dd>
          {answer.open ? answer.answer : <strong>{answer.answer}</strong>}
          {answer.open && answer.note !== undefined ? (
            <span className="report-source"> {answer.note}</span>
          ) : null}
        </dd>
      </div>
      {answer.evidence === undefined ? null : (
        <div>
          <dt>{t('answer.evidence')}</dt>
          <dd>{answer.evidence}</dd>
        </div>
      )}
      {answer.reason === undefined ? null : (
        <div>
          <dt>{t('answer.reason')}</dt>
          <dd>
            <Prose text={answer.reason} />
          </dd>
        </div>
      )}
      <Effects answer={answer} />
    </dl>
  </div>
)

function Effects({ answer: { effects, note, open } }: { readonly answer: AnswerBlock }) {
  if (effects.length === 0 && (open || note === undefined)) return null
  return (
    <div>
      <dt>{t('answer.effects')}</dt>
      {effects.length === 0 ? <dd>{note}</dd> : null}
      {effects.map(({ did, text, sources }) => (
        <dd key={`${did}${text}`} className="report-effect">
          <strong>{did}.</strong> {text} <Words text={sources} />
        </dd>
      ))}
    </div>
  )
}
