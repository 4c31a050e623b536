import { firstAbove } from '../elf/sorted.ts'
import type { Compression } from '../oci/media-types.ts'
import { layerCosts } from './pulled/layer-costs.ts'
import { createRowSums, imageRow, type RowSums, rowsOfOwners } from './pulled/rows.ts'
import type { Attribution, Row } from './types.ts'

/** A layer of the image, with what its uncompressed bytes are. */
export type ImageLayer = {
  readonly purpose: string
  readonly compression: Compression
  readonly compressedBytes: number
  readonly open: () => AsyncIterable<Buffer>
  readonly openContent: () => AsyncIterable<Buffer>
  readonly sizeBytes: number
  /** Files, and between them headers and padding. */
  readonly parts: readonly { readonly start: number; readonly file?: string }[]
}

export type PlatformImage = {
  readonly layers: readonly ImageLayer[]
  /** The program's path in the image. */
  readonly programPath: string
  readonly program: {
    readonly attribution: Attribution
    /** What the ranges of the linked file would cost in a gzip stream, in proportion; asked for if it is packed. */
    readonly linkedCosts: () => Promise<Float64Array>
    /** The linked file, and the file in the image if that is another one. */
    readonly linkedBytes: number
    readonly packedBytes?: number
    /** For programs whose packer says it: what parts of the linked file take in the packed one. */
    readonly packedParts?: readonly { readonly start: number; readonly end: number; readonly packedBytes: number }[]
  }
  readonly moduleOf: ReadonlyMap<string, string>
  readonly configBytes: number
  readonly manifestBytes: number
}

export type PlatformRows = {
  readonly rows: readonly Row[]
  /** Of the rows' pulled bytes: an estimate for zstd and for packed programs. */
  readonly estimated: boolean
}

/**
 * The rows of an image for one platform: the program's by package and kind, then all other bytes. The sum of the
 * pulled bytes is that of the layers, config and manifest.
 */
export async function platformRows(image: PlatformImage): Promise<PlatformRows> {
  const { layers, moduleOf, program } = image
  const sums = createRowSums()
  const owners = rowsOfOwners(sums, program.attribution, moduleOf)
  let estimated = false
  addLinkedBytes(sums, program.attribution, owners)
  for (const layer of layers) estimated = (await addLayer(sums, { layer, image, owners })) || estimated
  for (const [kind, bytes] of [['config', image.configBytes] as const, ['manifest', image.manifestBytes] as const]) {
    const row = sums.row(imageRow(kind, `(${kind})`))
    sums.addBytes(row, bytes)
    sums.addPulled(row, bytes)
  }
  const pulled = layers.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0)
  return { rows: sums.finish(pulled + image.configBytes + image.manifestBytes), estimated }
}

function addLinkedBytes(sums: RowSums, attribution: Attribution, owners: Uint32Array): void {
  const { starts, ownerOf, sizeBytes } = attribution
  for (let index = 0; index < starts.length; index++) {
    sums.addBytes(owners[ownerOf[index] ?? 0] ?? 0, (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0))
  }
}

type LayerRequest = { readonly layer: ImageLayer; readonly image: PlatformImage; readonly owners: Uint32Array }

