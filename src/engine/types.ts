/**
 * What goes into the engine and what comes out of it: plain data, no behaviour.
 * Names are those of `method.md` and of the law; every number is an integer on a scale of `content/method/`.
 */

/** The ladder, in the order of Charter Art. 52(1) and ECHR Arts. 8(2), 10(2). */
export const STEPS = [
  'interference',
  'attribution',
  'legality',
  'essence',
  'aim',
  'suitability',
  'necessity',
  'balancing',
  'safeguards',
  'equality',
] as const

/** Steps that establish facts and never fail. */
export const FACT_STEPS: readonly StepId[] = ['interference', 'attribution']

/** Best first. */
export const STATUSES = ['met', 'doubtful', 'failed'] as const

/** Best first. */
export const VERDICTS = [
  'proportionate',
  'proportionate-with-conditions',
  'not-shown',
  'disproportionate',
] as const

export const DIMENSIONS = ['probability', 'exposure', 'gravity', 'effort'] as const

export type StepId = (typeof STEPS)[number]
export type Status = (typeof STATUSES)[number]
export type Verdict = (typeof VERDICTS)[number]
export type Dimension = (typeof DIMENSIONS)[number]
export type QuestionId = string
export type OptionId = string
export type RightId = string

/** `[best, worst]` for balance and risk, `[low, high]` for scores; equal once nothing is open. */
export type Interval = readonly [number, number]

/** `judgment-or-text-id#paragraphs-or-article`; the part behind # may be absent. */
export type SourceRef = string

/** All listed questions must stand at one of the listed options. */
export type Condition = Readonly<Record<QuestionId, readonly OptionId[]>>

interface EffectBase {
  readonly because: string
  readonly sources: readonly SourceRef[]
  readonly when?: Condition
}

/** How far an answer falls short on a step: deficit 0…3. `defeats` ends the step and counts as deficit 3. */
export interface FindingEffect extends EffectBase {
  readonly kind: 'finding'
  readonly step: StepId
  readonly deficit: number
  readonly defeats: boolean
}

/** Moves a pan. Right side: intensity (sum, 0…8) or reliability (−1…0). Aim side: importance (sum, 0…8), rank (sum, ≤ 0), reliability (lowest, −8…0). */
export interface WeightEffect extends EffectBase {
  readonly kind: 'weight'
  readonly side: 'right' | 'aim'
  readonly part: 'intensity' | 'importance' | 'rank' | 'reliability'
  /** A right's id, or `all` for every right under assessment; absent on the aim's side. */
  readonly right?: RightId | 'all'
  readonly exponent: number
}

/** Raises a dimension to a level 1…4 (the highest counts), or lowers it by that many levels. */
export interface RiskEffect extends EffectBase {
  readonly kind: 'risk'
  readonly right: RightId | 'all'
  readonly dimension: Dimension
  readonly level?: number
  readonly lowers?: number
}

export type Effect = FindingEffect | WeightEffect | RiskEffect

export interface Option {
  readonly id: OptionId
  readonly label: string
  readonly hint: string
  /** A few words for the ladder: "no basis in law". */
  readonly short?: string
  readonly effects: readonly Effect[]
}

export interface Question {
  readonly id: QuestionId
  readonly step: StepId
  /** True: something the proposer can change. False: something that simply is. */
  readonly lever: boolean
  /** What to do about it, in the imperative; on levers only. */
  readonly advice?: string
  /** Opens only when these answers stand; a closed question has no effect. */
  readonly appliesWhen?: Condition
  /** Set on a question that grades the evidence for another question's answer. */
  readonly evidenceFor?: QuestionId
  /** Best for the right-holder first. */
  readonly options: readonly Option[]
}

/** Thresholds on d = D/M: met at or below `met`, doubtful to `doubtful`, failed above. */
export interface Thresholds {
  readonly met: number
  readonly doubtful: number
}

