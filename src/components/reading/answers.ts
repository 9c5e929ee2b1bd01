import { NOT_KNOWN } from '../../engine/index.ts'
import { t } from '../../i18n/site.ts'
import type { Questionnaire } from '../../questionnaire/index.ts'

interface QuestionWords {
  readonly prompt: string
  readonly answer: string
  /** Where the question stands in full. */
  readonly href: string
}

/** A question and one of its options in words; a question that grades evidence is told by the one it belongs to. */
export function questionWords({ questions }: Questionnaire, question: string, option: string): QuestionWords {
  const asked = questions.find(({ id }) => id === question)
  const base = questions.find(({ id }) => id === asked?.evidenceFor) ?? asked
  const prompt = base?.prompt ?? question
  return {
    prompt: asked?.evidenceFor === undefined ? prompt : t('judgment.coding.evidence', { question: prompt }),
    answer:
      option === NOT_KNOWN
        ? t('judgment.coding.not-known')
        : (asked?.options.find(({ id }) => id === option)?.label ?? option),
    href: base === undefined ? '/principles/' : `/principles/${base.step}/#${base.id}`,
  }
}
