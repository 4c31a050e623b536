import type { Codec, FilterName, Place } from './layout.ts'

/** How a stream is compressed: the three parameters of LZMA's model. */
export type LzmaModel = { readonly lc: number; readonly lp: number; readonly pb: number }

/** Bytes that are compressed as one, and where they go when they are unpacked. */
export type Stream = {
  /** What it is, for `inspect` and the log. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly place: Place
  /** In its place. Within the image: from the image's lowest address. */
  readonly offset: number
  readonly model: LzmaModel
}

/** A stream as it stands in the file. */
export type PackedStream = {
  readonly codec: Codec
  readonly model: LzmaModel
  readonly packed: Uint8Array
  readonly sizeBytes: number
  readonly place: Place
  readonly offset: number
}

/** What undoes a filter: its streams by their place in the list of streams, and its numbers of 32 bits. */
export type FilterRecord = {
  readonly filter: FilterName
  readonly streams: readonly number[]
  readonly numbers: readonly number[]
}

/** A PT_LOAD of the linked program, by offset from the image's lowest address. */
export type SegmentRecord = {
  readonly offset: number
  readonly memorySize: number
  readonly fileSize: number
  readonly fileOffset: number
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number
}

/** The facts of the linked program and of its memory that the header carries. */
export type PackageHeader = {
  /** The lowest address, of a page of the architecture. */
  readonly imageAddress: number
  /** Bytes of memory from there, zeroed data included. */
  readonly imageSize: number
  /** Bytes of it from the start that hold anything but zeros. */
  readonly dataSize: number
  /** Bytes that the filters need beside. */
  readonly scratchSize: number
  /** Bytes of the linked file that are in no segment. */
  readonly restSize: number
  readonly entry: number
  readonly programHeadersAddress: number
  readonly programHeaderCount: number
  /** Of the linked file. */
  readonly linkedSize: number
  /** SHA-256 of the linked file, 32 bytes. */
  readonly linkedDigest: Uint8Array
}

export type Package = {
  readonly header: PackageHeader
  readonly segments: readonly SegmentRecord[]
  readonly streams: readonly PackedStream[]
  readonly filters: readonly FilterRecord[]
}
