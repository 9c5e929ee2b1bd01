import type { SourceRef } from '../../engine/index.ts'
import { NOT_KNOWN } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import type { Citation, QuestionWords } from '../../questionnaire/index.ts'
import { ChangeNote } from './ChangeNote.tsx'
import { useWizard } from './context.ts'
import { EvidenceField } from './EvidenceField.tsx'
import { ReasonField } from './ReasonField.tsx'

/** One question with everything around it: why it is asked, the options, evidence, reason, what courts have said. */
export function QuestionField({ question }: { readonly question: QuestionWords }) {
  const { questionnaire, file, change, session, readOnly } = useWizard()
  const principle = question.serves[0]
  const chosen = file.answers[question.id]
  return (
    <div className="question">
      <fieldset id={question.id} tabIndex={-1} disabled={readOnly} aria-describedby={`${question.id}-why`}>
        <legend>
          <h2 id={`${question.id}.prompt`}>{question.prompt}</h2>
        </legend>
        <p className="question-why" id={`${question.id}-why`}>
          {question.why}{' '}
          {principle !== undefined && (
            <a href={`/principles/${principle}/`} target="_blank" rel="noreferrer">
              {questionnaire.principles[principle]}
            </a>
          )}
        </p>
        {question.appliesWhen !== undefined && <p className="caption">{t('question.followUp')}</p>}
        <div className="options">
          {question.options.map(({ id, label, hint }) => (
            <Choice
              key={id}
              question={question.id}
              option={id}
              label={label}
              hint={hint}
              checked={chosen === id}
            />
          ))}
          <Choice
            question={question.id}
            option={NOT_KNOWN}
            label={t('question.notKnown')}
            checked={chosen === NOT_KNOWN}
          />
        </div>
      </fieldset>
      <ChangeNote change={change?.question === question.id ? change : null} />
      {chosen !== undefined && !readOnly && (
        <button
          type="button"
          className="link-button question-clear"
          onClick={() => session.clear(question.id)}
        >
          {t('question.clear')}
        </button>
      )}
      {question.evidenceQuestion !== undefined && chosen !== undefined && chosen !== NOT_KNOWN && (
        <EvidenceField question={question.id} evidenceQuestion={question.evidenceQuestion} />
      )}
      <ReasonField
        question={question.id}
        open={question.evidenceQuestion !== undefined && chosen !== undefined}
      />
      <details className="fold">
        <summary>{t('question.help')}</summary>
        <p className="quote">{question.help}</p>
      </details>
      {question.courts.length > 0 && (
        <details className="fold">
          <summary>{t('question.courts')}</summary>
          {question.courts.map(({ source, says }) => (
            <Saying key={source} citation={questionnaire.sources[source]} source={source} says={says} />
          ))}
        </details>
      )}
    </div>
  )
}

function Choice({
  question,
  option,
  label,
  hint,
  checked,
}: {
  readonly question: string
  readonly option: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
}) {
  const { session } = useWizard()
  const id = `${question}.${option}`
  return (
    <div className={`option${checked ? ' chosen' : ''}${option === NOT_KNOWN ? ' option-open' : ''}`}>
      <input
        type="radio"
        id={id}
        name={question}
        checked={checked}
        onChange={() => session.answer(question, option)}
        aria-describedby={hint === undefined ? undefined : `${id}.hint`}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="option-hint" id={`${id}.hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}

function Saying({
  citation,
  source,
  says,
}: {
  readonly citation: Citation | undefined
  readonly source: SourceRef
  readonly says: string
}) {
  const name = <strong>{citation?.name ?? source}</strong>
  return (
    <figure className="quote">
      <figcaption>
        {citation?.href === undefined ? (
          name
        ) : (
          <a href={citation.href} target="_blank" rel="noreferrer">
            {name}
          </a>
        )}
        {citation !== undefined && citation.detail !== '' && `, ${citation.detail}`}
      </figcaption>
      <p>{says}</p>
    </figure>
  )
}
