import messages from '../../content/locales/en/insights.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of what looks behind the result in the wizard; a catalogue of its own, since its code is loaded later. */
export const { t, plural } = catalogue(messages)
