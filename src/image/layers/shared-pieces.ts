type Bytes = Uint8Array<ArrayBuffer>

/** Pieces of blobs that are made side by side, each made once. */
export type SharedPieces = {
  /** What was made for this key a moment ago or is being made for it, otherwise what `make` makes. */
  readonly take: (key: string, make: () => Promise<Bytes>) => Promise<Bytes>
}

// Enough for programs that are compressed side by side, of which none is kept yet; large ones for several platforms
// share nothing, and must not take memory for it.
const defaultLimitBytes = 4 * 1024 * 1024

/** Above so many bytes of memory, what was made first is forgotten; what is being made does not count. */
export function sharedPieces({ limitBytes = defaultLimitBytes } = {}): SharedPieces {
  const known = new Map<string, Promise<Bytes>>()
  const made: { readonly key: string; readonly sizeBytes: number }[] = []
  let totalBytes = 0
  const keep = (key: string, { buffer }: Bytes): void => {
    made.push({ key, sizeBytes: buffer.byteLength })
    totalBytes += buffer.byteLength
    while (totalBytes > limitBytes) {
      const oldest = made.shift()
      if (oldest === undefined) return
      known.delete(oldest.key)
      totalBytes -= oldest.sizeBytes
    }
  }
  return {
    take: (key, make) => {
      const other = known.get(key)
      // The other blob may have been given up, and its threads with it.
      if (other !== undefined) return other.catch(make)
      const making = make()
      known.set(key, making)
      making.then(
        (bytes) => keep(key, bytes),
        () => known.delete(key),
      )
      return making
    },
  }
}
