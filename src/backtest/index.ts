export { kappa, type Pair, pairsOf, SILENT } from './kappa.ts'
export { decisiveCoding, hits, runCase, summarise } from './run.ts'
export type * from './types.ts'
