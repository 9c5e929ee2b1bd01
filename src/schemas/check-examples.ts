import { checkAgainst } from '../questionnaire/check.ts'
import type { Content } from './content.ts'
import { didYouMean, type Fault } from './faults.ts'
import { buildQuestionnaire } from './questionnaire.ts'

/** An example is published as it stands: every answer in it must be one that its measure asks for. */
export function checkExamples(content: Content): Fault[] {
  const measures = content.measures.map(({ id }) => id)
  return content.examples.flatMap(({ file, data }): Fault[] => {
    if (!measures.includes(data.measure))
      return [
        {
          file,
          path: 'measure',
          reason: `no measure "${data.measure}".${didYouMean(data.measure, measures)}`,
        },
      ]
    return checkAgainst(buildQuestionnaire(content, data.measure), data).map(
      ({ path, reason, given, valid }) => ({ file, path, reason: `${reason}${didYouMean(given, valid)}` }),
    )
  })
}
