import type { APIRoute, GetStaticPaths } from 'astro'
import { STEPS } from '../../../engine/index.ts'
import { firstLoad } from '../../../questionnaire/index.ts'
import { buildQuestionnaire, loadContent } from '../../../schemas/index.ts'

export const getStaticPaths = (() =>
  loadContent().measures.flatMap(({ id }) =>
    ['start', ...STEPS].map((page) => ({ params: { measure: id, page } })),
  )) satisfies GetStaticPaths

/** `/data/<measure>/<step>.json`: what the wizard needs to show that step's page; `start` for the first page. */
export const GET: APIRoute = ({ params: { measure = '', page = '' } }) => {
  const step = STEPS.find((candidate) => candidate === page) ?? null
  return Response.json(firstLoad(buildQuestionnaire(loadContent(), measure), step))
}
