import messages from '../../content/locales/en/pictures.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the pictures that only a report has. */
export const { t, plural } = catalogue(messages)
