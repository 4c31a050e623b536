import { fileBeside } from '../../host/files/beside.ts'
import { bytesAt, startModule } from '../../host/wasm/module.ts'
import { NotMeasurable } from './not-measurable.ts'
import { beginRanges, type OwnedRanges, type RangeCosts, rangeCosts } from './range-costs.ts'

/**
 * Bits that each range of some content would take in a gzip stream, about as at a low level: an estimate, made without
 * writing one (see native/measure), for a fraction of the CPU that it takes to compress with zlib and to read the result.
 * Half of the bytes are measured; the others of a range cost as much as those that were measured of the same owner do on
 * average: what ranges of one owner have in common is how well they compress. Throws NotMeasurable for content of another
 * size, and what reading the content throws.
 */
export async function estimateCosts(content: AsyncIterable<Buffer>, ranges: OwnedRanges): Promise<RangeCosts> {
  const { sizeBytes } = ranges
  const module = startModule(fileBeside(import.meta.url, './estimate.wasm'))
  beginRanges(module, ranges, sizeBytes)
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
  return rangeCosts(module, ranges)
}
