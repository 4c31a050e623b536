import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { CancelledError } from '../../errors.ts'
import { architectureNames } from '../architectures.ts'
import { createCodecs } from '../codec/codecs.ts'
import { NotPackable } from '../elf/read.ts'
import { type FilterName, largestImage } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import { type EarlierPacked, type Packed, type Packer, PackFailure } from '../packer.ts'
import { stubOf, unpackerModule } from '../stubs/blobs.ts'
import { codecOf, compressionFor, encoderDigest, type PackGoal, workersFor } from './compression.ts'
import { reusing } from './kept-streams.ts'
import { type Compression, packedAround, packLinked } from './pack.ts'
import { findPackage, type PackedProgram, unpackedParts, unpackProgram } from './unpack.ts'
import { filtersToLeaveOut } from './verify.ts'

// Raise this when the same stub gets different streams, so that packed programs of earlier runs are not reused.
const revision = '1'
const variableCounts = [0, 600, 1200, 20_000]

/** This project's packer (docs/packed-format.md), for fewest bytes or a quick start. */
export function createOwnPacker(goal: PackGoal): Packer {
  // One program at a time: its streams use all processors and a lot of memory.
  let turn: Promise<unknown> = Promise.resolve()
  return {
    name: 'own',
    title: goal === 'size' ? 'go-tiny-image' : 'go-tiny-image, for a quick start',
    identity: ['own', revision, goal, codeDigest()],
    variableCounts,
    packingOn: ({ architecture }) =>
      architectureNames.includes(architecture)
        ? { verdict: 'runs' }
        : { verdict: 'impossible', reason: `there is no stub for ${architecture}` },
    pack: ({ input, output, small = false, earlier = async () => [] }, { signal }) => {
      const pack = async (): Promise<Packed> => {
        if (signal.aborted) throw new CancelledError()
        return packFile({ input, output, goal, signal, workers: small ? 1 : undefined, earlier: await earlier() })
      }
      if (small) return pack()
      const packed = turn.then(pack)
      turn = packed.catch(() => {})
      return packed
    },
    prove: async ({ packed, digest }) => provePacked(packed, { digest, codec: codecOf(goal) }),
  }
}

type PackFile = {
  readonly input: string
  readonly output: string
  readonly goal: PackGoal
  /** How many at most; as many as are worth it if left out. */
  readonly workers: number | undefined
  readonly signal: AbortSignal
  readonly earlier: readonly EarlierPacked[]
}

/** Packs with all filters, and only if the result does not unpack to the program looks for those to leave out. */
async function packFile(request: PackFile): Promise<Packed> {
  try {
    const { streams, reused } = await writePacked(request, [])
    const { unpacksTo, linked } = await digestsOf(request.output).catch((error: unknown) => {
      if (error instanceof PackFailure) return { unpacksTo: undefined, linked: undefined }
      throw error
    })
    if (unpacksTo !== undefined && unpacksTo === linked) return { unpacksTo, streams }
    // Maybe what an earlier run left is not what it says.
    if (reused > 0) return await packFile({ ...request, earlier: [] })
    const without = await filtersToLeaveOut(await contentOf(request.input))
    await writePacked(request, without)
    return without.length === 0 ? {} : { note: `without the filters ${without.join(', ')}, which do not fit it` }
  } catch (error) {
    throw asFailure(error)
  }
}

type Written = { readonly streams: readonly string[]; readonly reused: number }

/** In a function of its own, so that all it needs is freed before the result is unpacked. */
async function writePacked(request: PackFile, without: readonly FilterName[]): Promise<Written> {
  const { input, output, goal, signal, workers = Infinity, earlier } = request
  const { size } = await stat(input)
  // Node does not read a larger file in one piece.
  if (size > largestImage)
    throw new NotPackable(`has ${size} bytes, more than the ${largestImage} of the packed format`)
  const linked = await contentOf(input)
  const codecs = createCodecs({ workers: Math.min(workersFor(goal, linked.length), workers), signal })
  try {
    const compression = reusing(compressionFor(goal, codecs), { encoder: encoderDigest(goal), earlier })
    await writeFile(output, await packLinked({ linked, compression, without }), { mode: 0o755 })
    return { streams: compression.streams(), reused: compression.reused() }
  } finally {
    await codecs.close()
  }
}

/** Of what the packed file unpacks to, and of what was linked, as it says itself. Throws a PackFailure. */
async function digestsOf(path: string): Promise<{ readonly unpacksTo: string; readonly linked: string }> {
  try {
    const found = packageOf(await contentOf(path))
    const hash = createHash('sha256')
    for (const part of unpackedParts(found)) hash.update(part)
    return { unpacksTo: `sha256:${hash.digest('hex')}`, linked: linkedDigestOf(found) }
  } catch (error) {
    throw asFailure(error)
  }
}

function linkedDigestOf({ header }: PackedProgram): string {
  return `sha256:${Buffer.from(header.linkedDigest).toString('hex')}`
}

function packageOf(file: Uint8Array): PackedProgram {
  const found = findPackage(file)
  if (found === undefined) throw new PackFailure('the proof failed: it is not packed by go-tiny-image')
  return found
}

/**
 * Of a packed file that may come from anywhere: that it unpacks to the program with this digest, and that all else in it,
 * which runs before the program does, is what this version writes. Throws a PackFailure.
 */
async function provePacked(
  path: string,
  { digest, codec }: { readonly digest: string; readonly codec: Compression['codec'] },
): Promise<void> {
  try {
    const file = await contentOf(path)
    const found = packageOf(file)
    const linked = unpackProgram(found)
    const unpacksTo = linkedDigestOf(found)
    if (unpacksTo !== digest)
      throw new PackFailure(`the proof failed: unpacked again it is ${unpacksTo}, not ${digest}`)
    const { streams, filters, header } = found
    const written = packedAround(linked, { codec, streams, filters, scratchSize: header.scratchSize })
    if (Buffer.compare(written, file) !== 0)
      throw new PackFailure('the proof failed: its headers or its code for unpacking are not those of this version')
  } catch (error) {
    throw asFailure(error)
  }
}

/** Without a copy: Node gives a large file memory of its own. */
async function contentOf(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, length } = await readFile(path)
  return new Uint8Array(buffer, byteOffset, length)
}

function asFailure(error: unknown): unknown {
  if (error instanceof NotPackable) return new PackFailure(`the program ${error.message}`, { expected: true })
  if (error instanceof DamagedPackage) return new PackFailure(`the packed program ${error.message}`, { cause: error })
  return error
}

/** Digest of the unpacking code of all architectures. */
function codeDigest(): string {
  const hash = createHash('sha256').update(unpackerModule())
  for (const name of architectureNames) hash.update(stubOf(name, 'lzma')).update(stubOf(name, 'zstd'))
  return hash.digest('hex').slice(0, 16)
}
