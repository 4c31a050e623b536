export type BitWriter = {
  /** Appends the lowest `count` (at most 16) bits of the value, lowest bit first. */
  readonly put: (value: number, count: number) => void
  /** Pads with zeros to a whole byte. */
  readonly align: () => void
  /** Appends whole bytes; only after `align`. */
  readonly copy: (bytes: Uint8Array) => void
  /** Number of bits used in the current byte: 0 at a byte boundary. */
  readonly pendingBits: () => number
  /** Returns the bytes so far, in the given memory if they fit, and starts over. */
  readonly take: (memory: ArrayBuffer) => Uint8Array<ArrayBuffer>
}

/** Writes bits as deflate packs them (RFC 1951, section 3.1.1), at most `capacity` bytes between two `take`s. */
export function createBitWriter(capacity: number): BitWriter {
  const out = new Uint8Array(capacity)
  let at = 0
  let pending = 0
  let pendingCount = 0

  const put = (value: number, count: number): void => {
    pending |= value << pendingCount
    pendingCount += count
    while (pendingCount >= 8) {
      out[at] = pending
      at += 1
      pending >>>= 8
      pendingCount -= 8
    }
  }

  return {
    put,
    align: () => put(0, -pendingCount & 7),
    copy: (bytes) => {
      out.set(bytes, at)
      at += bytes.length
    },
    pendingBits: () => pendingCount,
    take: (memory) => {
      const target = memory.byteLength < at ? new ArrayBuffer(at) : memory
      const taken = new Uint8Array(target, 0, at)
      taken.set(out.subarray(0, at))
      at = 0
      return taken
    },
  }
}
