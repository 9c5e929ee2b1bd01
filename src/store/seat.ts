import type { Channel } from './channel.ts'
import type { Keeper } from './keeper.ts'
import { readRecord } from './record.ts'
import { joinLine, type Turn } from './turn.ts'

/** A page that was just left or reloaded lets go within this time; only after it does another tab count as open. */
const GRACE = 300
/** How long the other tab has to save and let go before the turn is taken from it. */
const COURTESY = 2000

/** This tab's place among those that have one assessment open. The keeper comes later: a tab joins before it reads. */
export interface Seat {
  readonly turn: Turn
  keeper: Keeper | undefined
  /** Resolves when the turn has come and what the others wrote has been read, or when the time is over. */
  heldWithin(milliseconds: number): Promise<void>
}

export async function takeSeat(name: string): Promise<Seat> {
  const waiting = new Set<() => void>()
  const turn = joinLine(name, {
    async onHeld() {
      await seat.keeper?.onHeld()
      for (const resolve of waiting) resolve()
    },
    onLost() {
      seat.keeper?.onLost()
      turn.wait()
    },
  })
  const seat: Seat = { turn, keeper: undefined, heldWithin: (milliseconds) => within(waiting, milliseconds) }
  if (!turn.held) await seat.heldWithin(GRACE)
  return seat
}

const within = (waiting: Set<() => void>, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer)
      waiting.delete(over)
      resolve()
    }
    const timer = setTimeout(over, milliseconds)
    waiting.add(over)
  })

/** Asks for the turn, and takes it from a tab that does not answer. */
export async function takeOver({ turn, heldWithin }: Seat, channel: Channel): Promise<void> {
  if (turn.held) return
  channel.post({ type: 'let-go' })
  await heldWithin(COURTESY)
  if (turn.held) return
  turn.seize()
  await heldWithin(COURTESY)
}

/** Two messages: `written` with a record, `let-go` from a tab that wants the turn; anything else is ignored. */
export const listener = (keeper: Keeper, turn: Turn, contentVersion: string) => (message: unknown) => {
  if (typeof message !== 'object' || message === null || !('type' in message)) return
  if (message.type === 'written' && 'record' in message) {
    const result = readRecord(message.record, contentVersion)
    keeper.onWritten(result.ok ? result.record : undefined)
  }
  if (message.type === 'let-go') void letGo(keeper, turn)
}

async function letGo(keeper: Keeper, turn: Turn): Promise<void> {
  if (!turn.held) return turn.stepBack()
  await keeper.save()
  turn.release()
  keeper.settle()
  turn.wait()
}
