import { createContext, useContext } from 'react'
import type { Questionnaire } from '../../questionnaire/index.ts'
import type { AssessmentFile } from '../../schemas/saved.ts'
import type { Actions } from '../../store/index.ts'
import type { PageId } from './pages.ts'
import type { Change, Evaluated } from './use-assessment.ts'

/** What every part of the wizard works with. */
export interface WizardState extends Evaluated {
  readonly questionnaire: Questionnaire
  /** False while only the words of the first page are there. */
  readonly hasAllWords: boolean
  readonly file: AssessmentFile
  readonly change: Change | null
  readonly session: Actions
  readonly readOnly: boolean
  readonly page: PageId
  /** Goes to a page; `question` is scrolled to and focused there, `back` offers the way straight back to the check. */
  readonly go: (page: PageId, target?: { readonly question?: string; readonly back?: boolean }) => void
  /** Where a page stands, for links that can also be opened in a new tab. */
  readonly href: (page: PageId, question?: string) => string
  readonly cameFromCheck: boolean
}

export const WizardContext = createContext<WizardState | null>(null)

export function useWizard(): WizardState {
  const state = useContext(WizardContext)
  if (state === null) throw new Error('useWizard is for parts of the wizard only')
  return state
}
