import type { Transform } from 'node:stream'
import zlib from 'node:zlib'
import { UserError } from '../../errors.ts'
import { bufferCollector } from '../../host/memory/buffers.ts'
import { shrinkHeap } from '../../host/memory/heap.ts'
import type { CompressionLevel } from '../types.ts'

const levels: Readonly<Record<CompressionLevel, number>> = { best: 19, fast: 3 }
// Raise this when a parameter changes that makes other bytes.
const revision = 2
const blockBytes = 128 * 1024
const resultBytes = 32 * 1024
// Of results, between two collections.
const betweenBytes = 2 * 1024 * 1024

/** How this encoder is called in the names of stored layers: everything that can change its bytes. */
export function zstdName(level: CompressionLevel): string {
  return `zstd-${levels[level]}-${revision}-${process.versions.zstd ?? 'absent'}`
}

/**
 * One zstd frame. Level 19 uses half of its usual match table: 35 MB less memory for 0.2 % more bytes (measured at 60
 * MB), and half of its usual hash table: 8 MB less, and a tenth of the CPU time, for 0.003 % (at 30 MB). The input is
 * cut into blocks of a fixed size, since the encoder's choices may depend on the size of each write. Throws a UserError
 * when Node does not support zstd.
 */
export function zstd(source: AsyncIterable<Buffer>, level: CompressionLevel): AsyncIterable<Buffer> {
  requireZstd()
  const { ZSTD_c_compressionLevel, ZSTD_c_chainLog, ZSTD_c_hashLog, ZSTD_c_checksumFlag } = zlib.constants
  // At the highest levels these tables would take most of the memory allowed for the whole run.
  const small = level === 'best' ? { [ZSTD_c_chainLog]: 23, [ZSTD_c_hashLog]: 21 } : {}
  // Node frees the memory of an encoder, about 55 MB, when it collects it, not when it has ended. What go has listed of a large
  // program has made the heap large, too.
  if (level === 'best') shrinkHeap(true)
  const params = { ...small, [ZSTD_c_compressionLevel]: levels[level], [ZSTD_c_checksumFlag]: 1 }
  // With these tables soon for the first time: what came before has only then let go of what it had.
  const free = bufferCollector(betweenBytes, level === 'best' ? betweenBytes / 8 : betweenBytes)
  return encoded(source, zlib.createZstdCompress({ params, chunkSize: resultBytes }), free)
}

/** Throws a UserError when this Node has no zstd. */
export function requireZstd(): void {
  if ('createZstdCompress' in zlib) return
  throw new UserError(`compression zstd needs Node 22.15 or newer, but this is Node ${process.versions.node}`, {
    change: 'Run with a newer Node, or set compression to gzip.',
  })
}

/**
 * What the encoder makes of the source. There is one block of input, which is filled again when the encoder has read
 * it: a pipeline would leave as many bytes of garbage as it is given.
 */
async function* encoded(
  source: AsyncIterable<Buffer>,
  encoder: Transform,
  free: ReturnType<typeof bufferCollector>,
): AsyncGenerator<Buffer> {
  // The reader below gets the error.
  const feeding = feed(source, encoder).catch((error) => void encoder.destroy(error))
  try {
    for await (const chunk of encoder) {
      yield chunk
      free(chunk.length)
    }
  } finally {
    encoder.destroy()
    await feeding
  }
}

async function feed(source: AsyncIterable<Buffer>, encoder: Transform): Promise<void> {
  const block = Buffer.allocUnsafeSlow(blockBytes)
  let filled = 0
  for await (const chunk of source) {
    for (let taken = 0; taken < chunk.length; ) {
      const copied = chunk.copy(block, filled, taken)
      taken += copied
      filled += copied
      if (filled < block.length) continue
      await write(encoder, block)
      filled = 0
    }
  }
  if (filled > 0) await write(encoder, block.subarray(0, filled))
  encoder.end()
}

/** Done when the encoder has read the bytes; throws when it was closed before. */
function write(encoder: Transform, bytes: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const closed = (): void => failed(new Error('the encoder was closed'))
    encoder.once('close', closed)
    encoder.write(bytes, (error) => {
      encoder.off('close', closed)
      if (error) failed(error)
      else done()
    })
  })
}
