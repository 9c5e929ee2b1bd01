import type { AssessmentFile } from '../schemas/saved.ts'
import type { FileFault } from '../store/index.ts'

export type RowState = 'same' | 'differs' | 'not-printed'

/** One figure as the report prints it and as the assessment inside gives it today. */
export interface FigureRow {
  readonly id: string
  readonly label: string
  /** `undefined` where the report does not print it. */
  readonly printed: string | undefined
  readonly recomputed: string
  readonly state: RowState
}

/**
 * What the printed fingerprint says about the assessment inside: it is the one that was printed, it is another one, or
 * no fingerprint is printed.
 */
export type Seal = 'intact' | 'broken' | 'none'

/** A passage of the report that is not what the assessment gives. */
export interface Passage {
  /** The title of the section, '' for what stands before the first. */
  readonly section: string
  /** What is printed; empty where nothing is. */
  readonly printed: string
  /** What the assessment gives; empty where it gives nothing. */
  readonly text: string
}

export interface Checked {
  readonly ok: true
  readonly file: AssessmentFile
  /** What the measure is called. */
  readonly measure: string
  /**
   * `matches`: everything that was compared is the same. `differs`: something is not. `other-version`: made under
   * another version of the method, so that a difference says nothing about the report. `no-figures`: the table of
   * figures cannot be read, so that nothing was compared.
   */
  readonly outcome: 'matches' | 'differs' | 'other-version' | 'no-figures'
  readonly figures: readonly FigureRow[]
  /** Figures that stand in the table, and that the assessment does not give. */
  readonly added: readonly { readonly label: string; readonly printed: string }[]
  readonly fingerprint: {
    readonly seal: Seal
    readonly printed: string | undefined
    readonly recomputed: string
  }
  readonly version: {
    /** Under which the report was made; `undefined` where it cannot be told. */
    readonly report: string | undefined
    readonly site: string
  }
  /**
   * The report word for word, beside one made anew; `undefined` where the file has no tags to read it by, or was made
   * under another version.
   */
  readonly passages: { readonly compared: number; readonly missing: readonly Passage[] } | undefined
}

export type CheckResult =
  | Checked
  | { readonly ok: false; readonly reason: FileFault | 'not-pdf'; readonly where?: string }
