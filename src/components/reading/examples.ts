import { type Assessment, assessWhole } from '../../engine/index.ts'
import { inputOf, modelOf, type Questionnaire, variantOf } from '../../questionnaire/index.ts'
import { contextOf } from '../../report/context.ts'
import { type ReportDocument, reportDocument } from '../../report/index.ts'
import { verdictSentence } from '../../report/verdict-sentence.ts'
import { type AssessmentFile, buildQuestionnaire, type Entry } from '../../schemas/index.ts'
import { site } from './content.ts'

/** An example with its result, worked out at build as the application would work it out. */
export interface Example {
  readonly id: string
  readonly file: AssessmentFile
  readonly questionnaire: Questionnaire
  readonly assessment: Assessment
  readonly variant: string
  /** The verdict in a sentence. */
  readonly sentence: string
}

const questionnaires = new Map<string, Questionnaire>()

/** Questionnaires are made once for all pages. */
export function questionnaireOf(measure: string): Questionnaire {
  const known = questionnaires.get(measure) ?? buildQuestionnaire(site, measure)
  questionnaires.set(measure, known)
  return known
}

function worked({ id, data: file }: Entry<AssessmentFile>): Example {
  const questionnaire = questionnaireOf(file.measure)
  const assessment = assessWhole(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  const variant = variantOf(questionnaire, file.variant).name
  const sentence = verdictSentence(contextOf({ questionnaire, file, assessment }))
  return { id, file, questionnaire, assessment, variant, sentence }
}

/** All examples, in the order of their measures in the catalogue. */
export const examples: readonly Example[] = site.measures.flatMap(({ id }) =>
  site.examples.filter(({ data }) => data.measure === id).map(worked),
)

export const examplesOf = (measure: string): Example[] =>
  examples.filter(({ file }) => file.measure === measure)

export const exampleReport = ({ questionnaire, file, assessment }: Example): ReportDocument =>
  reportDocument({ questionnaire, file, assessment })
