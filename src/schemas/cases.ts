import type { CodedFacts, DecidedCase } from '../backtest/index.ts'
import { NOT_KNOWN } from '../engine/index.ts'
import type { Questionnaire } from '../questionnaire/index.ts'
import { type CaseFile, type Coding, caseSchema } from './coding.ts'
import type { Content } from './content.ts'
import { didYouMean, type Fault } from './faults.ts'
import { buildQuestionnaire } from './questionnaire.ts'
import { type Entry, readFiles } from './read.ts'

const factsOf = ({ answers, ...coding }: Coding): CodedFacts => ({
  ...coding,
  answers: Object.fromEntries(Object.entries(answers).map(([question, { option }]) => [question, option])),
})

/** A judgment as a case of the back-test; undefined when it is only cited. */
export function decidedCase(id: string, file: CaseFile): DecidedCase | undefined {
  const { outcome, decidingSteps, stepsPassed, coding, reconciled } = file
  if (coding.length === 0 || outcome === undefined) return undefined
  return {
    id,
    outcome,
    decidingSteps,
    stepsPassed,
    codings: coding.map(factsOf),
    ...(reconciled === undefined ? {} : { reconciled: factsOf(reconciled) }),
  }
}

/** The coded judgments of the site's own content, in the order of their ids. */
export const decidedCases = ({ judgments }: Content): DecidedCase[] =>
  judgments.flatMap(({ id, data }) => decidedCase(id, data) ?? [])

/** Snake case, as plain lists of facts have it, is taken for the same key. */
function camelKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [camel(key), child]))
}

/**
 * The cases of any folder, held to the questionnaires they name.
 *
 * @returns cases in the order of their ids, and every fault with file and path; judgments with `coding: none` are left out
 */
export function readCases(folder: string, content: Content): { cases: DecidedCase[]; faults: Fault[] } {
  const faults: Fault[] = []
  const entries = readFiles(folder, caseSchema, faults, camelKeys)
  const cases = entries.flatMap(({ id, data }) => decidedCase(data.id ?? id, data) ?? [])
  return { cases, faults: [...faults, ...entries.flatMap((entry) => checkCase(entry, content))] }
}

/** What a case names that the questionnaires do not have. */
export function checkCase({ file, data }: Entry<CaseFile>, content: Content): Fault[] {
  if (data.coding.length === 0) return []
  const outcome =
    data.outcome === undefined
      ? [{ file, path: 'outcome', reason: 'a coded case says what the court decided.' }]
      : []
  return [
    ...outcome,
    ...data.coding.flatMap((coding, at) => checkCoding(file, `coding[${at}]`, coding, content)),
    ...(data.reconciled === undefined ? [] : checkCoding(file, 'reconciled', data.reconciled, content)),
  ]
}

const built = new WeakMap<Content, Map<string, Questionnaire>>()

/** Cases share their measures: each questionnaire is made once. */
function questionnaireOf(content: Content, measure: string): Questionnaire {
  const known = built.get(content) ?? new Map<string, Questionnaire>()
  built.set(content, known)
  const questionnaire = known.get(measure) ?? buildQuestionnaire(content, measure)
  known.set(measure, questionnaire)
  return questionnaire
}

function checkCoding(file: string, path: string, coding: Coding, content: Content): Fault[] {
  const measures = content.measures.map(({ id }) => id)
  const unknown = (place: string, what: string, given: string, valid: readonly string[]): Fault[] =>
    valid.includes(given)
      ? []
      : [{ file, path: `${path}.${place}`, reason: `no ${what} "${given}".${didYouMean(given, valid)}` }]
  const faults = unknown('measure', 'measure', coding.measure, measures)
  if (faults.length > 0) return faults
  const { measure, rights, questions } = questionnaireOf(content, coding.measure)
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  return [
    ...unknown('variant', 'variant', coding.variant, ids(measure.variants)),
    ...coding.rights.added.flatMap((right, at) =>
      unknown(`rights.added[${at}]`, 'right', right, ids(rights)),
    ),
    ...Object.keys(coding.rights.removed).flatMap((right) =>
      unknown(`rights.removed.${right}`, 'right', right, ids(rights)),
    ),
    ...Object.entries(coding.answers).flatMap(([id, { option }]) => {
      const question = questions.find((candidate) => candidate.id === id)
      return question === undefined
        ? unknown(`answers.${id}`, 'question', id, ids(questions))
        : unknown(`answers.${id}.option`, 'option', option, [...ids(question.options), NOT_KNOWN])
    }),
  ]
}
