import { bytesAt } from '../../host/wasm/module.ts'
import { type Content, sizeOf, withContent } from '../content.ts'
import type { Encoding } from './encoding.ts'
import { startZstd } from './modules.ts'

export type ZstdOptions = {
  /** 9–22. Lower levels are not in the module and give the result of another level. */
  readonly level: number
  /** The shortest match that is looked for, 3–7; that of the level if left out. */
  readonly minMatch?: number
}

/** Returns one zstd frame (RFC 8878) that includes the content size but no checksum. */
export type ZstdEncoder = (input: Content, options: ZstdOptions) => Encoding

// The window covers the whole content, which costs no memory here: input and output are in memory as a whole. Source of
// the limits: ZSTD_WINDOWLOG_MIN and ZSTD_WINDOWLOG_LIMIT_DEFAULT in zstd.h.
const windowLogOf = (sizeBytes: number): number => Math.max(10, Math.min(27, Math.ceil(Math.log2(sizeBytes + 1))))

/**
 * Creates a zstd encoder. Its memory stays as large as the largest stream so far needed, but holds none of its data:
 * the same input and level give the same bytes on every machine and Node.
 */
export function createZstdEncoder(codec = startZstd()): ZstdEncoder {
  return (input, { level, minMatch = 0 }) => {
    const given = sizeOf(input)
    const at = codec.call('allocate', given)
    if (at === 0) throw new Error(`zstd cannot encode ${given} bytes: there is no memory for them`)
    const memory = bytesAt(codec, { at, size: given })
    withContent(input, (file, offset) => file.readInto(Buffer.from(memory.buffer, memory.byteOffset, given), offset))
    const sizeBytes = codec.call('compress', level, windowLogOf(given), minMatch)
    if (sizeBytes < 0) throw new Error(`zstd cannot encode ${given} bytes at level ${level}: its error ${-sizeBytes}`)
    return { sizeBytes, bytes: () => bytesAt(codec, { at: codec.call('output'), size: sizeBytes }).slice() }
  }
}
