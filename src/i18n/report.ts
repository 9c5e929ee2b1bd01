import messages from '../../content/locales/en/report.json' with { type: 'json' }
import verdict from '../../content/locales/en/verdict.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the report, on screen, on paper and as PDF, and of the pictures. */
export const { t, plural } = catalogue({ ...verdict, ...messages })
