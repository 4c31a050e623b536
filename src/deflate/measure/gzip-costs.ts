import { fileBeside } from '../../host/files/beside.ts'
import { bytesAt, startModule } from '../../host/wasm/module.ts'
import { totalOf } from '../../sums.ts'
import { NotMeasurable } from './not-measurable.ts'

/** Bits of a gzip member, by range of the content. */
export type GzipCosts = {
  readonly bits: Float64Array
  /** Bits of the member's header and trailer, and of padding. */
  readonly framingBits: number
}

// By the numbers of native/measure/gzip_costs.c.
const reasons = ['', 'has no plain gzip header', 'has a code that does not exist', 'has a block of an unknown kind']
const notSingle = 'is no single gzip member'
const trailerBytes = 8

/**
 * What each range of the content costs in a gzip member: the lengths of the codes that were written for it. Reads the
 * codes only and rebuilds no content, so it takes a fraction of the time of compressing, whoever compressed (see
 * native/measure). A match over a border is shared by its bytes, and so is what describes a block's codes, by what the ranges
 * took in it. `starts` are where ranges start; the first is 0. Throws NotMeasurable for any other stream, and what reading it
 * throws.
 */
export async function gzipCosts(
  stream: AsyncIterable<Buffer>,
  { starts, sizeBytes }: { readonly starts: Uint32Array; readonly sizeBytes: number },
): Promise<GzipCosts> {
  const module = startModule(fileBeside(import.meta.url, './gzip-costs.wasm'))
  module.call('begin', starts.length)
  const ends = new Uint32Array(module.memory.buffer, module.call('starts'), starts.length + 1)
  ends.set(starts)
  ends[starts.length] = 2 ** 32 - 1
  const [pieceBytes, margin] = [module.call('piece_bytes'), module.call('margin')]
  const input = bytesAt(module, { at: module.call('input'), size: pieceBytes + margin })
  let [filled, total] = [0, 0]
  const feed = (isLast: boolean): void => {
    const used = module.call('feed', filled, Number(isLast))
    if (used < 0) throw new NotMeasurable(reasons[-used] ?? 'cannot be read')
    input.copyWithin(0, used, filled)
    filled -= used
  }
  for await (const chunk of stream) {
    total += chunk.length
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + input.length - filled)
      input.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < input.length) break
      feed(false)
      if (module.call('ended') === 1 && filled > trailerBytes) throw new NotMeasurable(notSingle)
    }
  }
  feed(true)
  if (module.call('ended') === 0 || filled !== trailerBytes) throw new NotMeasurable(notSingle)
  const position = module.call('position') >>> 0
  if (position !== sizeBytes) {
    throw new NotMeasurable(`has ${position} bytes of content, where ${sizeBytes} were expected`)
  }
  // No copy: the memory of the module is this one's own.
  const bits = new Float64Array(module.memory.buffer, module.call('bits'), starts.length)
  return { bits, framingBits: 8 * total - totalOf(bits) }
}
