import { bufferCollector } from '../../host/files/buffers.ts'
import { type Costs, type CostsByRange, createCostsByRange } from './costs-by-range.ts'
import { createTable, type DecodingTable, fillTable } from './decoding-table.ts'
import { NotMeasurable } from './not-measurable.ts'
import {
  codeLengthOrder,
  distanceExtraBits,
  endOfBlock,
  fixedDistances,
  fixedLiterals,
  lengthStart,
  literalExtraBits,
} from './symbols.ts'

// No block header is longer: 320 code lengths of at most 14 bits, and 19 of 3.
const margin = 1024
const noSuchCode = 'has a code that does not exist'
const firstBytes = 600 * 1024

/**
 * What each range of the content costs in a gzip member: the lengths of the codes that were written for it. Reads the
 * codes only and rebuilds no content, so it takes a fraction of the time of compressing, whoever compressed. A match
 * over a border is shared by its bytes. Throws NotMeasurable for any other stream.
 */
export async function gzipCosts(
  stream: AsyncIterable<Buffer>,
  { starts, sizeBytes }: { readonly starts: Uint32Array; readonly sizeBytes: number },
): Promise<Costs> {
  const costs = createCostsByRange(starts)
  const decoder = createDecoder(costs)
  const free = bufferCollector()
  // What is left of one chunk, and the next one behind it.
  let memory = Buffer.allocUnsafeSlow(firstBytes)
  let rest = memory.subarray(0, 0)
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    const larger =
      rest.length + chunk.length > memory.length ? Buffer.allocUnsafeSlow(2 * (rest.length + chunk.length)) : memory
    rest.copy(larger)
    memory = larger
    chunk.copy(memory, rest.length)
    const bytes = memory.subarray(0, rest.length + chunk.length)
    rest = bytes.subarray(decoder.feed(bytes, bytes.length - margin))
    free(chunk.length)
  }
  const used = decoder.feed(rest, rest.length)
  if (!decoder.ended() || rest.length - used !== 8) throw new NotMeasurable('is no single gzip member')
  if (costs.position() !== sizeBytes) {
    throw new NotMeasurable(`has ${costs.position()} bytes of content, where ${sizeBytes} were expected`)
  }
  let measured = 0
  for (const bits of costs.bits) measured += bits
  return { bits: costs.bits, framingBits: total * 8 - measured }
}

type State = 'header' | 'block' | 'symbols' | 'end'

