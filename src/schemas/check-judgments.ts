import { checkCase } from './cases.ts'
import type { Coding } from './coding.ts'
import type { Content } from './content.ts'
import { factNumbers } from './facts.ts'
import type { Fault } from './faults.ts'

/** The site's own judgments are cases too: what a coding names must exist, in the questionnaire and in the record. */
export const checkJudgments = (content: Content): Fault[] =>
  content.judgments.flatMap((entry) => [
    ...checkCase(entry, content),
    ...entry.data.coding.flatMap((coding, at) => missingFacts(entry, `coding[${at}]`, coding)),
    ...(entry.data.reconciled === undefined ? [] : missingFacts(entry, 'reconciled', entry.data.reconciled)),
  ])

function missingFacts(
  { file, data }: Content['judgments'][number],
  path: string,
  { answers }: Coding,
): Fault[] {
  const count = data.record?.length ?? 0
  return Object.entries(answers).flatMap(([id, { fact }]) =>
    factNumbers(fact ?? '')
      .filter((number) => number < 1 || number > count)
      .map((number) => ({
        file,
        path: `${path}.answers.${id}.fact`,
        reason: `the record has no fact ${number}; it has ${count}.`,
      })),
  )
}
