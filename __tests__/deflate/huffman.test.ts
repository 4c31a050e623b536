import { fileURLToPath } from 'node:url'
import { bytesAt, startModule } from '../../src/host/wasm/module.ts'
import { randomNumbers } from './samples.ts'

const module = startModule(fileURLToPath(new URL('../../src/deflate/deflate.wasm', import.meta.url)))

function lengthsOf(frequencies: readonly number[], maxBits: number): readonly number[] {
  const size = frequencies.length
  new Int32Array(module.memory.buffer, module.call('frequencies'), size).set(frequencies)
  return [...bytesAt(module, { at: module.call('codeLengths', size, maxBits), size })]
}

const cost = (frequencies: readonly number[], lengths: readonly number[]): number =>
  frequencies.reduce((sum, frequency, symbol) => sum + frequency * (lengths[symbol] ?? 0), 0)
/** The share of the code space that is used, in parts of 2^16: all of it for a complete code. */
const space = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** (16 - length)), 0)
const complete = 2 ** 16

describe('code lengths', () => {
  it.each<readonly [string, readonly number[], readonly number[]]>([
    ['no symbol', [0, 0, 0], [0, 0, 0]],
    ['a lone symbol', [0, 9, 0], [0, 1, 0]],
    ['two symbols', [1, 1000], [1, 1]],
    ['equal frequencies', [5, 5, 5, 5], [2, 2, 2, 2]],
    ['a frequent one', [1, 1, 2, 4], [3, 3, 2, 1]],
  ])('are known for %s', (_, frequencies, lengths) => {
    expect(lengthsOf(frequencies, 15)).toEqual(lengths)
  })

  it.each([7, 9, 15])('stay within %i bits where frequencies grow like the Fibonacci numbers', (maxBits) => {
    const frequencies = [1, 1]
    while (frequencies.length < 30) frequencies.push((frequencies.at(-1) ?? 0) + (frequencies.at(-2) ?? 0))
    const lengths = lengthsOf(frequencies, maxBits)
    expect(Math.max(...lengths)).toBe(maxBits)
    expect(space(lengths)).toBe(complete)
  })

  it('fill the code space exactly for a whole alphabet of the greatest size in nine bits', () => {
    const random = randomNumbers(3)
    const lengths = lengthsOf(
      Array.from({ length: 288 }, () => 1 + random(1 << random(20))),
      9,
    )
    expect(space(lengths)).toBe(complete)
  })

  it('cost as little as the best of all codes that the limit allows', () => {
    const random = randomNumbers(8)
    for (let round = 0; round < 60; round += 1) {
      const frequencies = Array.from({ length: 2 + random(5) }, () => 1 + random(1 << random(12)))
      const maxBits = 3 + random(3)
      const best = Math.min(
        ...allLengths(frequencies.length, maxBits)
          .filter((lengths) => space(lengths) <= complete)
          .map((lengths) => cost(frequencies, lengths)),
      )
      expect(cost(frequencies, lengthsOf(frequencies, maxBits))).toBe(best)
    }
  })
})

function allLengths(symbols: number, maxBits: number): readonly (readonly number[])[] {
  if (symbols === 0) return [[]]
  const bits = Array.from({ length: maxBits }, (_, index) => index + 1)
  return allLengths(symbols - 1, maxBits).flatMap((rest) => bits.map((length) => [...rest, length]))
}
