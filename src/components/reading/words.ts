import type { Condition as EngineCondition } from '../../engine/index.ts'
import { t } from '../../i18n/site.ts'
import { site } from './content.ts'
import { questionById } from './lookups.ts'

/** “Only if “Where is it logged?” was answered “By the provider” or one below it”: what opens a follow-up is a tail. */
export function conditionWords(condition: EngineCondition): string {
  const parts = Object.entries(condition).map(([id, options]) => {
    const question = questionById(id)?.data
    const opening = question?.options.filter((option) => options.includes(option.id)) ?? []
    const params = { question: question?.prompt ?? id, answer: opening[0]?.label ?? '' }
    return opening.length > 1 ? t('question.onlyIf.below', params) : t('question.onlyIf', params)
  })
  return parts.join('; ')
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

/** “§ 47”, “§§ 36–46, 91”. */
export const pinWords = (pins: readonly string[]): string =>
  t(
    pins.length > 1 || pins.some((pin) => /[-,–]| and /.test(pin))
      ? 'judgment.paragraphs'
      : 'judgment.paragraph',
    {
      pin: pins.join(', ').replaceAll('-', '–'),
    },
  )
