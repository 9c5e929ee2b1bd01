import messages from '../../content/locales/en/site.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the reading pages. */
export const { t, plural } = catalogue(messages)
