import { createLzmaEncoder, type LzmaEncoder } from './lzma.ts'
import type { LzmaOptions } from './lzma-options.ts'
import { createZstdEncoder, type ZstdEncoder, type ZstdOptions } from './zstd.ts'

/** A stream and how to encode it. */
export type CodecJob =
  | { readonly codec: 'lzma'; readonly input: Uint8Array; readonly options: LzmaOptions }
  | { readonly codec: 'zstd'; readonly input: Uint8Array; readonly options: ZstdOptions }

/** Creates a function that runs jobs one after another; a module is started when the first job needs it. */
export function createEncoder(): (job: CodecJob) => Uint8Array<ArrayBuffer> {
  let lzma: LzmaEncoder | undefined
  let zstd: ZstdEncoder | undefined
  return (job) => {
    if (job.codec === 'lzma') {
      lzma ??= createLzmaEncoder()
      return lzma(job.input, job.options)
    }
    zstd ??= createZstdEncoder()
    return zstd(job.input, job.options)
  }
}
