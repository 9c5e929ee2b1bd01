import type { APIRoute } from 'astro'
import { siteData } from '../../components/app/site-data.ts'

/** `/data/site.json`: the measures and their variants by name, for the list of assessments. */
export const GET: APIRoute = () => Response.json(siteData())
