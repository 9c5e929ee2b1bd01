/** The right to write one assessment: one tab at a time has it, the others stand in line. */
export interface Turn {
  readonly held: boolean
  /** True when the browser sees to it that nobody else writes; false where it has no locks. */
  readonly exclusive: boolean
  /** Joins the line. */
  wait(): void
  /** Goes to the end of the line, so that somebody behind comes first. */
  stepBack(): void
  release(): void
  /** Takes it from whoever has it. */
  seize(): void
}

interface Listener {
  onHeld(): void
  /** Another tab seized it; after `release` nobody is told. */
  onLost(): void
}

/** A turn that nobody else can want: memory, or a browser without locks, where only the revision is compared. */
export const alwaysMine: Turn = {
  held: true,
  exclusive: false,
  wait: () => undefined,
  stepBack: () => undefined,
  release: () => undefined,
  seize: () => undefined,
}

/** A turn by Web Lock; joins the line at once. Held already when the browser has no locks. */
export function joinLine(name: string, { onHeld, onLost }: Listener): Turn {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  if (locks === undefined) return alwaysMine
  let holding: object | undefined
  let letGo: (() => void) | undefined
  let waiting: AbortController | undefined
  let exclusive = true

  async function request(options: LockOptions): Promise<void> {
    const mine = {}
    const hold = () => {
      // Granted in the very moment in which this tab left the line.
      if (options.signal?.aborted) return Promise.resolve()
      return new Promise<void>((resolve) => {
        holding = mine
        letGo = resolve
        waiting = undefined
        onHeld()
      })
    }
    try {
      await locks?.request(name, options, hold)
    } catch (error) {
      if (holding === mine) {
        holding = undefined
        onLost()
      } else if (!(error instanceof Error) || error.name !== 'AbortError') {
        // Locks are refused here, as with blocked storage: go on without.
        exclusive = false
        holding = mine
        onHeld()
      }
    }
  }

  function wait(): void {
    if (holding !== undefined || waiting !== undefined) return
    waiting = new AbortController()
    void request({ signal: waiting.signal })
  }

  function leaveLine(): void {
    waiting?.abort()
    waiting = undefined
  }

  const turn: Turn = {
    get held() {
      return holding !== undefined
    },
    get exclusive() {
      return exclusive && holding !== undefined
    },
    wait,
    stepBack() {
      if (waiting === undefined) return
      leaveLine()
      wait()
    },
    release() {
      leaveLine()
      holding = undefined
      letGo?.()
    },
    seize() {
      if (holding !== undefined) return
      leaveLine()
      void request({ steal: true })
    },
  }
  wait()
  return turn
}
