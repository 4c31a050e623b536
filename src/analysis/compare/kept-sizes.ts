import type { ValueCache } from '../../caches/kept-values.ts'
import type { ImportedPackage } from '../../compile/again/imports.ts'
import type { MainPackage, Program } from '../../compile/types.ts'
import { property, textOf } from '../../host/json.ts'
import type { BuiltPlatform } from '../../image/types.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { canonicalJson } from '../../oci/canonical-json.ts'
import { sha256Of } from '../../oci/digest.ts'
import { platformText } from '../../oci/platform.ts'
import type { PackedProgram } from '../../pack/types.ts'
import type { PlatformSizes, SizesDocument } from '../../report/explain/types.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { sizesDocumentIn } from './read.ts'

/** Sizes that an earlier run found out, and the key of the image that they describe. */
export type KeptPlatform = { readonly imageKey: string; readonly sizes: PlatformSizes }

/**
 * The sizes of images, by program: an unchanged program is neither linked with its symbols nor analysed again. What is
 * trusted of the folder is what is trusted of packed programs.
 */
export type KeptSizes = {
  readonly find: (programKey: string) => Promise<KeptPlatform | undefined>
  /** A cache that cannot be written is not an error. */
  readonly keep: (programKey: string, kept: KeptPlatform & { readonly main: MainPackage }) => Promise<void>
}

// Rises when the same program gets other rows, or what was kept may be wrong.
const analysisVersion = 5

/** Sizes among the values that are kept. */
export function createKeptSizes(values: ValueCache): KeptSizes {
  return {
    find: async (programKey) => {
      const value = await values.find(programKey)
      const imageKey = textOf(property(value, 'imageKey'))
      const read = sizesDocumentIn(property(value, 'document'))
      const [sizes] = 'unreadable' in read ? [] : read.platforms
      return imageKey === undefined || sizes === undefined ? undefined : { imageKey, sizes }
    },
    keep: (programKey, { imageKey, main, sizes }) => {
      const document: SizesDocument = { version: 1, name: main.name, package: main.importPath, platforms: [sizes] }
      return values.keep(programKey, { imageKey, document })
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
      packages: packages.map(packageKeyOf),
      goMod,
      form: [upx, packer, packFor, compression, compressionLevel],
    }),
  )
}

// Each by itself: all packages of a large program as one text take 20 MB.
function packageKeyOf({ importPath, module, imports, embedded }: ImportedPackage): string {
  return sha256Of(
    canonicalJson({
      importPath,
      module: module === undefined ? null : [module.path, module.version, module.replacedBy, module.main],
      imports,
      embedded: embedded.map(({ path }) => path),
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
