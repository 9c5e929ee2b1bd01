import { t } from '../../i18n/app.ts'
import { GRADES, type Grade } from '../../schemas/saved.ts'
import { ChangeNote } from './ChangeNote.tsx'
import { useWizard } from './context.ts'

const isGrade = (id: string): id is Grade => GRADES.some((grade) => grade === id)

/** "How do you know?": the grade of the evidence, as a row of radios. */
export function EvidenceField({
  question,
  evidenceQuestion,
}: {
  readonly question: string
  readonly evidenceQuestion: string
}) {
  const { questionnaire, file, session, readOnly, change } = useWizard()
  const grades = questionnaire.questions.find(({ id }) => id === evidenceQuestion)?.options ?? []
  const chosen = file.evidence[question]
  return (
    <>
      <fieldset className="evidence" id={evidenceQuestion} tabIndex={-1} disabled={readOnly}>
        <legend>{t('question.evidence')}</legend>
        {grades.map(({ id, label }) => (
          <label key={id} className="chip">
            <input
              type="radio"
              name={evidenceQuestion}
              checked={chosen === id}
              onChange={() => isGrade(id) && session.setEvidence(question, id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <ChangeNote change={change?.question === evidenceQuestion ? change : null} />
    </>
  )
}
