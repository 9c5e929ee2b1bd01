import messages from '../../content/locales/en/charts.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the pictures. */
export const { t, plural } = catalogue(messages)
