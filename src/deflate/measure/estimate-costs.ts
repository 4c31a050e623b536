import { fileBeside } from '../../host/files/beside.ts'
import { bytesAt, startModule } from '../../host/wasm/module.ts'
import { NotMeasurable } from './not-measurable.ts'

/** Ranges of some content, each up to the next. */
export type OwnedRanges = {
  readonly starts: Uint32Array
  /** The number of each range's owner, from 0: what several ranges of one have in common is how well they compress. */
  readonly ownerOf: Uint32Array
  /** Of the content. */
  readonly sizeBytes: number
}

/**
 * Bits that each range of some content would take in a gzip stream, about as at a low level: an estimate, made without
 * writing one (see native/measure), for a fraction of the CPU that it takes to compress with zlib and to read the result.
 * `starts` are where ranges start; the first is 0. Half of the bytes are measured; the others of a range cost as much as those that
 * were measured of the same owner do on average. Throws NotMeasurable for content of another size, and what reading the content
 * throws.
 */
export async function estimateCosts(content: AsyncIterable<Buffer>, ranges: OwnedRanges): Promise<Float64Array> {
  const { starts, sizeBytes } = ranges
  const module = startModule(fileBeside(import.meta.url, './estimate.wasm'))
  const pieceBytes = module.call('piece_bytes')
  const piece = bytesAt(module, { at: module.call('bytes'), size: pieceBytes })
  const ends = new Uint32Array(module.memory.buffer, module.call('ends'), pieceBytes)
  const costs = new Float64Array(module.memory.buffer, module.call('costs'), pieceBytes)
  const measured = new Uint32Array(module.memory.buffer, module.call('measured'), pieceBytes)
  const bits = new Float64Array(starts.length)
  const measuredBytes = new Uint32Array(starts.length)
  let [position, filled, range] = [0, 0, 0]
  const finishPiece = (): void => {
    const first = range
    const end = position + filled
    let count = 0
    for (let last = false; !last; count++) {
      const next = starts[range + 1] ?? Number.POSITIVE_INFINITY
      last = next >= end
      ends[count] = Math.min(next, end) - position
      if (!last) range++
    }
    module.call('estimate', filled, count)
    for (let index = 0; index < count; index++) {
      bits[first + index] = (bits[first + index] ?? 0) + (costs[index] ?? 0)
      measuredBytes[first + index] = (measuredBytes[first + index] ?? 0) + (measured[index] ?? 0)
    }
    if (starts[range + 1] === end) range++
    ;[position, filled] = [end, 0]
  }
  module.call('begin')
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pieceBytes - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled === pieceBytes) finishPiece()
    }
  }
  if (filled > 0) finishPiece()
  if (position !== sizeBytes) {
    throw new NotMeasurable(`has ${position} bytes of content, where ${sizeBytes} were expected`)
  }
  addUnmeasured(bits, measuredBytes, ranges)
  return bits
}

/** Where nothing of an owner was measured, its bytes cost as much as all do on average. */
function addUnmeasured(bits: Float64Array, measured: Uint32Array, { starts, ownerOf, sizeBytes }: OwnedRanges): void {
  const owners = ownerOf.reduce((most, owner) => Math.max(most, owner + 1), 0)
  const [bitsOf, bytesOf] = [new Float64Array(owners), new Float64Array(owners)]
  let [allBits, allBytes] = [0, 0]
  for (let index = 0; index < bits.length; index++) {
    const owner = ownerOf[index] ?? 0
    bitsOf[owner] = (bitsOf[owner] ?? 0) + (bits[index] ?? 0)
    bytesOf[owner] = (bytesOf[owner] ?? 0) + (measured[index] ?? 0)
    allBits += bits[index] ?? 0
    allBytes += measured[index] ?? 0
  }
  const average = allBits / Math.max(allBytes, 1)
  for (let index = 0; index < bits.length; index++) {
    const owner = ownerOf[index] ?? 0
    const own = bytesOf[owner] ?? 0
    const each = own > 0 ? (bitsOf[owner] ?? 0) / own : average
    const rest = (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0) - (measured[index] ?? 0)
    bits[index] = (bits[index] ?? 0) + rest * each
  }
}
