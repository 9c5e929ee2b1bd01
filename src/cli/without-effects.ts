import { type Questionnaire, questionsOf, variantOf } from '../questionnaire/index.ts'

/**
 * What somebody needs who answers, and nothing that tells where an answer leads.
 *
 * @param variant whose questions are given; undefined: those of all variants
 */
export function withoutEffects(questionnaire: Questionnaire, variant: string | undefined) {
  const asked = variant === undefined ? questionnaire.questions : questionsOf(questionnaire, variant)
  const rights = variant === undefined ? undefined : variantOf(questionnaire, variant).rights
  return {
    measure: questionnaire.measure.id,
    name: questionnaire.measure.name,
    contentVersion: questionnaire.contentVersion,
    answering: questionnaire.answering,
    variants: questionnaire.measure.variants.map(({ id, name, line, rights: ticked }) => ({
      id,
      name,
      line,
      rights: ticked,
    })),
    rights: questionnaire.rights.map(({ id, name, articles }) => ({
      id,
      name,
      articles,
      default: (rights ?? questionnaire.measure.variants[0]?.rights ?? []).includes(id),
    })),
    questions: asked.map((question) => ({
      id: question.id,
      step: question.step,
      prompt: question.prompt,
      why: question.why,
      help: question.help,
      options: question.options.map(({ id, label, hint }) => ({ id, label, hint })),
      appliesWhen: question.appliesWhen ?? null,
      lever: question.lever,
      evidence: question.evidenceQuestion ?? null,
      evidenceFor: question.evidenceFor ?? null,
      variants: question.variants ?? null,
    })),
  }
}
