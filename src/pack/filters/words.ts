import { createByteSink } from './byte-sink.ts'
import type { WordRule, WordRules } from './word-rules.ts'

// As stub/words.c numbers them.
const kinds = { field: 0, jump: 1, target: 2, page: 3, literal: 4 } as const
// Codes above it are no shorter than the field itself.
const mostLiteralsBack = 2048

export type WordsText = {
  /** It becomes the words of the result. */
  readonly text: Uint8Array
  /** Of the first byte. Addresses are taken modulo 2^32. */
  readonly address: number
  readonly rules: WordRules
}

/**
 * Splits the text of a program with 4-byte instructions, in its place: `words` has as many bytes, big-endian (so that the
 * high bytes, which identify the instruction, come first); the other streams have the operands of the rules.
 * stub/words.c undoes it.
 */
export function splitWords(request: WordsText): {
  readonly words: Uint8Array
  readonly streams: readonly Uint8Array[]
} {
  const { text, address, rules } = request
  const view = new DataView(text.buffer, text.byteOffset, text.length)
  const sinks = rules.streams.map(() => createByteSink())
  const candidates = candidatesByFirstByte(rules.rules)
  const isLiteral = new Uint8Array(text.length / 4)
  const literals = rules.rules.find(({ kind }) => kind === 'literal')
  let nextLiteral = 0
  let functionStart = address >>> 2
  let padded = false
  for (let at = 0; at + 4 <= text.length; at += 4) {
    const word = view.getUint32(at, true)
    const place = (address + at) >>> 2
    if (isLiteral[at / 4] === 1) {
      view.setUint32(at, word, false)
      sinks[(literals?.stream ?? 0) + 1]?.copy(text, at, at + 4)
      view.setUint32(at, 0, false)
    } else {
      const rule = candidates[word >>> 24]?.find(({ mask, match }) => ((word ^ match) & mask) === 0)
      view.setUint32(at, rule === undefined ? word : rewritten(word, rule), false)
    }
    if (word === rules.prologue || (padded && (place & 3) === 0)) functionStart = place
    padded = word === rules.padding

    function rewritten(whole: number, { kind, shift, width, stream = 0 }: WordRule): number {
      if (kind === 'page') {
        const page = (((whole >>> 29) & 3) | ((whole >>> 3) & 0x1ffffc)) + (place >>> 10)
        return (whole & 0x9f00001f) | ((page & 3) << 29) | ((page << 3) & 0xffffe0)
      }
      const mask = (1 << width) - 1
      const rest = whole & ~(mask << shift)
      const value = (whole >>> shift) & mask
      if (kind === 'target') return rest | (((value + place) & mask) << shift)
      if (kind === 'field') {
        sinks[stream]?.varint(value)
      } else if (kind === 'literal') {
        sinks[stream]?.varint(literalCode(value, at / 4))
      } else {
        const distance = (value << (32 - width)) >> (32 - width)
        const toStart = ((place + distance - functionStart) & mask) === 0
        sinks[stream]?.varint(toStart ? 0 : ((distance << 1) ^ (distance >> 31)) + 1)
      }
      return rest
    }
  }
  return { words: text, streams: sinks.map((sink) => sink.bytes()) }

  /** For the distance in bytes to a literal; marks it as one. As literal_distance in stub/words.c reads it. */
  function literalCode(value: number, number: number): number {
    if ((value & 3) !== 0) return 2 * value + 1
    const literal = number + 2 + value / 4
    const back = nextLiteral - literal
    if (literal < isLiteral.length) isLiteral[literal] = 1
    nextLiteral = Math.max(nextLiteral, literal + 1)
    return back >= 0 && back < mostLiteralsBack ? 2 * back : 2 * value + 1
  }
}

/** The numbers of the filter's record after the start and size of the text. */
export function wordNumbers({ padding, prologue, rules }: WordRules): readonly number[] {
  const numbers = rules.flatMap(({ kind, mask, match, shift, width, stream = 0 }) => [
    mask,
    match,
    kinds[kind] | (shift << 8) | (width << 16) | (stream << 24),
  ])
  return [padding, prologue, ...numbers]
}

function candidatesByFirstByte(rules: readonly WordRule[]): readonly (readonly WordRule[])[] {
  return Array.from({ length: 256 }, (_, byte) =>
    rules.filter(({ mask, match }) => (((byte << 24) ^ match) & mask & 0xff000000) === 0),
  )
}
