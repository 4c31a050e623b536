/** The constants of the packed format (docs/packed-format.md); stub/package.h and stub/filters.h have the same in C. */

/** The first four bytes of a package: "gti" and the version of the format. */
export const packageMagic = 0x01697467
export const headerSize = 96
export const segmentRecordSize = 20
export const streamRecordSize = 16

/** Offset of the stub in the file, for every architecture: after the ELF header and three program headers. */
export const stubOffset = 0x100

/** The section that marks the package. */
export const packageSection = '.go-tiny-image'

export const smallestPage = 0x1000
/** The largest page size of all architectures' kernels; the stub's segment starts at a multiple of it. */
export const largestPage = 0x10000

/** Bytes that must follow the last stream: a decoder checks for the end of its input only once per symbol. */
export const slackAfterStreams = 64

export const codecs = { stored: 0, lzma: 1, zstd: 2 } as const
export type Codec = keyof typeof codecs

/** Where a stream is decoded to: the program's memory, the filters' memory, or bytes not needed at run time. */
export const places = { image: 0, scratch: 1, rest: 2 } as const
export type Place = keyof typeof places

export const filterNumbers = { amd64: 1, '386': 2, words: 3, pclntab: 4 } as const
export type FilterName = keyof typeof filterNumbers

/** Sizes and offsets have 32 bits in the format; below this limit, the sum of two of them still fits. */
export const largestImage = 0x7fff0000

/**
 * How much larger than the linked file the data of its image may be: for gaps between segments. And how much larger than
 * that data scratch may be. So a package never asks for more memory than a program of its size needs.
 */
export const largestGaps = 0x1000000
export const scratchFactor = 8
export const leastScratch = 0x100000
