import { estimateCosts } from '../../deflate/measure/estimate-costs.ts'
import { gzipCosts } from '../../deflate/measure/gzip-costs.ts'
import { NotMeasurable } from '../../deflate/measure/not-measurable.ts'
import type { OwnedRanges } from '../../deflate/measure/range-costs.ts'
import type { Compression } from '../../oci/media-types.ts'

export type MeasuredLayer = {
  readonly compression: Compression
  /** The compressed layer. */
  readonly open: () => AsyncIterable<Buffer>
  readonly compressedBytes: number
  /** The uncompressed layer. */
  readonly openContent: () => AsyncIterable<Buffer>
  /** Of the uncompressed layer; their owners are the numbers of rows. */
  readonly ranges: OwnedRanges
}

export type LayerCosts = {
  /** Bytes of the compressed layer, by the number of the row; fractions of bytes too. */
  readonly byRow: Float64Array
  /** Bytes that belong to no range: what the format of the compression adds. */
  readonly framingBytes: number
  readonly estimated: boolean
}

/**
 * What the rows of a layer cost in the compressed layer. Exact for gzip, whose stream says it; for zstd an estimate, from
 * what they would cost in a gzip stream, scaled to the size of the layer.
 */
export async function layerCosts(layer: MeasuredLayer): Promise<LayerCosts> {
  const { compression, ranges, compressedBytes } = layer
  if (compression === 'none') return { byRow: sizesByRow(ranges), framingBytes: 0, estimated: false }
  if (compression === 'gzip') {
    try {
      const { costs, framingBits } = await gzipCosts(layer.open(), ranges)
      return { byRow: scaled(costs.byOwner(), 1 / 8), framingBytes: framingBits / 8, estimated: false }
    } catch (error) {
      if (!(error instanceof NotMeasurable)) throw error
    }
  }
  const costs = await estimateCosts(layer.openContent(), ranges)
  return { byRow: scaled(costs.byOwner(), compressedBytes / costs.totalBits), framingBytes: 0, estimated: true }
}

function sizesByRow({ starts, ownerOf, sizeBytes }: OwnedRanges): Float64Array {
  const rows = ownerOf.reduce((most, row) => Math.max(most, row + 1), 0)
  const sizes = new Float64Array(rows)
  for (let index = 0; index < starts.length; index++) {
    const row = ownerOf[index] ?? 0
    sizes[row] = (sizes[row] ?? 0) + (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0)
  }
  return sizes
}

// A copy: what is given is in the memory of what measured it, which is a hundred times as large.
function scaled(costs: Float64Array, factor: number): Float64Array {
  return costs.map((cost) => cost * factor)
}
