/** A growing byte buffer. */
export type ByteSink = {
  readonly byte: (value: number) => void
  /** 32 bits, little-endian. */
  readonly word: (value: number) => void
  /** Seven bits per byte, lowest first; the high bit means that another byte follows. */
  readonly varint: (value: number) => void
  readonly copy: (from: Uint8Array, start: number, end: number) => void
  readonly bytes: () => Uint8Array
}

export function createByteSink(): ByteSink {
  let all = new Uint8Array(4096)
  let used = 0
  const room = (size: number): void => {
    if (used + size <= all.length) return
    const more = new Uint8Array(2 * (used + size))
    more.set(all)
    all = more
  }
  return {
    byte: (value) => {
      room(1)
      all[used++] = value
    },
    word: (value) => {
      room(4)
      for (let shift = 0; shift < 32; shift += 8) all[used++] = value >>> shift
    },
    varint: (value) => {
      room(5)
      let left = value >>> 0
      for (; left >= 128; left >>>= 7) all[used++] = (left & 127) | 128
      all[used++] = left
    },
    copy: (from, start, end) => {
      room(end - start)
      for (let at = start; at < end; at++) all[used++] = from[at] as number
    },
    bytes: () => all.subarray(0, used),
  }
}