/** Adds a layer; returns whether its shares are an estimate. */
async function addLayer(sums: RowSums, { layer, image, owners }: LayerRequest): Promise<boolean> {
  const { program, programPath } = image
  const isPacked = program.packedBytes !== undefined
  const { starts, ownerOf } = program.attribution
  // A program has half a million ranges: arrays that grow would take several times their bytes.
  const most = layer.parts.length + (isPacked ? 0 : starts.length)
  const [allStarts, rowOf] = [new Uint32Array(most), new Uint32Array(most)]
  let count = 0
  const add = (start: number, row: number): void => {
    allStarts[count] = start
    rowOf[count] = row
    count++
  }
  let packed: number | undefined
  for (const [index, part] of layer.parts.entries()) {
    const isProgram = part.file === programPath
    if (isProgram && !isPacked) {
      for (let range = 0; range < starts.length; range++) {
        add(part.start + (starts[range] ?? 0), owners[ownerOf[range] ?? 0] ?? 0)
      }
      continue
    }
    const row = sums.row(
      part.file === undefined ? imageRow('tar', `(headers of layer ${layer.purpose})`) : imageRow('file', part.file),
    )
    add(part.start, row)
    if (isProgram) packed = row
    else sums.addBytes(row, (layer.parts[index + 1]?.start ?? layer.sizeBytes) - part.start)
  }
  const ranges = {
    starts: allStarts.subarray(0, count),
    ownerOf: rowOf.subarray(0, count),
    sizeBytes: layer.sizeBytes,
  }
  const costs = await layerCosts({ ...layer, ranges })
  for (const [row, bytes] of costs.byRow.entries()) {
    if (row !== packed) sums.addPulled(row, bytes)
  }
  if (costs.framingBytes > 0) {
    sums.addPulled(
      sums.row(imageRow('compression', `(${layer.compression} of layer ${layer.purpose})`)),
      costs.framingBytes,
    )
  }
  if (packed === undefined) return costs.estimated
  await addPacked(sums, { image, owners, cost: costs.byRow[packed] ?? 0 })
  return true
}

/**
 * Shares what a packed program costs in its layer: by the parts that its packer compressed apart, where it says so;
 * within a part, in proportion to what the ranges would cost in a gzip stream of the linked program.
 */
async function addPacked(
  sums: RowSums,
  { image, owners, cost }: { readonly image: PlatformImage; readonly owners: Uint32Array; readonly cost: number },
): Promise<void> {
  const { attribution, linkedCosts, linkedBytes, packedBytes = 0, packedParts } = image.program
  const { ownerOf } = attribution
  const whole = { start: 0, end: linkedBytes, packedBytes }
  const parts = (packedParts ?? [whole]).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
  const cut = cutAtParts(attribution, { parts, costs: await linkedCosts() })
  // After packing, hardly a byte is won: the layer's bytes are shared as those of the packed file.
  const factor = cost / packedBytes
  let shared = 0
  for (const part of parts) {
    let total = 0
    for (let at = cut.first(part.start); at < cut.first(part.end); at++) total += cut.costs[at] ?? 0
    if (total === 0) continue
    for (let at = cut.first(part.start); at < cut.first(part.end); at++) {
      const share = (((cut.costs[at] ?? 0) * part.packedBytes) / total) * factor
      sums.addPulled(owners[ownerOf[cut.rangeOf[at] ?? 0] ?? 0] ?? 0, share)
    }
    shared += part.packedBytes * factor
  }
  if (cost - shared > 0) sums.addPulled(sums.row(imageRow('unpacker', '(unpacker)')), cost - shared)
}

/**
 * Ranges that are cut at the borders of the parts too, of which range each is a piece, and what it costs. A range in which
 * a border lies, such as padding between two sections, is shared by its bytes.
 */
function cutAtParts(
  { starts, sizeBytes }: Attribution,
  given: { readonly parts: readonly { readonly start: number; readonly end: number }[]; readonly costs: Float64Array },
) {
  const borders = given.parts.flatMap(({ start, end }) => [start, end]).filter((at) => at < sizeBytes)
  // A border may be a start too: the range before it then has no bytes.
  const all = new Uint32Array(starts.length + borders.length)
  all.set(starts)
  all.set(borders, starts.length)
  all.sort()
  const rangeOf = new Uint32Array(all.length)
  const costs = new Float64Array(all.length)
  for (let at = 0, range = 0; at < all.length; at++) {
    while (range + 1 < starts.length && (starts[range + 1] ?? 0) <= (all[at] ?? 0)) range++
    rangeOf[at] = range
    const rangeBytes = (starts[range + 1] ?? sizeBytes) - (starts[range] ?? 0)
    const bytes = (all[at + 1] ?? sizeBytes) - (all[at] ?? 0)
    costs[at] = bytes === rangeBytes ? (given.costs[range] ?? 0) : ((given.costs[range] ?? 0) * bytes) / rangeBytes
  }
  // Offsets are whole numbers.
  const first = (offset: number): number => firstAbove(all, all.length, offset - 1)
  return { costs, rangeOf, first }
}
