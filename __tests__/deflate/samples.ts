import { type Deflate, pieceBytes, windowBytes } from '../../src/deflate/deflate.ts'

/** A generator of whole numbers below a limit, the same for the same seed (xorshift32). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed | 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

export function randomBytes(count: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = randomNumbers(seed)
  return Uint8Array.from({ length: count }, () => random(256))
}

/** Bytes that look like many things: words, tables, zeros, noise, and copies of what came before. */
export function mixedBytes(count: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = randomNumbers(seed)
  const bytes = new Uint8Array(count)
  const words = Array.from({ length: 200 }, (_, index) => randomBytes(2 + random(9), index + 2))
  for (let at = 0; at < count; ) {
    const room = count - at
    const kind = random(8)
    const length = Math.min(room, 1 + random(600))
    if (kind === 0) {
      for (let index = 0; index < length; index += 1) bytes[at + index] = random(256)
    } else if (kind === 1) {
      for (let index = 0; index < length; index += 4) bytes[at + index] = random(16)
    } else if (kind === 2) {
      bytes.fill(random(3), at, at + length)
    } else if (kind <= 4 && at > 0) {
      const from = Math.max(0, at - 1 - random(40_000))
      for (let index = 0; index < length; index += 1) bytes[at + index] = bytes[from + index] ?? 0
    } else {
      for (let index = 0; index < length; ) {
        const word = (words[random(words.length)] ?? new Uint8Array(1)).subarray(0, length - index)
        bytes.set(word, at + index)
        index += word.length
      }
    }
    at += length
  }
  return bytes
}

/** The deflate stream of all the bytes, piece after piece. */
export function deflateAll(deflate: Deflate, bytes: Uint8Array): Buffer {
  const deflated: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += pieceBytes) {
    const from = Math.max(0, at - windowBytes)
    const end = Math.min(bytes.length, at + pieceBytes)
    deflated.push(deflate({ bytes: bytes.slice(from, end), start: at - from, final: end === bytes.length }))
  }
  return Buffer.concat(deflated)
}
