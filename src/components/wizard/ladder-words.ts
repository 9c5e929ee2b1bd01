import type { Assessment, Finding, StepId } from '../../engine/index.ts'
import { plural, t } from '../../i18n/app.ts'
import type { Questionnaire } from '../../questionnaire/index.ts'
import { openOn } from './pages.ts'

/** The few words under a step: what led it there, or what is still missing. */
export function captionOf(questionnaire: Questionnaire, assessment: Assessment, finding: Finding): string {
  const { step } = finding
  if (step === 'interference' && finding.status !== 'open')
    return plural('ladder.rights', assessment.rights.length)
  if (step === 'balancing' && finding.status !== 'open') return balancingWords(questionnaire, assessment)
  const words = leadingWords(questionnaire, finding)
  if (finding.status !== 'open') return finding.status === 'met' && step !== 'attribution' ? '' : words
  const open = openOn(questionnaire, assessment, step)
  const [best, worst] = finding.between
  if (best !== 'met' || worst !== 'failed')
    return best === worst
      ? plural('ladder.left', open)
      : t('ladder.between', { best: t(`status.${best}`), worst: t(`status.${worst}`) })
  return open === 0
    ? t('ladder.elsewhere')
    : plural(finding.because.length > 0 ? 'ladder.left' : 'ladder.questions', open)
}

/** The right that decides, in a word; nothing where every right is outweighed. */
function balancingWords(questionnaire: Questionnaire, { rights }: Assessment): string {
  const worst = rights.toSorted((a, b) => b.balance[1] - a.balance[1] || b.balance[0] - a.balance[0])[0]
  const right = questionnaire.rights.find(({ id }) => id === worst?.right)?.short ?? ''
  if (worst === undefined || worst.balance[1] < 0) return ''
  return t(worst.balance[0] > 0 ? 'ladder.outweighs' : 'ladder.even', { right })
}

/**
 * The author's few words for the answer that weighs most on the step; on attribution for the first answer, which says
 * whose doing the limit is.
 */
function leadingWords(questionnaire: Questionnaire, { because, step }: Finding): string {
  const place = (id: string) => questionnaire.questions.findIndex((question) => question.id === id)
  const inOrder = because.toSorted((a, b) => place(a.question) - place(b.question))
  for (const reason of step === 'attribution' ? inOrder : because) {
    const question = questionnaire.questions[place(reason.question)]
    const short = question?.options.find(({ id }) => id === reason.option)?.short
    if (short !== undefined) return short
  }
  return ''
}

export const stepName = (questionnaire: Questionnaire, step: StepId): string =>
  questionnaire.steps.find(({ id }) => id === step)?.name ?? step
