import { NOT_KNOWN, STEPS, type StepId } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import type { QuestionWords } from '../../questionnaire/index.ts'
import { useWizard } from './context.ts'
import { PageLink } from './LadderNav.tsx'
import { stepName } from './ladder-words.ts'
import { questionsOn } from './pages.ts'

/** Every answer before the report, each row leading back to its question and straight back here. */
export function CheckPage() {
  return (
    <>
      {STEPS.map((step) => (
        <CheckStep key={step} step={step} />
      ))}
    </>
  )
}

function CheckStep({ step }: { readonly step: StepId }) {
  const { questionnaire, file } = useWizard()
  const questions = questionsOn(questionnaire, file, step)
  if (questions.length === 0) return null
  return (
    <section className="check-step" aria-labelledby={`check-${step}`}>
      <h2 id={`check-${step}`}>{stepName(questionnaire, step)}</h2>
      <dl className="check-rows">
        {questions.map((question) => (
          <CheckRow key={question.id} question={question} step={step} />
        ))}
      </dl>
    </section>
  )
}

function CheckRow({ question, step }: { readonly question: QuestionWords; readonly step: StepId }) {
  const { questionnaire, file } = useWizard()
  const chosen = file.answers[question.id]
  const answer =
    chosen === NOT_KNOWN ? t('question.notKnown') : question.options.find(({ id }) => id === chosen)?.label
  const reason = file.reasons[question.id]
  const grade = questionnaire.questions
    .find(({ id }) => id === question.evidenceQuestion)
    ?.options.find(({ id }) => id === file.evidence[question.id])?.label
  return (
    <div className="check-row">
      <dt>{question.prompt}</dt>
      <dd>
        <span className={answer === undefined ? 'quiet' : 'check-answer'}>{answer ?? t('check.open')}</span>
        {grade !== undefined && <span className="check-more">{t('check.evidence', { grade })}</span>}
        {reason !== undefined && <span className="check-more">{t('check.reason', { reason })}</span>}
      </dd>
      <dd className="check-change">
        <PageLink
          page={step}
          question={question.id}
          back
          label={t('check.changeOf', { question: question.prompt })}
        >
          {t('check.change')}
        </PageLink>
      </dd>
    </div>
  )
}
