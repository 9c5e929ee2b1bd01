import { formatDate } from '../../i18n/index.ts'

/** A date of the content, which has no time zone; its parts are not torn apart at the end of a line. */
export const dateWords = (iso: string): string => formatDate(iso, 'UTC').replaceAll(' ', '\u00a0')
