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
  const { starts, ownerOf, sizeBytes } = ranges
  const module = startModule(fileBeside(import.meta.url, './estimate.wasm'))
  module.call(
    'begin',
    starts.length,
    ownerOf.reduce((most, owner) => Math.max(most, owner + 1), 0),
  )
  const ends = new Uint32Array(module.memory.buffer, module.call('starts'), starts.length + 1)
  ends.set(starts)
  ends[starts.length] = sizeBytes
  new Uint32Array(module.memory.buffer, module.call('owners'), starts.length).set(ownerOf)
  const pieceBytes = module.call('piece_bytes')
  const piece = bytesAt(module, { at: module.call('bytes'), size: pieceBytes })
  let [position, filled] = [0, 0]
  const finishPiece = (): void => {
    position += filled
    if (position <= sizeBytes) module.call('estimate', filled)
    filled = 0
  }
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
  module.call('finish')
  // No copy: the memory of the module is this one's own.
  return new Float64Array(module.memory.buffer, module.call('bits'), starts.length)
}
