import { t } from '../../i18n/app.ts'
import { LIMITS } from '../../schemas/saved.ts'
import { useWizard } from './context.ts'
import { RightsField } from './RightsField.tsx'

/** The first page: what is proposed, in which form, by whom it is assessed, and whose rights it touches. */
export function AboutPage() {
  const { file, session, readOnly } = useWizard()
  return (
    <>
      <HowToAnswer />
      <div className="field">
        <label htmlFor="title">{t('about.name')}</label>
        <input
          id="title"
          type="text"
          value={file.title}
          maxLength={LIMITS.title}
          readOnly={readOnly}
          autoComplete="off"
          onChange={(event) => session.setTitle(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="author">{t('about.author')}</label>
        <p className="field-hint" id="author-hint">
          {t('about.author.hint')}
        </p>
        <input
          id="author"
          type="text"
          value={file.author}
          maxLength={LIMITS.author}
          readOnly={readOnly}
          autoComplete="off"
          aria-describedby="author-hint"
          onChange={(event) => session.setAuthor(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="proposal">{t('about.proposal')}</label>
        <p className="field-hint" id="proposal-hint">
          {t('about.proposal.hint')}
        </p>
        <textarea
          id="proposal"
          rows={5}
          value={file.proposal}
          maxLength={LIMITS.proposal}
          readOnly={readOnly}
          aria-describedby="proposal-hint"
          onChange={(event) => session.setProposal(event.target.value)}
        />
      </div>
      <MeasureNameField />
      <VariantField />
      <RightsField />
    </>
  )
}

/** Folded: whoever knows the tool does not need it, whoever is new finds it first. */
function HowToAnswer() {
  const { questionnaire } = useWizard()
  return (
    <details className="courts">
      <summary>{t('about.answering')}</summary>
      <ul>
        {questionnaire.answering.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

/** The generic measure is named by whoever assesses it. */
function MeasureNameField() {
  const { questionnaire, file, session, readOnly } = useWizard()
  if (!questionnaire.measure.namedByUser) return null
  return (
    <div className="field">
      <label htmlFor="measure-name">{t('about.measureName')}</label>
      <p className="field-hint" id="measure-name-hint">
        {t('about.measureName.hint')}
      </p>
      <input
        id="measure-name"
        type="text"
        value={file.measureName ?? ''}
        maxLength={LIMITS.measureName}
        readOnly={readOnly}
        autoComplete="off"
        aria-describedby="measure-name-hint"
        onChange={(event) => session.setMeasureName(event.target.value)}
      />
    </div>
  )
}

function VariantField() {
  const { questionnaire, file, session, readOnly } = useWizard()
  return (
    <div className="question">
      <fieldset disabled={readOnly}>
        <legend>
          <h2>{t('about.variant')}</h2>
        </legend>
        <div className="options">
          {questionnaire.measure.variants.map(({ id, name, line }) => (
            <div key={id} className={`option${file.variant === id ? ' chosen' : ''}`}>
              <input
                type="radio"
                id={`variant.${id}`}
                name="variant"
                checked={file.variant === id}
                onChange={() => session.setVariant(id)}
                aria-describedby={`variant.${id}.hint`}
              />
              <label htmlFor={`variant.${id}`}>{name}</label>
              <span className="option-hint" id={`variant.${id}.hint`}>
                {line}
              </span>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
