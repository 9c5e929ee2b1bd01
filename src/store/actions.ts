import type { Grade } from '../schemas/saved.ts'
import * as edits from './edits.ts'
import type { Created, Keeper } from './keeper.ts'

/** What can be done to an open assessment. Edits do nothing while `readOnly`; each is on its way to storage at once. */
export interface Actions {
  answer(question: string, option: string): void
  /** Takes an answer and its grade of evidence back; the reason stays. */
  clear(question: string): void
  setEvidence(question: string, grade: Grade | null): void
  setReason(question: string, text: string): void
  setTitle(title: string): void
  setAuthor(author: string): void
  setProposal(proposal: string): void
  setMeasureName(name: string): void
  setVariant(variant: string): void
  addRight(right: string): void
  /** Takes a right out with a reason, or changes that reason; one that was added by hand just goes again. */
  removeRight(right: string, reason: string): void
  restoreRight(right: string): void
  /** Tries again to write what could not be written. */
  retry(): Promise<void>
  /** What is on the screen becomes an assessment of its own; this one then shows what the other tab wrote. */
  keepAsCopy(title?: string): Promise<Created>
  /** Asks the tab that is writing to let go, and takes the turn after two seconds if it does not answer. */
  takeOver(): Promise<void>
}

export function actionsOf({ apply, save, keepAsCopy }: Keeper, takeOver: () => Promise<void>): Actions {
  return {
    answer: (question, option) => apply(edits.answer(question, option)),
    clear: (question) => apply(edits.clear(question)),
    setEvidence: (question, grade) => apply(edits.setEvidence(question, grade)),
    setReason: (question, text) => apply(edits.setReason(question, text)),
    setTitle: (title) => apply(edits.setTitle(title)),
    setAuthor: (author) => apply(edits.setAuthor(author)),
    setProposal: (proposal) => apply(edits.setProposal(proposal)),
    setMeasureName: (name) => apply(edits.setMeasureName(name)),
    setVariant: (variant) => apply(edits.setVariant(variant)),
    addRight: (right) => apply(edits.addRight(right)),
    removeRight: (right, reason) => apply(edits.removeRight(right, reason)),
    restoreRight: (right) => apply(edits.restoreRight(right)),
    retry: save,
    keepAsCopy,
    takeOver,
  }
}
