import { type AssessmentFile, type Grade, LIMITS } from '../schemas/saved.ts'

/** A change to a file; gives the same object back when there is nothing to change. */
export type Edit = (file: AssessmentFile) => AssessmentFile

type Table<T> = Readonly<Record<string, T>>

const put = <T>(table: Table<T>, key: string, value: T): Table<T> =>
  table[key] === value ? table : { ...table, [key]: value }

const drop = <T>(table: Table<T>, key: string): Table<T> =>
  Object.hasOwn(table, key)
    ? Object.fromEntries(Object.entries(table).filter(([other]) => other !== key))
    : table

/** No longer than a file may carry, and never half of a character; fields should stop the user earlier. */
const within = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')

/** Replaces parts; the same file where every part is the one that stands. */
function patch(file: AssessmentFile, parts: Partial<AssessmentFile>): AssessmentFile {
  const changes = Object.entries(parts).some(([key, value]) => file[key as keyof AssessmentFile] !== value)
  return changes ? { ...file, ...parts } : file
}

export const answer =
  (question: string, option: string): Edit =>
  (file) =>
    patch(file, { answers: put(file.answers, question, option) })

/** Takes an answer back, and the grade of its evidence; the reason is the user's own text and stays. */
export const clear =
  (question: string): Edit =>
  (file) =>
    patch(file, { answers: drop(file.answers, question), evidence: drop(file.evidence, question) })

/** `null` takes the grade back. */
export const setEvidence =
  (question: string, grade: Grade | null): Edit =>
  (file) =>
    patch(file, {
      evidence: grade === null ? drop(file.evidence, question) : put(file.evidence, question, grade),
    })

/** An empty text takes the reason back. */
export const setReason =
  (question: string, text: string): Edit =>
  (file) =>
    patch(file, {
      reasons:
        text === '' ? drop(file.reasons, question) : put(file.reasons, question, within(text, LIMITS.reason)),
    })

export const setTitle =
  (title: string): Edit =>
  (file) =>
    patch(file, { title: within(title, LIMITS.title) })

export const setAuthor =
  (author: string): Edit =>
  (file) =>
    patch(file, { author: within(author, LIMITS.author) })

/** Only for the generic measure; an empty name takes it back. */
export const setMeasureName =
  (measureName: string): Edit =>
  (file) => {
    const { measureName: _, ...rest } = file
    if (measureName === (file.measureName ?? '')) return file
    return measureName === '' ? rest : { ...rest, measureName: within(measureName, LIMITS.measureName) }
  }

export const setProposal =
  (proposal: string): Edit =>
  (file) =>
    patch(file, { proposal: within(proposal, LIMITS.proposal) })

/** Answers to questions that the new variant does not ask keep their place and lose their effect. */
export const setVariant =
  (variant: string): Edit =>
  (file) =>
    patch(file, { variant })

/** Adds a right that the measure does not touch by default; one that was taken out comes back instead. */
export const addRight =
  (right: string): Edit =>
  (file) => {
    const { added, removed } = file.rights
    if (Object.hasOwn(removed, right)) return restoreRight(right)(file)
    return added.includes(right) ? file : patch(file, { rights: { removed, added: [...added, right] } })
  }

/** Takes a right out with the reason given, or changes that reason; one that the user added just goes again. */
export const removeRight =
  (right: string, reason: string): Edit =>
  (file) => {
    const { added, removed } = file.rights
    if (added.includes(right))
      return patch(file, { rights: { added: added.filter((id) => id !== right), removed } })
    const changed = put(removed, right, within(reason, LIMITS.reason))
    return changed === removed ? file : patch(file, { rights: { added, removed: changed } })
  }

export const restoreRight =
  (right: string): Edit =>
  (file) => {
    const { added, removed } = file.rights
    const changed = drop(removed, right)
    return changed === removed ? file : patch(file, { rights: { added, removed: changed } })
  }
