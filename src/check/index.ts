export { checkReport, type Site } from './check.ts'
export type * from './types.ts'
