import { createHash } from 'node:crypto'
import { chmod, readFile } from 'node:fs/promises'
import { CancelledError } from '../../errors.ts'
import { openFile, withOpenFile } from '../../host/files/random-access.ts'
import { writeStream } from '../../host/files/streams.ts'
import { collectAll } from '../../host/memory/collect.ts'
import { architectureNames } from '../architectures.ts'
import { buffersOf, type Content, piecesOf, sourceOf, sourceOfParts } from '../content.ts'
import { NotPackable } from '../elf/read.ts'
import { type FilterName, largestImage } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import { type EarlierPacked, type Packed, type Packer, PackFailure } from '../packer.ts'
import { stubOf, unpackerModule } from '../stubs/blobs.ts'
import { codecOf, codecsFor, compressionFor, encoderDigest, type PackGoal } from './compression.ts'
import { reusing } from './kept-streams.ts'
import { type Compression, packedAround, packLinked } from './pack.ts'
import { type PackedProgram, type UnpackedFile, unpackOpenFile } from './unpack.ts'
import { filtersToLeaveOut } from './verify.ts'

// Raise this when the same stub gets different streams, so that packed programs of earlier runs are not reused.
const revision = '1'
const variableCounts = [0, 600, 1200, 20_000]
// To free memory takes 10 ms.
const largeBytes = 16_000_000

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
    prove: async ({ packed, digest }) => {
      provePacked(packed, { digest, codec: codecOf(goal) })
    },
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
    const { streams, reused, linkedBytes } = await writePacked(request, [])
    if (linkedBytes > largeBytes) collectAll()
    const unpacksTo = unpacksToLinked(request.output)
    if (unpacksTo !== undefined) return { unpacksTo, streams }
    // Maybe what an earlier run left is not what it says.
    if (reused > 0) return await packFile({ ...request, earlier: [] })
    const without = await filtersToLeaveOut(new Uint8Array(await readFile(request.input)))
    await writePacked(request, without)
    return without.length === 0 ? {} : { note: `without the filters ${without.join(', ')}, which do not fit it` }
  } catch (error) {
    throw asFailure(error)
  }
}

/** The digest of what the packed file unpacks to; undefined where it is not what was linked. */
function unpacksToLinked(path: string): string | undefined {
  try {
    const { unpacksTo, linked } = digestsOf(path)
    return unpacksTo === linked ? unpacksTo : undefined
  } catch (error) {
    if (error instanceof PackFailure) return undefined
    throw error
  }
}

type Written = { readonly streams: readonly string[]; readonly reused: number; readonly linkedBytes: number }

/** In a function of its own, so that all it needs is freed before the result is unpacked. */
async function writePacked(request: PackFile, without: readonly FilterName[]): Promise<Written> {
  const { input, output, goal, signal, workers, earlier } = request
  const file = openFile(input)
  try {
    const linkedBytes = file.sizeBytes
    // Node does not read a larger file in one piece.
    if (linkedBytes > largestImage)
      throw new NotPackable(`has ${linkedBytes} bytes, more than the ${largestImage} of the packed format`)
    const codecs = codecsFor(goal, { linkedBytes, signal, workers })
    try {
      const compression = reusing(compressionFor(goal, codecs), { encoder: encoderDigest(goal), earlier })
      const packed = await packLinked({ linked: sourceOf(file, input), compression, without })
      // Before anything is written, for their memory.
      await codecs.close()
      await writeStream(output, buffersOf(packed))
      await chmod(output, 0o755)
      return { streams: compression.streams(), reused: compression.reused(), linkedBytes }
    } finally {
      await codecs.close()
    }
  } finally {
    file.close()
  }
}

/** Of what the packed file unpacks to, and of what was linked, as it says itself. Throws a PackFailure. */
function digestsOf(path: string): { readonly unpacksTo: string; readonly linked: string } {
  try {
    return withUnpacked(path, ({ packed, parts }) => ({ unpacksTo: digestOf(parts), linked: linkedDigestOf(packed) }))
  } catch (error) {
    throw asFailure(error)
  }
}

function digestOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return `sha256:${hash.digest('hex')}`
}

function linkedDigestOf({ header }: PackedProgram): string {
  return `sha256:${Buffer.from(header.linkedDigest).toString('hex')}`
}

function withUnpacked<Result>(path: string, work: (unpacked: UnpackedFile) => Result): Result {
  const { result, sizeBytes } = withOpenFile(path, (file) => {
    const unpacked = unpackOpenFile(file)
    if (unpacked === undefined) throw new PackFailure('the proof failed: it is not packed by go-tiny-image')
    return { result: work(unpacked), sizeBytes: unpacked.packed.header.linkedSize }
  })
  if (sizeBytes > largeBytes) collectAll()
  return result
}

/**
 * Of a packed file that may come from anywhere: that it unpacks to the program with this digest, and that all else in it,
 * which runs before the program does, is what this version writes. Throws a PackFailure.
 */
function provePacked(
  path: string,
  { digest, codec }: { readonly digest: string; readonly codec: Compression['codec'] },
): void {
  try {
    withUnpacked(path, ({ packed: { streams, filters, header }, file, parts }) => {
      const unpacksTo = digestOf(parts)
      if (unpacksTo !== digest)
        throw new PackFailure(`the proof failed: unpacked again it is ${unpacksTo}, not ${digest}`)
      const linkedDigest = Buffer.from(digest.replace('sha256:', ''), 'hex')
      const { scratchSize } = header
      const written = packedAround(sourceOfParts(parts), { codec, streams, filters, scratchSize, linkedDigest })
      if (!isSame(written, file))
        throw new PackFailure('the proof failed: its headers or its code for unpacking are not those of this version')
    })
  } catch (error) {
    throw asFailure(error)
  }
}

function isSame(parts: readonly Content[], file: Uint8Array): boolean {
  let at = 0
  let same = true
  for (const part of parts) {
    piecesOf(part, (piece) => {
      same &&= Buffer.compare(piece, file.subarray(at, at + piece.length)) === 0
      at += piece.length
    })
  }
  return same && at === file.length
}

function asFailure(error: unknown): unknown {
  if (error instanceof NotPackable) return new PackFailure(`the program ${error.message}`, { expected: true })
  if (error instanceof DamagedPackage) return new PackFailure(`the packed program ${error.message}`, { cause: error })
  return error
}

let digestOfCode: string | undefined

/** Digest of the unpacking code of all architectures, whose 23 files are read once. */
function codeDigest(): string {
  if (digestOfCode !== undefined) return digestOfCode
  const hash = createHash('sha256').update(unpackerModule())
  for (const name of architectureNames) hash.update(stubOf(name, 'lzma')).update(stubOf(name, 'zstd'))
  digestOfCode = hash.digest('hex').slice(0, 16)
  return digestOfCode
}
