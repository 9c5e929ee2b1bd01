import { VERDICTS } from '../../engine/index.ts'
import { t } from '../../i18n/site.ts'
import { t as verdictWord } from '../../i18n/verdict.ts'
import { site } from './content.ts'

/** A term, one sentence on it, and the page it is at home on. */
export interface Term {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly href: string
}

const KINDS = ['absolute', 'limited', 'qualified'] as const

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)

/** Every term, from A to Z: those of the glossary's own file, and those that another file explains already. */
export const terms: readonly Term[] = [
  ...site.glossary.map(({ id, name, text, see }) => ({ id, name, text, href: see })),
  ...site.principles.map(({ id, data }) => ({
    id,
    name: data.name,
    text: data.gloss,
    href: `/principles/${id}/`,
  })),
  ...KINDS.map((kind) => ({
    id: `${kind}-right`,
    name: t(`glossary.kind.${kind}`),
    text: t(`right.kind.${kind}.text`),
    href: '/rights/',
  })),
  ...VERDICTS.map((verdict) => ({
    id: verdict,
    name: verdictWord(`verdict.${verdict}`),
    text: t(`method.verdict.${verdict}`),
    href: '/method/#section-6',
  })),
  ...site.method.scales.reliability.grades.map(({ id, label, hint }) => ({
    id,
    name: upperFirst(label),
    text: t('glossary.grade', { hint }),
    href: '/method/#section-3',
  })),
].sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** The same by first letter. */
export const letters: readonly { readonly letter: string; readonly terms: readonly Term[] }[] = [
  ...Map.groupBy(terms, ({ name }) => name.charAt(0).toLocaleUpperCase('en')),
].map(([letter, those]) => ({ letter, terms: those }))
