/** How long the page may be kept waiting at a stretch, in milliseconds. */
const STRETCH = 14

/**
 * Lets the browser answer its user while something long is made.
 *
 * @returns to be awaited often; it gives way only when it is time
 */
export function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH) return
    await nextTask()
    since = performance.now()
  }
}

/** A message is a task of its own and, other than a timer, is never held back. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
