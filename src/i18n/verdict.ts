import messages from '../../content/locales/en/verdict.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the verdict and of the steps' statuses, for the report and for the panel beside the questions. */
export const { t, plural } = catalogue(messages)
