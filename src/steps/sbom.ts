import { dirname } from 'node:path'
import { goFolders, knownGoFolders } from '../caches/go-folders.ts'
import { inParallel } from '../host/parallel.ts'
import { partOfRun } from '../host/trace.ts'
import type { ImageSbom } from '../sbom/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { Assembled } from './image.ts'
import type { RunOptions } from './run-options.ts'

/** Lists what is in each image, as documents; in the order of the images, as soon as they are assembled. */
export async function listContents(
  { inputs, host }: RunOptions,
  { assembling, go }: { readonly assembling: Promise<readonly Assembled[]>; readonly go: GoToolchain },
): Promise<readonly ImageSbom[]> {
  const env = { ...host.env, ...inputs.buildEnv }
  const [{ sbomOf }, seen, { modules }] = await Promise.all([
    import('../sbom/sbom.ts'),
    import('../sbom/licences/seen-texts.ts').then(({ seenTexts }) => seenTexts(host.cacheFolder)),
    knownGoFolders(env, process.platform) ?? goFolders(go, { ...host, env }),
  ])
  const all = await inParallel({
    items: await assembling,
    limit: 2,
    work: ({ image, spec, programs }) => {
      const { goMod } = image.main.module
      const main = goMod === undefined || image.main.install !== undefined ? undefined : dirname(goMod)
      const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0]
      const request = { spec, version, programs, folders: { modules, main, goRoot: go.root }, seen }
      return partOfRun(host, 'SBOM', () => sbomOf(request))
    },
  })
  await seen.keep()
  return all
}
