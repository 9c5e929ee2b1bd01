import { useState } from 'react'
import { t } from '../../i18n/app.ts'
import { type RightWords, variantOf } from '../../questionnaire/index.ts'
import { LIMITS } from '../../schemas/saved.ts'
import { useWizard } from './context.ts'

/** The rights under assessment: the defaults ticked, one taken out only with a reason, others added. */
export function RightsField() {
  const { questionnaire, file, readOnly } = useWizard()
  const defaults = variantOf(questionnaire, file.variant).rights
  const shown = questionnaire.rights.filter(
    ({ id }) => defaults.includes(id) || file.rights.added.includes(id),
  )
  return (
    <div className="question">
      <fieldset id="rights" tabIndex={-1} disabled={readOnly} aria-describedby="rights-why">
        <legend>
          <h2>{t('about.rights')}</h2>
        </legend>
        <p className="question-why" id="rights-why">
          {t('about.rights.why')}
        </p>
        <div className="options">
          {shown.map((right) => (
            <RightRow key={right.id} right={right} />
          ))}
        </div>
        <AddRight shown={shown} />
      </fieldset>
    </div>
  )
}

function RightRow({ right }: { readonly right: RightWords }) {
  const { questionnaire, file, session } = useWizard()
  const reason = file.rights.removed[right.id]
  const out = reason !== undefined
  const id = `right.${right.id}`
  return (
    <div className={`option${out ? '' : ' chosen'}`}>
      <input
        type="checkbox"
        id={id}
        checked={!out}
        onChange={() => (out ? session.restoreRight(right.id) : session.removeRight(right.id, ''))}
        aria-describedby={`${id}.hint`}
      />
      <label htmlFor={id}>{right.name}</label>
      <span className="option-hint" id={`${id}.hint`}>
        {right.articles}
        {questionnaire.measure.rights[right.id] !== undefined &&
          `. ${questionnaire.measure.rights[right.id]}`}
      </span>
      {out && (
        <div className="reason right-reason">
          <label htmlFor={`${id}.reason`}>{t('about.rights.reason', { right: right.name })}</label>
          <p className="field-hint" id={`${id}.reason.hint`}>
            {t('about.rights.reason.hint')}
          </p>
          <textarea
            id={`${id}.reason`}
            rows={2}
            value={reason}
            maxLength={LIMITS.reason}
            aria-describedby={`${id}.reason.hint`}
            onChange={(event) => session.removeRight(right.id, event.target.value)}
          />
        </div>
      )}
    </div>
  )
}

function AddRight({ shown }: { readonly shown: readonly RightWords[] }) {
  const { questionnaire, session } = useWizard()
  const others = questionnaire.rights.filter(({ id }) => !shown.some((right) => right.id === id))
  const [chosen, setChosen] = useState('')
  if (others.length === 0) return null
  const add = () => {
    if (chosen !== '') session.addRight(chosen)
    setChosen('')
  }
  return (
    <div className="field add-right">
      <label htmlFor="add-right">{t('about.rights.add')}</label>
      <div className="actions">
        <select id="add-right" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('about.rights.add.choose')}</option>
          {others.map(({ id, name, articles }) => (
            <option key={id} value={id}>
              {`${name} (${articles})`}
            </option>
          ))}
        </select>
        <button type="button" className="button button-line" onClick={add} disabled={chosen === ''}>
          {t('about.rights.add.go')}
        </button>
      </div>
    </div>
  )
}
