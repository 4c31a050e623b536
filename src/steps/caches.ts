import { join } from 'node:path'
import { type RestoredCaches, restoreCaches } from '../caches/caches.ts'
import { goFolders } from '../caches/go-folders.ts'
import { planBuildCache, planModuleCache, planPackedCache } from '../caches/plan.ts'
import { findDependencies } from '../source/dependency-files.ts'
import type { Source } from '../source/source.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { CachesOfRunner, RunOptions } from './run-options.ts'

/**
 * Restores modules, the build cache and packed programs from the runner's cache service, as far as they may be
 * trusted. Trouble of the service is a line for the log.
 */
export async function restoreFromService(
  { inputs, host, place }: RunOptions,
  { source, go, caches }: { readonly source: Source; readonly go: GoToolchain; readonly caches: CachesOfRunner },
): Promise<RestoredCaches> {
  const { files, vendored } = findDependencies(source, { patterns: inputs.cacheDependencyPath, root: place.workspace })
  const kept = await goFolders(go, host)
  const facts = {
    mode: inputs.cache,
    hostPlatform: { os: process.platform, arch: process.arch },
    goVersion: go.version,
    suffix: inputs.cacheSuffix,
  }
  const leg = [...inputs.packages, ...inputs.platforms, ...inputs.buildTags, ...inputs.buildFlags]
  const branch = { ...facts, release: caches.release, commit: caches.commit, leg }
  const plans = [
    planModuleCache({ ...facts, files, folder: kept.modules, vendored }),
    planBuildCache({ ...branch, folder: kept.build }),
    planPackedCache({ ...branch, folder: join(host.cacheFolder, 'packed') }),
  ]
  return restoreCaches(plans, { service: caches.service, temporaryFolder: host.temporaryFolder })
}
