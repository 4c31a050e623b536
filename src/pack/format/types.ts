import type { Content } from '../content.ts'
import type { Codec, FilterName, Place } from './layout.ts'

/** How a stream is compressed: the three parameters of LZMA's model. */
export type LzmaModel = { readonly lc: number; readonly lp: number; readonly pb: number }

/** Bytes that are compressed together, and where they go when unpacked. */
export type Stream = {
  /** A name, for `inspect` and the log. */
  readonly name: string
  readonly sizeBytes: number
  /** Gone where the encoder took it over. */
  readonly content: Content
  /** Its memory is nobody else's: the encoder takes it over, and gives it back where the stream is stored as it is. */
  readonly isOwn?: boolean
  readonly place: Place
  /** In its place. Within the image: from the image's lowest address. */
  readonly offset: number
  readonly model: LzmaModel
}

/** A stream as stored in the file. */
export type PackedStream = {
  readonly codec: Codec
  readonly model: LzmaModel
  readonly packed: Content
  readonly sizeBytes: number
  readonly place: Place
  readonly offset: number
}

/** The data to undo a filter: its streams by index, and its 32-bit numbers. */
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

/** The properties of the linked program and its memory that the header stores. */
export type PackageHeader = {
  /** The lowest address, aligned to a page of the architecture. */
  readonly imageAddress: number
  /** Bytes of memory from there, zeroed data included. */
  readonly imageSize: number
  /** How many of them, from the start, hold data; the rest are zeros. */
  readonly dataSize: number
  /** Extra bytes of memory for the filters. */
  readonly scratchSize: number
  /** Bytes of the linked file that are outside of all segments. */
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
