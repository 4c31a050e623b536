import { dirname } from 'node:path'
import { goFolders, knownGoFolders } from '../caches/go-folders.ts'
import { inParallel } from '../host/parallel.ts'
import { partOfRun, traced } from '../host/trace.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { ImageSbom } from '../sbom/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { Assembled } from './image.ts'
import type { RunOptions } from './run-options.ts'

/**
 * Lists what is in each image, as documents; in the order of the images, as soon as they are assembled. The licences are
 * read as soon as the programs are packed.
 */
export async function listContents(
  { inputs, host }: RunOptions,
  {
    packing,
    assembling,
    go,
  }: {
    readonly packing: Promise<readonly PackedProgram[]>
    readonly assembling: Promise<readonly Assembled[]>
    readonly go: GoToolchain
  },
): Promise<readonly ImageSbom[]> {
  const env = { ...host.env, ...inputs.buildEnv }
  const [{ sbomOf, readProgramLicences }, seen, { modules }, packed] = await Promise.all([
    import('../sbom/sbom.ts'),
    import('../sbom/licences/seen-texts.ts').then(({ seenTexts }) => seenTexts(host.cacheFolder)),
    knownGoFolders(env, process.platform) ?? goFolders(go, { ...host, env }),
    packing,
  ])
  const licences = new Map(
    await inParallel({
      items: [...new Set(packed.map(({ program }) => program.main))],
      limit: 2,
      work: async (main) => {
        const { goMod } = main.module
        const folder = goMod === undefined || main.install !== undefined ? undefined : dirname(goMod)
        const own = packed.filter(({ program }) => program.main === main)
        const folders = { modules, main: folder, goRoot: go.root, seen }
        return [
          main,
          await partOfRun(host, 'SBOM', () => traced(host, 'read licences', () => readProgramLicences(own, folders))),
        ] as const
      },
    }),
  )
  await seen.keep()
  return inParallel({
    items: await assembling,
    limit: 2,
    work: ({ image, spec, programs }) => {
      const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0]
      const licencesOf = licences.get(image.main) ?? (() => undefined)
      return partOfRun(host, 'SBOM', () =>
        traced(host, 'list contents', () => sbomOf({ spec, version, programs, licencesOf })),
      )
    },
  })
}
