import type { Condition as EngineCondition } from '../../engine/index.ts'
import { t } from '../../i18n/site.ts'
import { site } from './content.ts'
import { questionById } from './lookups.ts'

const join = (parts: readonly string[], word: string): string => parts.join(` ${word} `)

/** “Only if “Where is it logged?” was answered “By the provider” or “By the State”.” */
export function conditionWords(condition: EngineCondition): string {
  const parts = Object.entries(condition).map(([id, options]) => {
    const question = questionById(id)?.data
    const labels = options.map((option) => question?.options.find((one) => one.id === option)?.label ?? option)
    const answers = join(
      labels.map((answer) => t('question.onlyIf.answer', { answer })),
      t('question.onlyIf.or'),
    )
    return t('question.onlyIf', { question: question?.prompt ?? id, answers })
  })
  return join(parts, t('question.onlyIf.and'))
}

/** “Only for: Filter in the access provider’s network”; undefined when every variant is asked. */
export function variantWords(measure: string, variants: readonly string[] | undefined): string | undefined {
  if (variants === undefined) return undefined
  const known = site.measures.find(({ id }) => id === measure)?.data.variants ?? []
  const names = variants
    .filter((variant) => variant.startsWith(`${measure}/`))
    .map((variant) => known.find(({ id }) => `${measure}/${id}` === variant)?.name ?? variant)
  return names.length === 0 ? undefined : t('question.onlyFor', { variants: names.join('; ') })
}
