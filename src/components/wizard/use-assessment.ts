import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type Assessment,
  type AssessmentInput,
  type AssessmentModel,
  assess,
  changedSteps,
  type StepChange,
} from '../../engine/index.ts'
import { evidenceQuestionId, inputOf, modelOf, type Questionnaire } from '../../questionnaire/index.ts'
import type { AssessmentFile } from '../../schemas/saved.ts'

/** What the latest answer did: which steps moved, and how far the score did. */
export interface Change {
  readonly question: string
  readonly steps: readonly StepChange[]
  readonly score: {
    readonly from: Assessment['proportionality']
    readonly to: Assessment['proportionality']
  } | null
}

/** What the engine was given, and what it said. */
export interface Evaluated {
  readonly model: AssessmentModel
  readonly input: AssessmentInput
  readonly assessment: Assessment
}

/**
 * The one place where results are computed: runs the engine when answers, grades, variant or rights change,
 * not while a reason is being typed.
 */
export function useAssessment(
  questionnaire: Questionnaire,
  file: AssessmentFile,
): Evaluated & { readonly change: Change | null } {
  const { answers, evidence, rights, variant } = file
  const model = useMemo(() => modelOf(questionnaire, variant), [questionnaire, variant])
  const input = useMemo(
    () => inputOf(questionnaire, { answers, evidence, rights, variant }),
    [questionnaire, answers, evidence, rights, variant],
  )
  const assessment = useMemo(() => assess(model, input), [model, input])
  return { model, input, assessment, change: useChange(assessment, answers, evidence) }
}

function useChange(
  assessment: Assessment,
  answers: AssessmentFile['answers'],
  evidence: AssessmentFile['evidence'],
): Change | null {
  const last = useRef({ assessment, answers, evidence })
  const [change, setChange] = useState<Change | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = { assessment, answers, evidence }
    const graded = differing(before.evidence, evidence)
    const question =
      differing(before.answers, answers) ?? (graded === undefined ? undefined : evidenceQuestionId(graded))
    if (question !== undefined) setChange(changeBetween(question, before.assessment, assessment))
  }, [assessment, answers, evidence])
  return change
}

function changeBetween(question: string, before: Assessment, after: Assessment): Change {
  const [from, to] = [before.proportionality, after.proportionality]
  const moved = from[0] !== to[0] || from[1] !== to[1]
  return { question, steps: changedSteps(before, after), score: moved ? { from, to } : null }
}

/** The one key in which two tables differ. */
function differing(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string | undefined {
  if (before === after) return undefined
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].find(
    (key) => before[key] !== after[key],
  )
}
