import { fileBeside } from '../../host/files/beside.ts'
import { bytesAt, startModule } from '../../host/wasm/module.ts'
import { NotMeasurable } from './not-measurable.ts'
import { beginRanges, type OwnedRanges, type RangeCosts, rangeCosts } from './range-costs.ts'

/** What ranges of the content cost in a gzip member. */
export type GzipCosts = {
  readonly costs: RangeCosts
  /** Bits of the member's header and trailer, and of padding. */
  readonly framingBits: number
}

// By the numbers of native/measure/gzip_costs.c.
const reasons = ['', 'has no plain gzip header', 'has a code that does not exist', 'has a block of an unknown kind']
const notSingle = 'is no single gzip member'
const trailerBytes = 8
// The stream may have more content than it should.
const endless = 2 ** 32 - 1

/**
 * What each range of the content costs in a gzip member: the lengths of the codes that were written for it. Reads the
 * codes only and rebuilds no content, so it takes a fraction of the time of compressing, whoever compressed (see
 * native/measure). A match over a border is shared by its bytes, and so is what describes a block's codes, by what the ranges
 * took in it. Throws NotMeasurable for any other stream, and what reading it throws.
 */
export async function gzipCosts(stream: AsyncIterable<Buffer>, ranges: OwnedRanges): Promise<GzipCosts> {
  const { sizeBytes } = ranges
  const module = startModule(fileBeside(import.meta.url, './gzip-costs.wasm'))
  beginRanges(module, ranges, endless)
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
  const costs = rangeCosts(module, ranges)
  return { costs, framingBits: 8 * total - costs.totalBits }
}
