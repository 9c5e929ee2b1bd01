import messages from '../../content/locales/en/app.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the application at /assess/. */
export const { t, plural } = catalogue(messages)
