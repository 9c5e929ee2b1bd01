import { assessmentJsonSchema } from '../../schemas/json-schema.ts'

/** The format of saved assessments, for those who make such files or check them with other tools. */
export const GET = (): Response =>
  new Response(`${JSON.stringify(assessmentJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  })
