import { fileBeside } from '../../host/files/beside.ts'
import { bytesAt, startModule } from '../../host/wasm/module.ts'
import { NotMeasurable } from './not-measurable.ts'

/**
 * Bits that each range of some content would take in a gzip stream, about as at a low level: an estimate, made without
 * writing one (see native/measure), for a third of the CPU that it takes to compress with zlib and to read the result.
 * `starts` are where ranges start; the first is 0. Throws NotMeasurable for content of another size, and what reading the
 * content throws.
 */
export async function estimateCosts(
  content: AsyncIterable<Buffer>,
  { starts, sizeBytes }: { readonly starts: Uint32Array; readonly sizeBytes: number },
): Promise<Float64Array> {
  const module = startModule(fileBeside(import.meta.url, './estimate.wasm'))
  const pieceBytes = module.call('piece_bytes')
  const piece = bytesAt(module, { at: module.call('bytes'), size: pieceBytes })
  const ends = new Uint32Array(module.memory.buffer, module.call('ends'), pieceBytes)
  const costs = new Float64Array(module.memory.buffer, module.call('costs'), pieceBytes)
  const bits = new Float64Array(starts.length)
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
    for (let index = 0; index < count; index++) bits[first + index] = (bits[first + index] ?? 0) + (costs[index] ?? 0)
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
  return bits
}
