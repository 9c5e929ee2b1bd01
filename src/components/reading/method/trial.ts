import type { Spacing } from '../../../engine/index.ts'
import { worked } from './worked.ts'

/** How the test of stability is run, read off a run of it. */
export const trial = {
  runs: worked[0]?.stability.runs ?? 0,
  seed: worked[0]?.stability.seed ?? 0,
}

/** "1, 2, 4". */
export const marks = (spacing: Spacing): string => spacing.replaceAll('-', ', ')
