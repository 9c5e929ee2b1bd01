import type { Method, Option, Question, QuestionId, RightId, SourceRef, StepId } from '../engine/index.ts'

/** A citation, ready to be set: `name` stands out, `detail` follows, `short` fits a margin. */
export interface Citation {
  /** "Scarlet Extended", "Charter of Fundamental Rights of the European Union". */
  readonly name: string
  /** "C-70/10, 24 November 2011, §§ 47–53"; for a text the article. */
  readonly detail: string
  /** "C-70/10, §§ 47–53", "Charter Art. 52(1)". */
  readonly short: string
  /** Our own page where there is one, else the text itself. */
  readonly href?: string
}

export interface CourtSaying {
  readonly source: SourceRef
  readonly says: string
}

/** One of the engine's questions with the words around it. */
export interface QuestionWords extends Question {
  readonly prompt: string
  readonly why: string
  readonly help: string
  /** Principles served, the first one linked beside the question. */
  readonly serves: readonly string[]
  readonly courts: readonly CourtSaying[]
  /** The question that grades the evidence for this one's answer. */
  readonly evidenceQuestion?: QuestionId
  readonly options: readonly Option[]
  /** The variants that are asked it; absent: all. */
  readonly variants?: readonly string[]
}

export interface StepWords {
  readonly id: StepId
  readonly name: string
  readonly question: string
  readonly gloss: string
}

export interface RightWords {
  readonly id: RightId
  readonly name: string
  readonly short: string
  /** "Charter Art. 11, ECHR Art. 10". */
  readonly articles: string
}

export interface VariantWords {
  readonly id: string
  readonly name: string
  readonly line: string
  readonly rights: readonly RightId[]
}

/** Everything the browser, the command line and the report need about one measure; plain JSON, also at /data/<measure>.json. */
export interface Questionnaire {
  readonly contentVersion: string
  /** How to answer, a line each. */
  readonly answering: readonly string[]
  readonly measure: {
    readonly id: string
    readonly name: string
    readonly line: string
    readonly noun: string
    /** The generic measure: `measureName` of the file says what it is called. */
    readonly namedByUser: boolean
    readonly variants: readonly VariantWords[]
    /** Why each right is at stake here. */
    readonly rights: Readonly<Record<RightId, string>>
  }
  readonly method: Method
  readonly steps: readonly StepWords[]
  readonly rights: readonly RightWords[]
  readonly principles: Readonly<Record<string, string>>
  readonly questions: readonly QuestionWords[]
  readonly sources: Readonly<Record<SourceRef, Citation>>
}
