import { chmod, rename, rm, stat } from 'node:fs/promises'
import { fileDigest, filePieces } from '../../host/files/pieces.ts'
import { withOpenFile } from '../../host/files/random-access.ts'
import { writeStream } from '../../host/files/streams.ts'
import type { Upx } from '../../toolchain/types.ts'
import type { Packer } from '../packer.ts'
import { packingOn } from './platforms.ts'
import { proveUnpacking } from './proof.ts'
import { buildInfoOf, type Insertion, withBuildInfo } from './readable.ts'
import { pack } from './upx.ts'

// UPX 5 crashes with about 500 variables, and 4.2 on arm64 with about 1,000.
const variableCounts = [0, 600, 1200]

/** UPX as a packer, with its options. */
export async function createUpxPacker(upx: Upx, options: readonly string[]): Promise<Packer> {
  return upxPacker({ upx, upxDigest: await fileDigest(upx.command), options })
}

export function upxPacker(given: {
  readonly upx: Upx
  /** `sha256:…` of the upx command. */
  readonly upxDigest: string
  readonly options: readonly string[]
}): Packer {
  const { upx, upxDigest, options } = given
  const { version, source } = upx
  return {
    name: 'upx',
    title: `UPX ${version}`,
    upx: { version, source, digest: upxDigest },
    identity: ['upx', version, upxDigest, ...options, 'with build information'],
    variableCounts,
    packingOn: (platform) => packingOn(platform, version),
    pack: async (files, host) => {
      await pack({ upx, options, ...files }, host)
      const note = await makeReadable(files)
      return note === undefined ? {} : { note }
    },
    prove: (proof, host) => proveUnpacking({ upx, ...proof }, host),
  }
}

/**
 * Puts the program's build information into the packed file, before it is proven and run. Returns a clause for the log if
 * that cannot be done; then the file stays as UPX made it.
 */
async function makeReadable({
  input,
  output,
}: {
  readonly input: string
  readonly output: string
}): Promise<string | undefined> {
  const buildInfo = withOpenFile(input, buildInfoOf)
  if (buildInfo === undefined) return undefined
  const readable = withOpenFile(output, (file) => withBuildInfo(file, buildInfo))
  if ('reason' in readable) return `scanners find no modules in it (${readable.reason})`
  const partial = `${output}.readable`
  try {
    // In pieces: such a file may have 100 MB.
    await writeStream(partial, withInsertion(output, readable))
    await chmod(partial, (await stat(output)).mode)
    await rename(partial, output)
  } finally {
    await rm(partial, { force: true })
  }
  return undefined
}

async function* withInsertion(path: string, { start, until, inserted, from }: Insertion): AsyncGenerator<Buffer> {
  yield Buffer.from(start)
  yield* filePieces(path, { start: start.length, end: until })
  yield Buffer.from(inserted)
  yield* filePieces(path, { start: from })
}
