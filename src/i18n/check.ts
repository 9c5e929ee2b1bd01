import messages from '../../content/locales/en/check.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the page "Check a report"; a catalogue of its own, since the page's script carries it. */
export const { t, plural } = catalogue(messages)
