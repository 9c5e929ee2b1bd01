import messages from '../../content/locales/en/search.json' with { type: 'json' }
import { catalogue } from './index.ts'

/** Words of the search page; a catalogue of its own, since the page's script carries it. */
export const { t, plural } = catalogue(messages)
