export type { ReportInput } from './context.ts'
export { reportDocument } from './sections.ts'
export type * from './types.ts'
