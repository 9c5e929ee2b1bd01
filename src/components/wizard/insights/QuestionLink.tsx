import type { ReactNode } from 'react'
import { NOT_KNOWN } from '../../../engine/index.ts'
import { useWizard } from '../context.ts'
import { PageLink } from '../LadderNav.tsx'
import { questionOf } from './words.ts'

/** Leads to a question on its step's page; to the question it grades where a grade cannot be given yet. */
export function QuestionLink({
  question: id,
  className,
  children,
}: {
  readonly question: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const { questionnaire, file } = useWizard()
  const question = questionOf(questionnaire, id)
  if (question === undefined) return children
  const graded = question.evidenceFor
  const answer = graded === undefined ? undefined : file.answers[graded]
  const canGrade = answer !== undefined && answer !== NOT_KNOWN
  return (
    <PageLink
      page={question.step}
      question={graded !== undefined && !canGrade ? graded : id}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </PageLink>
  )
}
