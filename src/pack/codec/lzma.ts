import { bytesAt } from '../../host/wasm/module.ts'
import { type Content, sizeOf, withContent } from '../content.ts'
import type { Encoding } from './encoding.ts'
import { dictionaryOf, type LzmaOptions } from './lzma-options.ts'
import { startLzma } from './modules.ts'

/** Returns a raw LZMA1 stream without an end marker: the decoder must know the size and the options. */
export type LzmaEncoder = (input: Content, options: LzmaOptions) => Encoding

// Source: api/lzma/lzma12.h of liblzma.
const matchFinders = { hc4: 0x04, bt4: 0x14 }
const modes = { hc4: 1, bt4: 2 }

// Source: api/lzma/base.h.
const errors = new Map([
  [5, 'there is no memory for its tables'],
  [8, 'its options are out of range'],
])

/**
 * Creates a liblzma encoder. Its memory stays as large as the largest stream so far needed (see lzmaEncoderBytes), but
 * holds none of its data: the same input and options give the same bytes on every machine and Node. They are those of
 * native liblzma, with a dictionary that is 128 bytes smaller where the input is larger than it.
 */
export function createLzmaEncoder(codec = startLzma()): LzmaEncoder {
  const part = { input: codec.call('input'), output: codec.call('output'), size: codec.call('partBytes') }
  return (content, options) =>
    withContent(content, (input, offset) => {
      const sizeBytes = sizeOf(content)
      const refused = codec.call('begin', ...argumentsOf(sizeBytes, options))
      if (refused !== 0) throw failure(refused, { sizeBytes, options })
      const sink = createSink(sizeBytes, part.size)
      for (let at = 0; ; at += part.size) {
        const size = Math.min(part.size, sizeBytes - at)
        const memory = bytesAt(codec, { at: part.input, size })
        input.readInto(Buffer.from(memory.buffer, memory.byteOffset, size), offset + at)
        const last = at + size === sizeBytes
        const step = (given: number): number => {
          const count = codec.call('step', given, last ? 1 : 0)
          if (count < 0) throw failure(-count, { sizeBytes, options })
          if (count > 0) sink.add(bytesAt(codec, { at: part.output, size: count }))
          return count
        }
        // After a full part there may be more output. After the last input, no output means the end.
        let count = step(size)
        while (count === part.size) count = step(0)
        if (last) return sink.all()
      }
    })
}

/**
 * Memory for the result. It is reserved for a stream that does not get smaller: what is never written takes none, and
 * parts that were joined would be there twice.
 */
function createSink(sizeBytes: number, partBytes: number) {
  let memory = new Uint8Array(sizeBytes + (sizeBytes >> 6) + partBytes)
  let used = 0
  return {
    add: (part: Uint8Array): void => {
      if (used + part.length > memory.length) {
        const more = new Uint8Array(2 * memory.length)
        more.set(memory)
        memory = more
      }
      memory.set(part, used)
      used += part.length
    },
    all: (): Encoding => ({ sizeBytes: used, bytes: () => memory.subarray(0, used) }),
  }
}

function argumentsOf(sizeBytes: number, options: LzmaOptions): readonly number[] {
  const { lc, lp, pb, niceLength, depth, matchFinder } = options
  const dictionary = dictionaryOf(sizeBytes, options)
  return [sizeBytes, dictionary, lc, lp, pb, niceLength, depth, matchFinders[matchFinder], modes[matchFinder]]
}

function failure(
  code: number,
  { sizeBytes, options }: { readonly sizeBytes: number; readonly options: LzmaOptions },
): Error {
  const reason = errors.get(code) ?? `liblzma's error ${code}`
  return new Error(`LZMA cannot encode ${sizeBytes} bytes: ${reason} (${JSON.stringify(options)})`)
}
