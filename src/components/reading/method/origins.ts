import { t } from '../../../i18n/site.ts'
import { site } from '../content.ts'

/** What a number of the method rests on, as its own file says. */
export interface Origin {
  readonly source: readonly string[] | string
  readonly verified: boolean
}

const isMethod = (ref: string) =>
  site.texts.find(({ id }) => id === ref.split('#')[0])?.data.kind === 'method'
const isJudgment = (ref: string) => site.judgments.some(({ id }) => id === ref.split('#')[0])

/**
 * Whether a number is published and checked, somebody else's from memory, ours after somebody's idea, or ours alone.
 * A source that is the method itself says that the number is ours; no judgment gives numbers.
 */
export function originWords({ source, verified }: Origin): string {
  const refs = [source].flat()
  if (verified) return t(refs.every(isMethod) ? 'method.origin.arithmetic' : 'method.origin.published')
  if (refs.every(isMethod)) return t('method.origin.ours')
  return t(refs.some(isMethod) || refs.some(isJudgment) ? 'method.origin.follows' : 'method.origin.memory')
}
