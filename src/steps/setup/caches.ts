import { join } from 'node:path'
import { type RestoredCaches, restoreCaches } from '../../caches/caches.ts'
import { goFolders } from '../../caches/go-folders.ts'
import { planBuildCache, planModuleCache, planPackedCache } from '../../caches/plan.ts'
import { whyCachesOnlyRead } from '../../host/runner/context.ts'
import { findDependencies } from '../../source/dependency-files.ts'
import type { Source } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { CachesOfRunner, RunOptions } from '../run-options.ts'

type CacheFacts = {
  readonly source: Source
  /** The checked-out commit, from Git. */
  readonly commit: string | undefined
  readonly go: GoToolchain
  readonly caches: CachesOfRunner
}

/**
 * Restores modules, the build cache and packed programs from the runner's cache service, as far as they can be trusted.
 * A failure of the service is only logged.
 */
export async function restoreFromService(
  { inputs, host, place, context }: RunOptions,
  { source, commit, go, caches }: CacheFacts,
): Promise<RestoredCaches> {
  const { files, vendored } = findDependencies(source, { patterns: inputs.cacheDependencyPath, root: place.workspace })
  // build-env may set other folders for the module cache and the build cache.
  const kept = await goFolders(go, { ...host, env: { ...host.env, ...inputs.buildEnv } })
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
  const restored = await restoreCaches(plans, { service: caches.service, temporaryFolder: host.temporaryFolder })
  // The post step knows the event, but not what is checked out.
  const why = context === undefined ? undefined : whyCachesOnlyRead(context, commit?.replace(/-dirty$/, ''))
  return why === undefined || restored.states.length === 0
    ? restored
    : { ...restored, states: [], lines: [...restored.lines, `Nothing of this run is saved: ${why}`] }
}
