import { t } from '../../i18n/app.ts'
import { LIMITS } from '../../schemas/saved.ts'
import { Field } from '../app/Field.tsx'
import { useWizard } from './context.ts'
import { RightsField } from './RightsField.tsx'

/** The first page: what is proposed, in which form, by whom it is assessed, and whose rights it touches. */
export function AboutPage() {
  const { file, session, readOnly } = useWizard()
  return (
    <>
      <HowToAnswer />
      <TextField
        id="title"
        label={t('about.name')}
        value={file.title}
        maxLength={LIMITS.title}
        onText={(text) => session.setTitle(text)}
      />
      <TextField
        id="author"
        label={t('about.author')}
        hint={t('about.author.hint')}
        value={file.author}
        maxLength={LIMITS.author}
        onText={(text) => session.setAuthor(text)}
      />
      <Field id="proposal" label={t('about.proposal')} hint={t('about.proposal.hint')}>
        {(named) => (
          <textarea
            {...named}
            rows={5}
            value={file.proposal}
            maxLength={LIMITS.proposal}
            readOnly={readOnly}
            onChange={(event) => session.setProposal(event.target.value)}
          />
        )}
      </Field>
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
    <details className="fold about-answering">
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
  const { questionnaire, file, session } = useWizard()
  if (!questionnaire.measure.namedByUser) return null
  return (
    <TextField
      id="measure-name"
      label={t('about.measureName')}
      hint={t('about.measureName.hint')}
      value={file.measureName ?? ''}
      maxLength={LIMITS.measureName}
      onText={(text) => session.setMeasureName(text)}
    />
  )
}

/** One line of the user's own words. */
function TextField({
  id,
  label,
  hint,
  value,
  maxLength,
  onText,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly maxLength: number
  readonly onText: (text: string) => void
}) {
  const { readOnly } = useWizard()
  return (
    <Field id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      {(named) => (
        <input
          {...named}
          type="text"
          value={value}
          maxLength={maxLength}
          readOnly={readOnly}
          autoComplete="off"
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
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