function createDecoder(costs: CostsByRange) {
  let state: State = 'header'
  let final = false
  let headerBits = 0
  let [buffer, count] = [0, 0]
  let bytes: Uint8Array = new Uint8Array(0)
  let at = 0
  let consumed = 0
  const [literals, distances, lengths] = [createTable(), createTable(), createTable()]

  const need = (bits: number): void => {
    while (count < bits) {
      buffer |= (bytes[at] ?? 0) << count
      at++
      count += 8
    }
  }
  const take = (bits: number): number => {
    need(bits)
    const value = buffer & ((1 << bits) - 1)
    buffer >>>= bits
    count -= bits
    return value
  }
  const symbol = (table: DecodingTable): number => {
    need(15)
    const entry = table.entries[buffer & table.mask] ?? 0
    if (entry === 0) throw new NotMeasurable(noSuchCode)
    const length = entry & 15
    buffer >>>= length
    count -= length
    return entry
  }

  const readStored = (): void => {
    const padding = count & 7
    take(padding)
    const size = take(16)
    take(16)
    // Whole bytes that were read ahead are given back.
    at -= count >>> 3
    ;[buffer, count] = [0, 0]
    at += size
    if (size > 0) costs.spend(size, 8 * size)
    costs.share(3 + padding + 32)
  }

  const readCodes = (): void => {
    const start = at * 8 - count
    const [literalCount, distanceCount, lengthCount] = [take(5) + 257, take(5) + 1, take(4) + 4]
    const ofLengths = new Uint8Array(19)
    for (let index = 0; index < lengthCount; index++) ofLengths[codeLengthOrder[index] ?? 0] = take(3)
    fillTable(lengths, ofLengths)
    const all = new Uint8Array(literalCount + distanceCount)
    for (let index = 0; index < all.length; ) {
      const what = symbol(lengths) >>> 4
      if (what < 16) {
        all[index] = what
        index++
        continue
      }
      const value = what === 16 ? (all[index - 1] ?? 0) : 0
      const repeated = what === 16 ? 3 + take(2) : what === 17 ? 3 + take(3) : 11 + take(7)
      all.fill(value, index, index + repeated)
      index += repeated
    }
    fillTable(literals, all.subarray(0, literalCount))
    fillTable(distances, all.subarray(literalCount))
    headerBits = 3 + (at * 8 - count - start)
  }

  const readBlock = (): void => {
    final = take(1) === 1
    const kind = take(2)
    if (kind === 0) {
      readStored()
      if (final) state = 'end'
      return
    }
    if (kind === 3) throw new NotMeasurable('has a block of an unknown kind')
    if (kind === 1) {
      fillTable(literals, fixedLiterals)
      fillTable(distances, fixedDistances)
      headerBits = 3
    } else readCodes()
    state = 'symbols'
  }

  // This runs once for each code of the stream: everything that it changes is in variables of its own, and what neighbours
  // in the same range take is told at once.
  const readSymbols = (limit: number): void => {
    let [ahead, held, next] = [buffer, count, at]
    let [told, tokenBytes, tokenBits] = [costs.room(), 0, 0]
    let [untoldBytes, untoldBits] = [0, 0]
    const { entries: literalCodes, mask: literalMask } = literals
    const { entries: distanceCodes, mask: distanceMask } = distances
    let isOver = false
    while (next < limit) {
      if (held < 15) {
        ahead |= ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8)) << held
        next += 2
        held += 16
      }
      const entry = literalCodes[ahead & literalMask] ?? 0
      if (entry === 0) throw new NotMeasurable(noSuchCode)
      ahead >>>= entry & 15
      held -= entry & 15
      const what = entry >>> 4
      if (what === endOfBlock) {
        tokenBits = entry & 15
        isOver = true
        break
      }
      if (what < endOfBlock) {
        tokenBytes = 1
        tokenBits = entry & 15
      } else {
        const extra = literalExtraBits[what] ?? 0
        if (held < extra) {
          ahead |= ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8)) << held
          next += 2
          held += 16
        }
        tokenBytes = (lengthStart[what - endOfBlock] ?? 0) + (ahead & ((1 << extra) - 1))
        ahead >>>= extra
        held -= extra
        if (held < 15) {
          ahead |= ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8)) << held
          next += 2
          held += 16
        }
        const distance = distanceCodes[ahead & distanceMask] ?? 0
        if (distance === 0) throw new NotMeasurable(noSuchCode)
        const length = distance & 15
        ahead >>>= length
        held -= length
        const distanceExtra = distanceExtraBits(distance >>> 4)
        if (held < distanceExtra) {
          ahead |= ((bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8)) << held
          next += 2
          held += 16
        }
        ahead >>>= distanceExtra
        held -= distanceExtra
        tokenBits = (entry & 15) + extra + length + distanceExtra
      }
      if (tokenBytes <= told) {
        told -= tokenBytes
        untoldBytes += tokenBytes
        untoldBits += tokenBits
        continue
      }
      costs.spend(untoldBytes, untoldBits)
      costs.spend(tokenBytes, tokenBits)
      ;[untoldBytes, untoldBits] = [0, 0]
      told = costs.room()
    }
    costs.spend(untoldBytes, untoldBits)
    ;[buffer, count, at] = [ahead, held, next]
    if (!isOver) return
    costs.share(headerBits + tokenBits)
    state = final ? 'end' : 'block'
  }

  const step = (limit: number): void => {
    if (state === 'header') {
      if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3] !== 0) {
        throw new NotMeasurable('has no plain gzip header')
      }
      at = 10
      state = 'block'
    } else if (state === 'block') readBlock()
    else readSymbols(limit)
  }

  return {
    ended: () => state === 'end',
    /** Decodes up to about `limit`; returns the number of bytes that are not needed any more. */
    feed: (given: Uint8Array, limit: number): number => {
      bytes = given
      at -= consumed
      while (state !== 'end' && at < limit) step(limit)
      // A stored block may reach beyond this chunk.
      if (state === 'end') {
        at -= count >>> 3
        ;[buffer, count] = [0, 0]
      }
      consumed = Math.min(at, given.length)
      return consumed
    },
  }
}
