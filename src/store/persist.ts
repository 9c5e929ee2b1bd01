import type { Connection } from './indexed-db.ts'

const ASKED = 'asked-to-persist'

/**
 * Asks the browser, once on this device, not to clear what is kept here when space runs low. Some browsers put the
 * question to the user, so it is asked when there is something to keep, and not again whatever the answer.
 */
export async function askToPersist({ database }: Connection): Promise<void> {
  try {
    const { storage } = navigator
    if (typeof storage?.persist !== 'function' || (await storage.persisted())) return
    const meta = await database()
    if ((await meta.get('meta', ASKED)) !== undefined) return
    await meta.put('meta', new Date().toISOString(), ASKED)
    await storage.persist()
  } catch {
    // A wish, not a need: without it everything works.
  }
}
