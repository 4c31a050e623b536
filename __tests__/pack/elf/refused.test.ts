import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NotPackable } from '../../../src/pack/elf/read.ts'
import { createOwnPacker } from '../../../src/pack/own/packer.ts'
import { testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goProgram, packInMemory, storeOnly } from '../own/support.ts'

// What is no program that the format can hold: one sentence each, which follows "the program".

const headerSize = 64
const programHeaderSize = 56
const [interpreter, dynamic] = [3, 2]

/** A program whose header or program headers somebody changed; the numbers are offsets in an ELF file of 64 bits. */
type Change = (file: Buffer) => Buffer

const written =
  (at: number, value: number, size: 2 | 4 | 8): Change =>
  (file) => {
    if (size === 8) file.writeBigUInt64LE(BigInt(value), at)
    else file.writeUIntLE(value, at, size)
    return file
  }

/** A field of the program header with that number. */
const inHeader = (number: number, at: number, value: number, size: 4 | 8): Change =>
  written(headerSize + number * programHeaderSize + at, value, size)

/** The number of the nth PT_LOAD. */
function loadNumber(file: Buffer, nth: number): number {
  const count = file.readUInt16LE(56)
  const loads = Array.from({ length: count }, (_, index) => index).filter(
    (index) => file.readUInt32LE(headerSize + index * programHeaderSize) === 1,
  )
  return loads[nth] ?? 0
}

const ofLoad =
  (nth: number, at: number, value: (file: Buffer) => number): Change =>
  (file) =>
    inHeader(loadNumber(file, nth), at, value(file), 8)(file)

const refused: readonly (readonly [string, Change, string | RegExp])[] = [
  ['a script', () => Buffer.from(`#!/bin/sh\n${'# '.repeat(100)}`), 'is no ELF program'],
  ['nothing', () => Buffer.alloc(0), 'is no ELF program'],
  ['position-independent', written(16, 3, 2), 'is position-independent (PIE)'],
  ['an object file', written(16, 1, 2), 'is no executable (ELF type 1)'],
  ['dynamic, by a loader', inHeader(0, 0, interpreter, 4), 'is dynamic: it asks for a loader (PT_INTERP)'],
  ['dynamic', inHeader(0, 0, dynamic, 4), 'is dynamic: it has a dynamic segment (PT_DYNAMIC)'],
  ['for another machine', written(18, 2, 2), 'is for an architecture without a stub'],
  ['stripped of its sections', written(60, 0, 2), 'is no Go program, or its section .go.buildinfo was stripped'],
  ['of overlapping segments', ofLoad(1, 16, () => 0x400000), 'has segments that overlap'],
  [
    'of segments far apart',
    ofLoad(2, 16, () => 0x50000000),
    /^has segments that lie far apart: \d+ bytes of memory for/,
  ],
  [
    'of 3 GB in memory',
    ofLoad(2, 40, () => 3_000_000_000),
    /^needs 30\d+ bytes of memory, more than the 2147418112 of the packed format$/,
  ],
  ['cut off', (file) => file.subarray(0, file.length >> 1), 'is cut off: a segment lies beyond its end'],
  ['cut off in its headers', (file) => file.subarray(0, 100), 'is cut off: its program headers lie beyond its end'],
  [
    'packed by UPX',
    (file) => Buffer.concat([file.subarray(0, 1000), Buffer.from('UPX!'), file.subarray(1004)]),
    'is packed by UPX already',
  ],
]

describeWithTools(['go'], 'a program that is', () => {
  let linked: Uint8Array

  beforeAll(() => {
    linked = goProgram('amd64')
  })

  it.each(refused)('%s is refused in one sentence', async (_, change, said) => {
    const changed = new Uint8Array(change(Buffer.from(linked)))
    const failure = await packInMemory({ linked: changed, compression: storeOnly }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(NotPackable)
    expect((failure as Error).message).toEqual(typeof said === 'string' ? said : expect.stringMatching(said))
  })

  it('packed already is refused, whole or not', async () => {
    const packed = await packInMemory({ linked, compression: storeOnly })
    const damaged = packed.with(packed.length >> 1, 1 ^ (packed[packed.length >> 1] ?? 0))
    for (const again of [packed, damaged]) {
      await expect(packInMemory({ linked: again, compression: storeOnly })).rejects.toThrow(
        'is packed by go-tiny-image already',
      )
    }
  })

  it('a file of 3 GB is refused before it is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
    try {
      const [input, output] = [join(folder, 'large'), join(folder, 'packed')]
      writeFileSync(input, linked)
      // A file with a hole: it takes no space.
      truncateSync(input, 3_000_000_000)
      await expect(createOwnPacker('size').pack({ input, output, timeoutMs: 1000 }, testHost())).rejects.toThrow(
        'the program has 3000000000 bytes, more than the 2147418112 of the packed format',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
