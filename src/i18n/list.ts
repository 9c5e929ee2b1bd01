import messages from '../../content/locales/en/list.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the list of assessments. */
export const { t, plural } = catalogue(messages)
