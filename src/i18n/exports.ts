import messages from '../../content/locales/en/exports.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words that only the Word document and the CSV files have; all others are the report's. */
export const { t } = catalogue(messages)
