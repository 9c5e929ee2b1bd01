/**
 * Answers and nothing else: what is kept on this device, and the files in which it travels. No results, no words:
 * every failure is a named reason, and the application says it.
 *
 *   const store = await openStore({ contentVersion })             never fails; store.storage: 'device' | 'blocked'
 *   const { kept, deleted } = await store.listAssessments()       newest change first; unreadable ones carry `raw`
 *   const made = await store.create({ measure, variant, title })  { ok, id } or a reason
 *   const opened = await store.openAssessment(made.id)            { ok, assessment } or a reason
 *   const state = useStore(opened.assessment.state)               record, saving, savedAt, problem, readOnly
 *   opened.assessment.actions.answer('scope', 'all')              shown at once, on its way to the disk at once
 *   await opened.assessment.close()                               one per id and tab, however often opened
 *
 *   const { name, text } = toFile(record)
 *   const result = await parseAnyFile(await file.arrayBuffer(), { contentVersion, measures })   JSON, or PDF with it inside
 *   if (result.ok) await store.addFile(result.file)
 *
 * Where storage is blocked an assessment lives as long as its page: move between steps without leaving the document.
 * A page should ask before it is left while `saving` is 'not-saved'; that question is the application's.
 */

export type { Actions } from './actions.ts'
export {
  type Download,
  type FileFault,
  type FileResult,
  type Known,
  MAX_BYTES,
  parseAnyFile,
  parseAttachment,
  parseBytes,
  parseFile,
  toFile,
  toRawFile,
} from './file.ts'
export type { AssessmentState, Created, Problem } from './keeper.ts'
export type { List, Listed } from './list.ts'
export type { Closed, OpenAssessment, Opened } from './open-assessment.ts'
export { type NewAssessment, openStore, type Store } from './open-store.ts'
export { ATTACHMENT, isPdf, type OpenReport, type PdfFault, readReport } from './pdf.ts'
export type { AssessmentRecord, Unreadable } from './record.ts'
export type { WriteOutcome } from './storage.ts'
