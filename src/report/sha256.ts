/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Written out because the platform's own is asynchronous, and the
 * report must come out the same, in one go, in browsers and in Node.
 *
 * @source FIPS 180-4
 */
export function sha256(text: string): string {
  const state = [...INITIAL]
  const bytes = padded(new TextEncoder().encode(text))
  for (let offset = 0; offset < bytes.length; offset += 64) compress(state, bytes, offset)
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const primes = (count: number): number[] => {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** The first 32 bits of the fractional part. */
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0

const ROUND = primes(64).map((prime) => fraction(Math.cbrt(prime)))
const INITIAL = primes(8).map((prime) => fraction(Math.sqrt(prime)))

function padded(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor((message.length * 8) / 2 ** 32))
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0)
  return bytes
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function schedule(bytes: Uint8Array, offset: number): number[] {
  const view = new DataView(bytes.buffer, offset, 64)
  const words = Array.from({ length: 16 }, (_, i) => view.getInt32(i * 4))
  const at = (i: number): number => words[i] ?? 0
  for (let i = 16; i < 64; i++) {
    const s0 = rotate(at(i - 15), 7) ^ rotate(at(i - 15), 18) ^ (at(i - 15) >>> 3)
    const s1 = rotate(at(i - 2), 17) ^ rotate(at(i - 2), 19) ^ (at(i - 2) >>> 10)
    words.push((at(i - 16) + s0 + at(i - 7) + s1) | 0)
  }
  return words
}

function compress(state: number[], bytes: Uint8Array, offset: number): void {
  const words = schedule(bytes, offset)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + (words[i] ?? 0)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  const added = [a, b, c, d, e, f, g, h]
  added.forEach((word, i) => {
    state[i] = ((state[i] ?? 0) + word) | 0
  })
}
