import type { Status, StepId, Verdict } from '../engine/index.ts'
import type { ReportOptions } from './options.ts'
import type { Scene, Tone } from './scene.ts'

/** A run of words: plain, strong, quiet (captions, sources), or a link. A line break in it is kept. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly quiet?: boolean
  /** A page of this site, beginning with `/`, or an address elsewhere. */
  readonly href?: string
}
export type Text = readonly Run[]

export type StepStatus = Status | 'open'

export interface LadderRow {
  readonly step: StepId
  readonly status: StepStatus
  readonly statusWord: string
  readonly name: string
  readonly text: Text
  readonly source: Text
}

/** What one answer did: "Necessity: falls short by 2 of 3", why, and where that comes from. */
export interface EffectLine {
  readonly did: string
  readonly text: string
  readonly sources: Text
}

export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** Shares of the width, summing to 1; the first column is the row's header. */
  readonly widths: readonly number[]
  readonly numeric?: readonly boolean[]
  /** Set tighter: label and figure, looked up rather than read. */
  readonly dense?: boolean
  readonly rows: readonly (readonly Text[])[]
}

export interface AnswerBlock {
  readonly kind: 'answer'
  readonly question: string
  readonly prompt: string
  readonly answer: string
  readonly open: boolean
  /** The grade of the evidence, where the question asks for one. */
  readonly evidence?: string
  /** The user's own words; may run to 20,000 characters and many lines. */
  readonly reason?: string
  readonly effects: readonly EffectLine[]
  /** Said instead of effects: what an open answer could move, or that an answer moves nothing. */
  readonly note?: string
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lede' | 'quiet' }
  /** The user's own words, a paragraph to a line. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly name: string; readonly sentence: Text }
  | {
      readonly kind: 'figures'
      readonly items: readonly { readonly value: string; readonly label: string }[]
    }
  /** Ordered lists have large figures, in the tone that is named. */
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly Text[]
      readonly tone?: Tone
    }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly text: Text }[] }
  /** `narrow` says and shows the same on a screen too narrow for the other; paper has no use for it. */
  | { readonly kind: 'picture'; readonly scene: Scene; readonly narrow?: Scene }
  /** Side by side where there is room, else one after the other. */
  | {
      readonly kind: 'columns'
      readonly columns: readonly (readonly Block[])[]
      /** Repeats in short what follows in full; left out on paper where the page has no room for it. */
      readonly ifRoom?: boolean
      /** Tried in this order on paper where the page has too little room. */
      readonly shorter?: readonly (readonly (readonly Block[])[])[]
    }
  /** A row a step: status by shape and word, name, what moved it, source. */
  | { readonly kind: 'ladder'; readonly rows: readonly LadderRow[] }
  | TableBlock
  /** One answered (or open) question in full. */
  | AnswerBlock
  /** Room for ink: each role with its fields, a line to write on beside each. */
  | {
      readonly kind: 'signoff'
      readonly rows: readonly { readonly role: string; readonly fields: readonly string[] }[]
    }
  | { readonly kind: 'rule' }

export interface Section {
  readonly id: string
  readonly title: string
  /** The title stands in the outline and for screen readers, and is not set. */
  readonly untitled?: boolean
  /** Begins a page on paper. */
  readonly newPage?: boolean
  /** The status of the step that the section is about; `word` says it in full. */
  readonly status?: { readonly shape: StepStatus; readonly word: string }
  readonly blocks: readonly Block[]
}

/** A headline figure, a verdict or the status of a step, as it is printed in the table "Figures of this report". */
export interface Figure {
  /** `verdict`, `proportionality`, `risk.current`, `step.legality`, `balance.expression`, `stability` … */
  readonly id: string
  readonly label: string
  readonly value: string
}

/** The report as data: one list of sections for screen, print and PDF. */
export interface ReportDocument {
  /** "Fundamental-rights assessment", or "Fundamental-rights assessment: briefing", above the title. */
  readonly kind: string
  readonly scope: 'full' | 'briefing' | 'chosen'
  /** What its user chose, as it travels in the PDF, so that a check can make the same report again. */
  readonly options: ReportOptions
  readonly paper: 'a4' | 'letter'
  /** On every page, empty for none. */
  readonly marking: string
  /** On every page, empty for none. */
  readonly organisation: string
  /** Of the words, as a BCP 47 tag. */
  readonly language: string
  /** 64 hexadecimal digits: see `fingerprint.ts`. */
  readonly fingerprint: string
  /** Each stands in the section "Method and versions", which no report goes without, as a row of a table: label, value. */
  readonly figures: readonly Figure[]
  /** A list of contents is wanted. */
  readonly contents: boolean
  /** The verdict as one paragraph that can stand by itself, in somebody else's paper. */
  readonly summary: string
  readonly title: string
  readonly subtitle: string
  readonly measure: string
  readonly author: string
  /** ISO time of the last change, empty when the file does not say; printed as a date. */
  readonly date: string
  readonly contentVersion: string
  readonly sections: readonly Section[]
}
