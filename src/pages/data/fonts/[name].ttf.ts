import type { APIRoute, GetStaticPaths } from 'astro'
import { pdfFont } from '../../../report/pdf/fonts.ts'
import { FONT_NAMES, type FontName } from '../../../report/pdf/style.ts'

/** The fonts of the PDF, fetched only when somebody asks for one. */
export const getStaticPaths: GetStaticPaths = () => FONT_NAMES.map((name) => ({ params: { name } }))

export const GET: APIRoute = async ({ params: { name } }) => {
  // The paths above are the only ones there are.
  const file = await pdfFont(name as FontName)
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'font/ttf' } })
}
