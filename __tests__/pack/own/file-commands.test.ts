import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../../src/errors.ts'
import { inspectFile, unpackFile } from '../../../src/pack/own/file-commands.ts'
import { findPackage } from '../../../src/pack/own/unpack.ts'
import { describeWithTools } from '../../support/tools.ts'
import { goProgram, packInMemory, storeOnly } from './support.ts'

// What people give to `inspect` and `unpack`: one sentence that names the file, the next step, and no file is written.

const notPacked = 'it is not packed by go-tiny-image'
const again = 'Get the file again: a damaged program is not unpacked, not even in part.'

type Case = readonly [name: string, change: (packed: Buffer) => Uint8Array, message: RegExp, next: string]

/** The package's offset in a packed file. */
const packageAt = (packed: Buffer): number => 0x100 + (findPackage(packed)?.stubSize ?? 0)

const refused: readonly Case[] = [
  ['nothing', () => Buffer.alloc(0), /^FILE cannot be unpacked: /, 'Give a program that go-tiny-image packed.'],
  [
    'a script',
    () => Buffer.from('#!/bin/sh\n'),
    /^FILE cannot be unpacked: /,
    'Give a program that go-tiny-image packed.',
  ],
  ['cut off in its headers', (packed) => packed.subarray(0, 300), /^FILE is cut off: it has 300 of \d+ bytes$/, again],
  ['without its last byte', (packed) => packed.subarray(0, -1), /^FILE is cut off: it has \d+ of \d+ bytes$/, again],
  [
    'with a changed byte',
    (packed) => packed.fill(packed.readUInt8(packed.length >> 1) ^ 1, packed.length >> 1, (packed.length >> 1) + 1),
    /^FILE is damaged: its checksum is wrong$/,
    again,
  ],
  [
    'without its sections',
    (packed) => packed.fill(0, 60, 62),
    /^FILE is damaged: its section .go-tiny-image is gone$/,
    again,
  ],
  [
    'of another version of the format',
    (packed) => packed.fill(2, packageAt(packed) + 3, packageAt(packed) + 4),
    /^FILE was packed in another version of the format$/,
    'Use the version of go-tiny-image that packed it.',
  ],
]

describeWithTools(['go'], 'a file to unpack that is', () => {
  let folder: string
  let packed: Uint8Array

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
    packed = await packInMemory({ linked: goProgram('amd64'), compression: storeOnly })
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const failureOf = async (path: string): Promise<UserError> => {
    const failure = await unpackFile(path, join(folder, 'out')).catch((error: unknown) => error)
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([])
    if (!(failure instanceof UserError)) throw failure
    return failure
  }

  it.each(refused)('%s is refused in one sentence, and nothing is written', async (_, change, message, next) => {
    const path = join(folder, 'file')
    writeFileSync(path, change(Buffer.from(packed)))
    const failure = await failureOf(path)
    expect(failure.message.replace(path, 'FILE')).toMatch(message)
    expect(failure.change).toBe(next)
    // Inspecting says the same of what is damaged, and that other files are not packed.
    const inspected = await inspectFile(path).catch((error: unknown) => (error as Error).message)
    expect(inspected).toEqual(
      failure.message.includes(notPacked) ? [`${path}: ${notPacked.slice(3)}`] : failure.message,
    )
  })

  it('not there, a folder, or of 3 GB is said before anything is read', async () => {
    const [missing, large] = [join(folder, 'missing'), join(folder, 'large')]
    mkdirSync(join(folder, 'folder'))
    writeFileSync(large, packed)
    // A file with a hole: it takes no space.
    truncateSync(large, 3_000_000_000)
    expect((await failureOf(missing)).message).toBe(`${missing} does not exist`)
    expect((await failureOf(join(folder, 'folder'))).message).toBe(`${join(folder, 'folder')} is a folder`)
    expect((await failureOf(large)).message).toBe(
      `${large} has 3000000000 bytes, and a packed program at most 2147418112`,
    )
  })

  it('whole, with no place to write to, leaves nothing behind', async () => {
    const path = join(folder, 'whole')
    writeFileSync(path, packed)
    const nowhere = join(folder, 'none', 'out')
    await expect(unpackFile(path, nowhere)).rejects.toThrow(`cannot write ${nowhere}: ENOENT`)
    await expect(unpackFile(path, path)).rejects.toThrow(`${path} exists`)
  })
})
