import zlib from 'node:zlib'
import { gzipCosts, NotMeasurable } from '../../deflate/measure/inflate-costs.ts'
import type { Compression } from '../../oci/media-types.ts'

export type MeasuredLayer = {
  readonly compression: Compression
  /** The compressed layer. */
  readonly open: () => AsyncIterable<Buffer>
  readonly compressedBytes: number
  /** The uncompressed layer. */
  readonly openContent: () => AsyncIterable<Buffer>
  readonly sizeBytes: number
  /** Where its ranges start; the first is 0. */
  readonly starts: Uint32Array
}

export type LayerCosts = {
  /** Bytes of the compressed layer, by range; fractions of bytes too. */
  readonly bytes: Float64Array
  /** Bytes that belong to no range: what the format of the compression adds. */
  readonly framingBytes: number
  readonly estimated: boolean
}

/**
 * What each range of a layer costs in the compressed layer. Exact for gzip, whose stream says it; for zstd an estimate,
 * from what the ranges cost in a gzip stream, scaled to the size of the layer.
 */
export async function layerCosts(layer: MeasuredLayer): Promise<LayerCosts> {
  const { compression, starts, sizeBytes, compressedBytes } = layer
  if (compression === 'none') {
    const bytes = Float64Array.from(starts, (start, index) => (starts[index + 1] ?? sizeBytes) - start)
    return { bytes, framingBytes: 0, estimated: false }
  }
  if (compression === 'gzip') {
    try {
      const { bits, framingBits } = await gzipCosts(layer.open(), layer)
      return { bytes: bits.map((count) => count / 8), framingBytes: framingBits / 8, estimated: false }
    } catch (error) {
      if (!(error instanceof NotMeasurable)) throw error
    }
  }
  const { bytes } = await estimatedCosts(layer.openContent(), layer)
  let sum = 0
  for (const cost of bytes) sum += cost
  return { bytes: bytes.map((cost) => (cost * compressedBytes) / sum), framingBytes: 0, estimated: true }
}

// The ranges' shares hardly depend on the level; this one takes a fifth of the time of the best.
const estimateLevel = 3

/** What the ranges of some content would cost in a gzip stream. Throws what reading the content throws. */
export async function estimatedCosts(
  content: AsyncIterable<Buffer>,
  { starts, sizeBytes }: Pick<MeasuredLayer, 'starts' | 'sizeBytes'>,
): Promise<{ readonly bytes: Float64Array }> {
  const gzip = zlib.createGzip({ level: estimateLevel, chunkSize: 256 * 1024 })
  const writing = (async () => {
    for await (const chunk of content) {
      // The chunk's memory is used again for the next one, so it is compressed before.
      await new Promise<void>((done, failed) => gzip.write(chunk, (error) => (error ? failed(error) : done())))
    }
    gzip.end()
  })()
  writing.catch((error: unknown) => gzip.destroy(error instanceof Error ? error : new Error(String(error))))
  const { bits } = await gzipCosts(gzip, { starts, sizeBytes })
  await writing
  return { bytes: bits.map((count) => count / 8) }
}
