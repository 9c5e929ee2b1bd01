export { kappa, type Pair, pairsOf, SILENT } from './kappa.ts'
export { agrees, decisiveCoding, hits, inputOfCase, runCase, summarise } from './run.ts'
export type * from './types.ts'
