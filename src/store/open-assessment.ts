import type { StoreApi } from 'zustand/vanilla'
import { type Actions, actionsOf } from './actions.ts'
import { openChannel, SILENT } from './channel.ts'
import { type AssessmentState, createKeeper, type Keeper } from './keeper.ts'
import { type AssessmentRecord, readRecord, type Unreadable } from './record.ts'
import { listener, type Seat, takeOver, takeSeat } from './seat.ts'
import type { Storage } from './storage.ts'
import { alwaysMine, type Turn } from './turn.ts'

/** One assessment open in this tab. */
export interface OpenAssessment {
  /** For `useStore` of zustand, or `subscribe` and `getState`. */
  readonly state: StoreApi<AssessmentState>
  readonly actions: Actions
  /** Saves what is left, lets other tabs write, and stops listening. */
  close(): Promise<void>
}

/** `storage-blocked`: the device does not answer, which is not the same as not found. */
export type Closed = 'not-found' | 'deleted' | 'storage-blocked' | Unreadable

export type Opened =
  | { readonly ok: true; readonly assessment: OpenAssessment }
  | { readonly ok: false; readonly reason: Closed }

export interface Site {
  readonly storage: Storage
  readonly contentVersion: string
  now(): Date
}

/** Opens one assessment: joins the line of tabs, loads, parses, shows; only then does anything write. */
export async function openAssessment(id: string, site: Site): Promise<Opened> {
  const isShared = site.storage.kind === 'device'
  const name = `counterpoise:${id}`
  const seat = isShared ? await takeSeat(name) : ALONE
  const { turn } = seat
  const wasHeld = turn.held
  const found = await load(id, site)
  if (!found.ok) {
    turn.release()
    return found
  }
  const channel = isShared ? openChannel(name, (message) => hear(message)) : SILENT
  const keeper = createKeeper(found.record, { ...site, turn, channel })
  const hear = listener(keeper, turn, site.contentVersion)
  seat.keeper = keeper
  // The turn came while it was being read: the tab before may have written since.
  if (turn.held && !wasHeld) await keeper.onHeld()
  const stopFollowing = followPage(keeper, turn)
  return {
    ok: true,
    assessment: {
      state: keeper.state,
      actions: actionsOf(keeper, () => takeOver(seat, channel)),
      async close() {
        stopFollowing()
        await keeper.save()
        turn.release()
        channel.close()
      },
    },
  }
}

const ALONE: Seat = { turn: alwaysMine, keeper: undefined, heldWithin: () => Promise.resolve() }

type Loaded = { ok: true; record: AssessmentRecord } | { ok: false; reason: Closed }

async function load(id: string, { storage, contentVersion }: Site): Promise<Loaded> {
  try {
    const raw = await storage.get(id)
    if (raw === undefined) return { ok: false, reason: 'not-found' }
    const result = readRecord(raw, contentVersion)
    return result.ok && result.record.deleted !== undefined ? { ok: false, reason: 'deleted' } : result
  } catch {
    return { ok: false, reason: 'storage-blocked' }
  }
}

/** A page can be hidden, frozen, brought back or gone without another word: what is not written yet goes now. */
function followPage(keeper: Keeper, turn: Turn): () => void {
  const onHide = () => keeper.leave()
  const onVisibility = () => void keeper.save()
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    if (turn.held) void keeper.onHeld()
    else turn.wait()
  }
  addEventListener('pagehide', onHide)
  addEventListener('pageshow', onShow)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    removeEventListener('pagehide', onHide)
    removeEventListener('pageshow', onShow)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}
