/** Messages between the tabs of this browser; silent where the browser has none. */
export interface Channel {
  post(message: unknown): void
  close(): void
}

export const SILENT: Channel = { post: () => undefined, close: () => undefined }

/** @param onMessage gets what other tabs posted, perhaps of another version of this site: to be parsed, not trusted */
export function openChannel(name: string, onMessage: (message: unknown) => void): Channel {
  try {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data)
    return { post: (message) => channel.postMessage(message), close: () => channel.close() }
  } catch {
    return SILENT
  }
}
