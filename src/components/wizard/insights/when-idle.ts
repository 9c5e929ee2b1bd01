/** How long a piece of work may wait for the browser to have nothing else to do, in ms. */
const PATIENCE = 1000

/** Runs a piece of work when the browser is idle; where it cannot say so, in a task of its own. Returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 0)
    return () => clearTimeout(timer)
  }
  const request = window.requestIdleCallback(run, { timeout: PATIENCE })
  return () => window.cancelIdleCallback(request)
}

/** One piece after the other, each in an idle moment of its own; a piece that returns false is run again. */
export function inTurn(pieces: readonly (() => boolean)[]): () => void {
  let place = 0
  let callOff = () => {}
  const next = () => {
    const piece = pieces[place]
    if (piece === undefined) return
    callOff = whenIdle(() => {
      if (piece()) place++
      next()
    })
  }
  next()
  return () => callOff()
}
