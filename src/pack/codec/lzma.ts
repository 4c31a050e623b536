import { bytesAt } from '../../host/wasm/module.ts'
import { dictionaryOf, type LzmaOptions } from './lzma-options.ts'
import { startLzma } from './modules.ts'

/** Returns a raw LZMA1 stream without an end marker: the decoder must know the size and the options. */
export type LzmaEncoder = (input: Uint8Array, options: LzmaOptions) => Uint8Array<ArrayBuffer>

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
  return (input, options) => {
    const refused = codec.call('begin', ...argumentsOf(input.length, options))
    if (refused !== 0) throw failure(refused, input, options)
    const encoded: Uint8Array[] = []
    for (let at = 0; ; at += part.size) {
      const next = input.subarray(at, at + part.size)
      bytesAt(codec, { at: part.input, size: next.length }).set(next)
      const last = at + next.length === input.length
      const step = (size: number): number => {
        const count = codec.call('step', size, last ? 1 : 0)
        if (count < 0) throw failure(-count, input, options)
        if (count > 0) encoded.push(bytesAt(codec, { at: part.output, size: count }).slice())
        return count
      }
      // After a full part there may be more output. After the last input, no output means the end.
      let count = step(next.length)
      while (count === part.size) count = step(0)
      if (last) return joined(encoded)
    }
  }
}

function argumentsOf(sizeBytes: number, options: LzmaOptions): readonly number[] {
  const { lc, lp, pb, niceLength, depth, matchFinder } = options
  const dictionary = dictionaryOf(sizeBytes, options)
  return [sizeBytes, dictionary, lc, lp, pb, niceLength, depth, matchFinders[matchFinder], modes[matchFinder]]
}

const failure = (code: number, input: Uint8Array, options: LzmaOptions): Error =>
  new Error(
    `LZMA cannot encode ${input.length} bytes: ${errors.get(code) ?? `liblzma's error ${code}`} ` +
      `(${JSON.stringify(options)})`,
  )

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
