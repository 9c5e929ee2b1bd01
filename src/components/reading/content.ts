import { contentVersion, loadContent } from '../../schemas/index.ts'

/** All content, for pages; read once for the whole build, and any fault in it stops the build. */
export const site = loadContent()

/** The version of the content, as the changelog names it. */
export const version = contentVersion(site.method)
