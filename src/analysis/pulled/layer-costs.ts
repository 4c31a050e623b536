import { estimateCosts } from '../../deflate/measure/estimate-costs.ts'
import { gzipCosts } from '../../deflate/measure/gzip-costs.ts'
import { NotMeasurable } from '../../deflate/measure/not-measurable.ts'
import type { Compression } from '../../oci/media-types.ts'
import { totalOf } from '../../sums.ts'

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
  /** The number of the row that each range belongs to. */
  readonly ownerOf: Uint32Array
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
    const bytes = new Float64Array(starts.length)
    for (let index = 0; index < starts.length; index++) {
      bytes[index] = (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0)
    }
    return { bytes, framingBytes: 0, estimated: false }
  }
  if (compression === 'gzip') {
    try {
      const { bits, framingBits } = await gzipCosts(layer.open(), layer)
      return { bytes: scaled(bits, 1 / 8), framingBytes: framingBits / 8, estimated: false }
    } catch (error) {
      if (!(error instanceof NotMeasurable)) throw error
    }
  }
  const bits = await estimateCosts(layer.openContent(), layer)
  return { bytes: scaled(bits, compressedBytes / totalOf(bits)), framingBytes: 0, estimated: true }
}

// In place: of a large program these are megabytes.
function scaled(costs: Float64Array, factor: number): Float64Array {
  for (let index = 0; index < costs.length; index++) costs[index] = (costs[index] ?? 0) * factor
  return costs
}
