import { type Content, sizeOf } from '../content.ts'
import type { Encoding } from './encoding.ts'
import { createLzmaEncoder, type LzmaEncoder } from './lzma.ts'
import type { LzmaOptions } from './lzma-options.ts'
import { createZstdEncoder, type ZstdEncoder, type ZstdOptions } from './zstd.ts'

/** How a stream is encoded. */
export type Coding =
  | { readonly codec: 'lzma'; readonly options: LzmaOptions }
  | { readonly codec: 'zstd'; readonly options: ZstdOptions }

/** A stream and how to encode it. */
export type CodecJob = Coding & { readonly input: Content }

/** What became of a stream: fewer bytes, or the input again where they would not be fewer. */
export type Encoded =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly bytes: undefined; readonly input: Content }

/** Creates a function that runs jobs one after another; a module is started when the first job needs it. */
export function createEncoder(): (job: CodecJob) => Encoded {
  let lzma: LzmaEncoder | undefined
  let zstd: ZstdEncoder | undefined
  const encode = (job: CodecJob): Encoding => {
    if (job.codec === 'lzma') {
      lzma ??= createLzmaEncoder()
      return lzma(job.input, job.options)
    }
    zstd ??= createZstdEncoder()
    return zstd(job.input, job.options)
  }
  return (job) => {
    const { input } = job
    const { sizeBytes, bytes } = encode(job)
    return sizeBytes < sizeOf(input) ? { bytes: bytes() } : { bytes: undefined, input }
  }
}
