import { searchDocuments } from '../../components/search/documents.ts'

/** `/data/search.json`: what can be found on the reading pages, as plain JSON; indexed in the browser when it is used. */
export const GET = (): Response => Response.json(searchDocuments())
