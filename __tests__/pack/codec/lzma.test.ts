import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLzmaEncoder } from '../../../src/pack/codec/lzma.ts'
import { type LzmaOptions, largestDictionary, lzmaEncoderBytes } from '../../../src/pack/codec/lzma-options.ts'
import { startLzma } from '../../../src/pack/codec/modules.ts'
import { temporaryFolder } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { lzmaOptions, streams, usual } from './streams.ts'

const encoder = createLzmaEncoder()
const encode = (input: Uint8Array, options: LzmaOptions): Uint8Array => encoder(input, options).bytes()
const mixed = streams['words, tables and copies'] ?? new Uint8Array(0)

const searchedAtOnce = 128

type Compared = { readonly decodes: boolean; readonly nativeBytes: number; readonly equalBytes: number }

describeWithTools(['python3'], 'the LZMA encoder beside the native one', () => {
  const folder = temporaryFolder()
  const cases = Object.entries(streams).flatMap(([stream, input], number) => {
    const inputFile = join(folder, `${number}.input`)
    writeFileSync(inputFile, input)
    return Object.entries(lzmaOptions).map(([kind, options]) => {
      const encoded = encode(input, options)
      const encodedFile = join(folder, `${number}-${kind}`)
      writeFileSync(encodedFile, encoded)
      // The match finder looks less far back by the positions that it searches at once (native/lzma/match_finder.c).
      const isLonger = input.length > options.dictionaryBytes
      const dictionaryBytes = options.dictionaryBytes - (isLonger ? searchedAtOnce : 0)
      const asked = { ...options, dictionaryBytes, input: inputFile, encoded: encodedFile }
      return { title: `${stream}, ${kind}`, input, encoded, asked }
    })
  })
  const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'native-lzma.py')], {
    input: JSON.stringify(cases.map(({ asked }) => asked)),
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  const answers: readonly Compared[] = JSON.parse(stdout)
  const compared = cases.map((item, index) => ({ ...item, answer: answers[index] }))

  it.each(compared)('makes of $title a stream that native liblzma decodes', ({ answer }) => {
    expect(answer?.decodes).toBe(true)
  })

  // The last five bytes end the range coder, after an end marker in the one stream and after the data in the other.
  it.each(compared)('makes of $title what native liblzma makes, without its end marker', ({ encoded, answer }) => {
    expect(answer?.equalBytes).toBeGreaterThanOrEqual(encoded.length - 5)
    expect((answer?.nativeBytes ?? 0) - encoded.length).toBeLessThanOrEqual(8)
  })
})

describe('the LZMA encoder', () => {
  it('gives the same bytes whatever it has encoded before', () => {
    const first = createLzmaEncoder()(mixed, usual).bytes()
    const second = encode(mixed.subarray(0, 300_000), { ...usual, matchFinder: 'hc4' })
    expect(encode(mixed, usual)).toEqual(first)
    expect(encode(mixed.subarray(0, 300_000), { ...usual, matchFinder: 'hc4' })).toEqual(second)
  })

  it.each([
    ['lc + lp above 4', { lc: 3, lp: 2 }],
    ['pb above 4', { pb: 5 }],
    ['a match length that is no length', { niceLength: 274 }],
  ])('refuses %s and goes on', (_, wrong) => {
    expect(() => encode(mixed, { ...usual, ...wrong })).toThrow('options are out of range')
    expect(encode(Uint8Array.of(1, 2), usual).length).toBeGreaterThan(0)
  })

  it.each([
    [0, 'bt4'],
    [700_000, 'bt4'],
    [700_000, 'hc4'],
    [5_000_000, 'bt4'],
    [5_000_000, 'hc4'],
    [8_388_609, 'bt4'],
  ] as const)('takes as much memory as it says for a stream of %i bytes with %s', (sizeBytes, matchFinder) => {
    const codec = startLzma()
    const options = { ...usual, matchFinder }
    createLzmaEncoder(codec)(new Uint8Array(sizeBytes), options)
    const said = lzmaEncoderBytes(sizeBytes, options)
    const taken = codec.memory.buffer.byteLength
    expect(taken).toBeLessThanOrEqual(said)
    expect(taken).toBeGreaterThan(said - 500_000)
  })

  it('takes less than 100 MB with the largest dictionary that packing uses, however long the stream', () => {
    const options = { ...usual, dictionaryBytes: largestDictionary }
    expect(lzmaEncoderBytes(100_000_000, options)).toBeLessThan(100_000_000)
  })

  it('takes no more memory for a long stream than its dictionary needs', () => {
    const codec = startLzma()
    const options = { ...usual, dictionaryBytes: 2 ** 20 }
    createLzmaEncoder(codec)(new Uint8Array(20_000_000), options)
    expect(codec.memory.buffer.byteLength).toBeLessThanOrEqual(lzmaEncoderBytes(2 ** 20, options))
  })
})
