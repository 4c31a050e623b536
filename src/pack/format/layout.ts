/**
 * The numbers of the packed format (docs/packed-format.md); stub/package.h and stub/filters.h are their twins in C.
 */

/** The first four bytes of a package: "gti" and the version of the format. */
export const packageMagic = 0x01697467
export const headerSize = 96
export const segmentRecordSize = 20
export const streamRecordSize = 16

/** Where the stub stands in the file, whatever the architecture: behind the ELF header and three program headers. */
export const stubOffset = 0x100

/** The section that shows where the package is. */
export const packageSection = '.go-tiny-image'

export const smallestPage = 0x1000
/** Of the kernels of all architectures; where the stub's segment starts is a multiple of it. */
export const largestPage = 0x10000

/** Bytes that must follow the last stream: a decoder looks at the end of its input once a symbol. */
export const slackAfterStreams = 64

export const codecs = { stored: 0, lzma: 1, zstd: 2 } as const
export type Codec = keyof typeof codecs

/** Where a stream is decoded to: the program's memory, memory of the filters, or bytes that no run needs. */
export const places = { image: 0, scratch: 1, rest: 2 } as const
export type Place = keyof typeof places

export const filterNumbers = { amd64: 1, '386': 2, words: 3, pclntab: 4 } as const
export type FilterName = keyof typeof filterNumbers

/** Sizes and offsets have 32 bits in the format; with this limit, sums of two of them fit as well. */
export const largestImage = 0x7fff0000
