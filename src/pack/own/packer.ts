import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { architectureNames } from '../architectures.ts'
import { createCodecs } from '../codec/codecs.ts'
import { NotPackable } from '../elf/read.ts'
import { DamagedPackage } from '../format/read.ts'
import { type Packer, PackFailure } from '../packer.ts'
import { stubOf, unpackerModule } from '../stubs/blobs.ts'
import { compressionFor, type PackGoal } from './compression.ts'
import { packLinked } from './pack.ts'
import { findPackage, unpackProgram } from './unpack.ts'
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
    pack: ({ input, output }, host) => {
      const packed = turn.then(() => packFile({ input, output, goal, signal: host.signal }))
      turn = packed.catch(() => {})
      return packed
    },
    prove: async ({ packed, digest }) => {
      const found = await digestOfUnpacked(packed)
      if (found !== digest) throw new PackFailure(`the proof failed: unpacked again it is ${found}, not ${digest}`)
    },
  }
}

async function packFile(request: {
  readonly input: string
  readonly output: string
  readonly goal: PackGoal
  readonly signal: AbortSignal
}): Promise<string | undefined> {
  const { input, output, goal, signal } = request
  const linked = new Uint8Array(await readFile(input))
  const codecs = createCodecs({ workers: availableParallelism(), signal })
  try {
    const without = await filtersToLeaveOut(linked)
    const packed = await packLinked({ linked, compression: compressionFor(goal, codecs), without })
    await writeFile(output, packed, { mode: 0o755 })
    return without.length === 0 ? undefined : `without the filters ${without.join(', ')}, which do not fit it`
  } catch (error) {
    throw asFailure(error)
  } finally {
    await codecs.close()
  }
}

async function digestOfUnpacked(path: string): Promise<string> {
  try {
    const found = findPackage(new Uint8Array(await readFile(path)))
    if (found === undefined) throw new PackFailure('the proof failed: it is not packed by go-tiny-image')
    return `sha256:${createHash('sha256').update(unpackProgram(found)).digest('hex')}`
  } catch (error) {
    throw asFailure(error)
  }
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
