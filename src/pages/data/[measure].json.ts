import type { APIRoute, GetStaticPaths } from 'astro'
import { buildQuestionnaire, loadContent } from '../../schemas/index.ts'

export const getStaticPaths = (() =>
  loadContent().measures.map(({ id }) => ({ params: { measure: id } }))) satisfies GetStaticPaths

/** `/data/<measure>.json`: everything that the application needs about one measure, as plain JSON. */
export const GET: APIRoute = ({ params: { measure = '' } }) =>
  Response.json(buildQuestionnaire(loadContent(), measure))
