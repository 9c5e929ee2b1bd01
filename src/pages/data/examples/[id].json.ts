import type { APIRoute, GetStaticPaths } from 'astro'
import { loadContent } from '../../../schemas/index.ts'
import { toFile } from '../../../store/index.ts'

export const getStaticPaths = (() =>
  loadContent().examples.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths

/** `/data/examples/<id>.json`: an example as the file that the application would save. */
export const GET: APIRoute = ({ params: { id } }) => {
  const file = loadContent().examples.find((example) => example.id === id)?.data
  if (file === undefined) return new Response(null, { status: 404 })
  // The time is only for the name of a download, which the link gives.
  return new Response(toFile({ file, changed: file.changed ?? '' }).text, {
    headers: { 'content-type': 'application/json' },
  })
}
