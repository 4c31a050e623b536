const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const
const stripeBytes = 16

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

/** XXH32 with seed 0, as a number from 0 to 2^32-1. Source: the xxHash specification 0.1.1. */
export function xxh32(bytes: Uint8Array): number {
  const hash = createXxh32()
  hash.update(bytes)
  return hash.digest()
}

/** XXH32 of bytes that come in pieces. */
export function createXxh32(): { readonly update: (piece: Uint8Array) => void; readonly digest: () => number } {
  const [prime1, prime2, prime3, prime4, prime5] = primes
  const lanes = new Int32Array([(prime1 + prime2) | 0, prime2 | 0, 0, -prime1 | 0])
  const rest = new Uint8Array(stripeBytes)
  let restBytes = 0
  let sizeBytes = 0

  /** All whole stripes; returns how many bytes they are. */
  const mix = (bytes: Uint8Array): number => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const round = (lane: number, at: number): number =>
      Math.imul(rotate((lane + Math.imul(view.getUint32(at, true), prime2)) | 0, 13), prime1)
    let [a = 0, b = 0, c = 0, d = 0] = lanes
    let at = 0
    for (; at + stripeBytes <= bytes.length; at += stripeBytes) {
      a = round(a, at)
      b = round(b, at + 4)
      c = round(c, at + 8)
      d = round(d, at + 12)
    }
    lanes.set([a, b, c, d])
    return at
  }

  const update = (piece: Uint8Array): void => {
    sizeBytes += piece.length
    let from = 0
    if (restBytes > 0) {
      from = Math.min(stripeBytes - restBytes, piece.length)
      rest.set(piece.subarray(0, from), restBytes)
      restBytes += from
      if (restBytes < stripeBytes) return
      mix(rest)
    }
    from += mix(piece.subarray(from))
    rest.set(piece.subarray(from))
    restBytes = piece.length - from
  }

  const digest = (): number => {
    const view = new DataView(rest.buffer)
    const [a = 0, b = 0, c = 0, d = 0] = lanes
    let hash = sizeBytes < stripeBytes ? prime5 | 0 : (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0
    hash = (hash + sizeBytes) | 0
    let at = 0
    for (; at + 4 <= restBytes; at += 4) {
      hash = Math.imul(rotate((hash + Math.imul(view.getUint32(at, true), prime3)) | 0, 17), prime4)
    }
    for (; at < restBytes; at++) hash = Math.imul(rotate((hash + Math.imul(rest[at] ?? 0, prime5)) | 0, 11), prime1)
    hash = Math.imul(hash ^ (hash >>> 15), prime2)
    hash = Math.imul(hash ^ (hash >>> 13), prime3)
    return (hash ^ (hash >>> 16)) >>> 0
  }
  return { update, digest }
}
