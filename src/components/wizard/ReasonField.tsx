import { useState } from 'react'
import { t } from '../../i18n/app.ts'
import { LIMITS } from '../../schemas/saved.ts'
import { useWizard } from './context.ts'

/** Room for the reason: folded until it is wanted, open where evidence is asked for or something stands in it. */
export function ReasonField({ question, open }: { readonly question: string; readonly open: boolean }) {
  const { file, session, readOnly } = useWizard()
  const reason = file.reasons[question] ?? ''
  const [opened, setOpened] = useState(reason !== '')
  const id = `${question}.reason`
  if (!open && !opened && reason === '')
    return (
      <button
        type="button"
        className="link-button question-more"
        disabled={readOnly}
        onClick={() => setOpened(true)}
      >
        {t('question.reason')}
      </button>
    )
  return (
    <div className="reason">
      <label htmlFor={id} id={`${id}.label`}>
        {t('question.reason.label')}
      </label>
      <textarea
        id={id}
        rows={2}
        aria-labelledby={`${id}.label ${question}.prompt`}
        value={reason}
        maxLength={LIMITS.reason}
        readOnly={readOnly}
        // biome-ignore lint/a11y/noAutofocus: it opens because its own button was pressed, and takes over that button's place
        autoFocus={opened && !open && reason === ''}
        onChange={(event) => session.setReason(question, event.target.value)}
      />
    </div>
  )
}
