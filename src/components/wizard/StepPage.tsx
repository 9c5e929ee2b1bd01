import type { StepId } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import { useWizard } from './context.ts'
import { questionsOn } from './pages.ts'
import { QuestionField } from './QuestionField.tsx'

/** The questions of one step; a follow-up comes as the next question. */
export function StepPage({ step }: { readonly step: StepId }) {
  const { questionnaire, file } = useWizard()
  const questions = questionsOn(questionnaire, file, step)
  if (questions.length === 0) return <p className="quiet">{t('step.none')}</p>
  return questions.map((question) => <QuestionField key={question.id} question={question} />)
}
