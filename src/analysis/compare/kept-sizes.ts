import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileCache } from '../../caches/kept-files.ts'
import type { ImportedPackage } from '../../compile/again/imports.ts'
import type { MainPackage, Program } from '../../compile/types.ts'
import type { BuiltPlatform } from '../../image/types.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { canonicalJson } from '../../oci/canonical-json.ts'
import { sha256Of } from '../../oci/digest.ts'
import { platformText } from '../../oci/platform.ts'
import type { PackedProgram } from '../../pack/types.ts'
import type { PlatformSizes, SizesDocument } from '../../report/explain/types.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { readSizesDocument } from './read.ts'

/** Sizes that an earlier run found out, and the key of the image that they describe. */
export type KeptPlatform = { readonly imageKey: string; readonly sizes: PlatformSizes }

/**
 * The sizes of images, by program: an unchanged program is neither linked with its symbols nor analysed again. What is
 * trusted of the folder is what is trusted of packed programs.
 */
export type KeptSizes = {
  readonly find: (programKey: string) => Promise<KeptPlatform | undefined>
  /** A folder that cannot be written is not an error. */
  readonly keep: (programKey: string, kept: KeptPlatform & { readonly main: MainPackage }) => Promise<void>
}

// Rises when the same program gets other rows.
const analysisVersion = 1

/** Sizes in a cache; none without one. The folder is for files that live for a moment. */
export function createKeptSizes(cache: FileCache | undefined, temporaryFolder: string): KeptSizes {
  if (cache === undefined) return { find: async () => undefined, keep: async () => {} }
  const temporary = (): string => join(temporaryFolder, `sizes-${randomUUID()}.json`)
  return {
    find: async (programKey) => {
      const path = temporary()
      try {
        const imageKey = await cache.restore(programKey, path)
        if (imageKey === undefined) return undefined
        const read = readSizesDocument(await readFile(path))
        const [sizes] = 'unreadable' in read ? [] : read.platforms
        return sizes === undefined ? undefined : { imageKey, sizes }
      } finally {
        await rm(path, { force: true })
      }
    },
    keep: async (programKey, { imageKey, main, sizes }) => {
      const path = temporary()
      const document: SizesDocument = { version: 1, name: main.name, package: main.importPath, platforms: [sizes] }
      try {
        await mkdir(temporaryFolder, { recursive: true })
        await writeFile(path, JSON.stringify(document))
        await cache.keep(programKey, { file: path, details: imageKey })
      } finally {
        await rm(path, { force: true })
      }
    },
  }
}

/** Everything that decides whose bytes a program has, and in which form an image mostly has it. */
export function programKeyOf(facts: {
  readonly program: Program
  readonly packages: readonly ImportedPackage[]
  readonly goMod: string | undefined
  readonly go: Pick<GoToolchain, 'version'>
  readonly inputs: Inputs | undefined
}): string {
  const { program, packages, goMod, go, inputs } = facts
  const { upx, packer, packFor, compression, compressionLevel } = inputs ?? {}
  return sha256Of(
    canonicalJson({
      analysisVersion,
      go: go.version,
      platform: platformText(program.platform),
      program: program.digest,
      main: [program.main.name, program.main.importPath],
      // Folders are other ones in the next run; files that are embedded are in the program.
      packages: packages.map(({ importPath, module, imports, embedded }) => ({
        importPath,
        module: module === undefined ? null : [module.path, module.version, module.replacedBy, module.main],
        imports,
        embedded: embedded.map(({ path }) => path),
      })),
      goMod,
      form: [upx, packer, packFor, compression, compressionLevel],
    }),
  )
}

/** What decides the rows of an image besides its program. */
export function imageKeyOf(
  made: BuiltPlatform,
  packed: Pick<PackedProgram, 'packed' | 'sizeBytes' | 'packedBy'>,
): string {
  return sha256Of(
    canonicalJson({
      layers: made.layers.map(({ purpose, descriptor }) => [purpose, descriptor.mediaType, descriptor.digest]),
      config: made.config.size,
      manifest: made.manifest.size,
      packed: [packed.packed, packed.sizeBytes, packed.packedBy?.name],
    }),
  )
}
