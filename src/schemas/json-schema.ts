import * as z from 'zod/mini'
import { assessmentFileSchema, FORMAT_VERSION } from './saved.ts'

/** Where the schema is published; relative, since the same site may stand at several addresses. */
export const SCHEMA_PATH = `/schema/assessment-${FORMAT_VERSION}.json`

/** The format of saved assessments as JSON Schema 2020-12, made from the schema that reads them. */
export const assessmentJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(assessmentFileSchema)
  return {
    $schema,
    $id: SCHEMA_PATH,
    title: 'Counterpoise assessment',
    description:
      'What somebody answered about a measure, and why. Answers go from question to option by their ids; ' +
      '"not-known" is an answer too. There are no results in it: they are computed from the answers.',
    ...schema,
  }
}
