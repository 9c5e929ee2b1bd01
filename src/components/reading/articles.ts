import { t } from '../../i18n/site.ts'

/** “Charter Art. 7, ECHR Art. 8”. */
export const articlesOf = ({
  charter,
  echr,
}: {
  readonly charter: string
  readonly echr: readonly string[]
}): string =>
  [t('right.charter', { article: charter }), ...echr.map((article) => t('right.echr', { article }))].join(
    ', ',
  )