export interface Method {
  readonly version: string
  /** Lowest intensity of each band of seriousness, with its thresholds; lightest first. */
  readonly seriousness: readonly { readonly from: number; readonly thresholds: Thresholds }[]
  readonly intensity: Interval
  readonly importance: Interval
  readonly rank: Interval
  readonly reliability: Interval
  /** Lowest reliability that evidence against the interference can give a right. */
  readonly rightReliability: Interval
  /** Balancing is met at or below `met`, failed at or above `failed`, a stalemate or leaning in between. */
  readonly balance: { readonly met: number; readonly failed: number }
  /** Share of a step's questions that must be answered before its open levers count as conditions, 0…1. */
  readonly answeredForConditions: number
  /** The proportionality score is capped while a step is doubtful, and when one has failed. */
  readonly caps: Readonly<Record<Exclude<Status, 'met'>, number>>
  /** 4 × 4, rows then columns, levels 1…4. */
  readonly matrices: Readonly<Record<'likelihood' | 'severity' | 'impact', readonly (readonly number[])[]>>
  /** Risk score for impact levels 1…4. */
  readonly riskScore: readonly number[]
}

export interface AssessmentModel {
  readonly contentVersion: string
  readonly measure: string
  readonly variant: string
  readonly method: Method
  /** In the order in which they are asked: by step, then by place in the step. */
  readonly questions: readonly Question[]
  /** Ticked unless the user takes them out. */
  readonly defaultRights: readonly RightId[]
}

export type Answers = Readonly<Record<QuestionId, OptionId>>

export interface AssessmentInput {
  /** Question to option; a missing question or `not-known` is open. */
  readonly answers: Answers
  /** The rights under assessment. */
  readonly rights: readonly RightId[]
  /** What the action plan commits to: levers at the option they will have. */
  readonly commitments?: Answers
}

/** The option id that says "not known yet"; it is stored, and counts as open. */
export const NOT_KNOWN = 'not-known'

/** One answer's share in a result: the answer, the rule, the sources. */
export interface Reason {
  readonly question: QuestionId
  readonly option: OptionId
  readonly effect: Effect
}

export type Finding =
  | { readonly step: StepId; readonly status: Status; readonly because: readonly Reason[] }
  | {
      readonly step: StepId
      readonly status: 'open'
      readonly between: readonly [Status, Status]
      readonly missing: readonly QuestionId[]
      readonly because: readonly Reason[]
    }

/** One side of the scale, each part `[best, worst]` completion for the right-holder's opponent: see `balancing.ts`. */
export interface Weights {
  readonly intensity: Interval
  readonly reliability: Interval
}

export interface AimWeights {
  readonly importance: Interval
  readonly rank: Interval
  readonly reliability: Interval
}

/** Levels 1…4 as `[best, worst]`; the impact is the cell. */
export interface RiskCell {
  readonly likelihood: Interval
  readonly severity: Interval
  readonly impact: Interval
}

export interface RightResult {
  readonly right: RightId
  /** b(r) in powers of two, `[best, worst]`; negative: the aim weighs more. */
  readonly balance: Interval
  readonly weights: Weights
  readonly risk: { readonly inherent: RiskCell; readonly current: RiskCell; readonly planned: RiskCell }
  readonly because: readonly Reason[]
}

export interface Assessment {
  readonly verdict: Verdict
  /** Levers would cure the failure; false unless disproportionate. */
  readonly remediable: boolean
  /** The first failed step; else the first that stands in the way of a better verdict; null when none does. */
  readonly decidingStep: StepId | null
  readonly steps: readonly Finding[]
  /** Share of the combined weight on the aim's side, 0…100, capped by the steps. */
  readonly proportionality: Interval
  /** The worst right's cell, 0…100. */
  readonly risk: { readonly inherent: Interval; readonly current: Interval; readonly planned: Interval }
  readonly aim: AimWeights & { readonly because: readonly Reason[] }
  readonly rights: readonly RightResult[]
  /**
   * Levers that bring every step as far as levers can, what is known to fall short first. From `assessWhole`, with the
   * verdict "proportionate with conditions": the smallest set that makes every step met.
   */
  readonly conditions: readonly {
    readonly question: QuestionId
    readonly step: StepId
    readonly to: OptionId
  }[]
  /** Applicable questions without an answer, in the order in which they are asked. */
  readonly missing: readonly QuestionId[]
  readonly answered: number
  readonly applicable: number
  readonly contentVersion: string
}
