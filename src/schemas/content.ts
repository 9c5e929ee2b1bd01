import { basename, join } from 'node:path'
import { isPseudo, pseudoContent } from '../i18n/pseudo.ts'
import { checkExamples } from './check-examples.ts'
import { checkGlossary } from './check-glossary.ts'
import { checkJudgments } from './check-judgments.ts'
import { checkQuestions } from './check-questions.ts'
import { checkReach } from './check-reach.ts'
import { checkReferences } from './check-references.ts'
import { ContentError, type Fault } from './faults.ts'
import {
  type AnsweringFile,
  answeringSchema,
  type ChangelogFile,
  changelogSchema,
  type GlossaryFile,
  glossarySchema,
  type JudgmentFile,
  judgmentSchema,
  type MeasureFile,
  measureSchema,
  type PrincipleFile,
  principleSchema,
  type RightFile,
  rightSchema,
  type TextFile,
  textSchema,
} from './knowledge.ts'
import {
  type CritiquesFile,
  critiquesSchema,
  type MatricesFile,
  matricesSchema,
  type PublishedFile,
  publishedSchema,
  type ScalesFile,
  scalesSchema,
  type ThresholdsFile,
  thresholdsSchema,
} from './method.ts'
import { type QuestionFile, questionSchema } from './question.ts'
import { type Entry, readFolder, readOne } from './read.ts'
import { type AssessmentFile, assessmentFileSchema } from './saved.ts'

/** All of `content/`, validated and with every reference resolved; lists are in display order. */
export interface Content {
  readonly measures: readonly Entry<MeasureFile>[]
  readonly rights: readonly Entry<RightFile>[]
  readonly principles: readonly Entry<PrincipleFile>[]
  readonly questions: readonly Entry<QuestionFile>[]
  readonly judgments: readonly Entry<JudgmentFile>[]
  readonly texts: readonly Entry<TextFile>[]
  readonly examples: readonly Entry<AssessmentFile>[]
  /** Terms that have no page of their own; `content/glossary.yaml`. */
  readonly glossary: GlossaryFile
  readonly method: {
    readonly scales: ScalesFile
    readonly thresholds: ThresholdsFile
    readonly matrices: MatricesFile
    /** Balances that others have published, with the result that they report. */
    readonly published: PublishedFile
    /** What is said against weighing by numbers, and our answer. */
    readonly critiques: CritiquesFile
    readonly changelog: ChangelogFile
    /** How to answer, a line each. */
    readonly answering: AnsweringFile
  }
}

const inOrder = <T extends { order: number }>(entries: Entry<T>[]): Entry<T>[] =>
  entries.sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'))

/**
 * Reads, validates and cross-checks `content/`.
 *
 * @param root the project's folder
 * @returns all content, plain data
 * @throws ContentError with one line a fault: file, key, reason, nearest valid value
 */
export function readContent(root: string = process.cwd()): {
  content: Content | undefined
  faults: readonly Fault[]
} {
  const faults: Fault[] = []
  const method = (name: string) => join(root, 'content/method', name)
  const content = {
    measures: inOrder(readFolder(root, 'measures', measureSchema, faults)),
    rights: inOrder(readFolder(root, 'rights', rightSchema, faults)),
    principles: inOrder(readFolder(root, 'principles', principleSchema, faults)),
    questions: inOrder(readFolder(root, 'questions', questionSchema, faults)),
    judgments: readFolder(root, 'judgments', judgmentSchema, faults),
    texts: readFolder(root, 'texts', textSchema, faults),
    examples: readFolder(root, 'examples', assessmentFileSchema, faults),
    glossary: readOne(root, join(root, 'content/glossary.yaml'), glossarySchema, faults),
    method: {
      scales: readOne(root, method('scales.yaml'), scalesSchema, faults),
      thresholds: readOne(root, method('thresholds.yaml'), thresholdsSchema, faults),
      matrices: readOne(root, method('matrices.yaml'), matricesSchema, faults),
      published: readOne(root, method('published.yaml'), publishedSchema, faults),
      critiques: readOne(root, method('critiques.yaml'), critiquesSchema, faults),
      changelog: readOne(root, method('changelog.yaml'), changelogSchema, faults),
      answering: readOne(root, method('answering.yaml'), answeringSchema, faults),
    },
  }
  if (!isWhole(content)) return { content: undefined, faults }
  // What could not be read is missing everywhere else too: those faults would only hide the one to mend.
  const unread = faults.map(({ file }) => basename(file, '.yaml'))
  const isEcho = ({ reason }: Fault) =>
    unread.some((id) => reason.includes(`"${id}"`) || reason.includes(`"${id}/`))
  const checks = [checkReferences, checkQuestions, checkReach, checkGlossary]
  const found = [...faults, ...checks.flatMap((check) => check(content)).filter((fault) => !isEcho(fault))]
  // A questionnaire can be made only of sound parts.
  return {
    content,
    faults: found.length === 0 ? [...checkExamples(content), ...checkJudgments(content)] : found,
  }
}

type Loose = Omit<Content, 'method' | 'glossary'> & {
  glossary: GlossaryFile | undefined
  method: { [K in keyof Content['method']]: Content['method'][K] | undefined }
}
const isWhole = (content: Loose): content is Content =>
  [content.glossary, ...Object.values(content.method)].every((part) => part !== undefined)

let cached: { root: string; content: Content } | undefined

/** As `readContent`, but any fault throws, and the result is kept for the rest of the process. */
export function loadContent(root: string = process.cwd()): Content {
  if (cached?.root === root) return cached.content
  const { content, faults } = readContent(root)
  if (content === undefined || faults.length > 0) throw new ContentError(faults)
  cached = { root, content: isPseudo() ? pseudoContent(content) : content }
  return cached.content
}
