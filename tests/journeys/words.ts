import app from '../../content/locales/en/app.json' with { type: 'json' }
import list from '../../content/locales/en/list.json' with { type: 'json' }
import { catalogue } from '../../src/i18n/index.ts'

/** The words that the pages of the application use, whichever of its catalogues they stand in. */
export const { t } = catalogue({ ...list, ...app })
