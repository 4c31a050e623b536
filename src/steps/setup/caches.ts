import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { mayWantSizes } from '../../analysis/budget/wanted.ts'
import { type Restoring, restoreCaches } from '../../caches/caches.ts'
import { type GoFolders, goFolders, knownGoFolders } from '../../caches/go-folders.ts'
import { sizesFolder } from '../../caches/kept-values.ts'
import { planBuildCache, planModuleCache, planPackedCache, planSizesCache } from '../../caches/plan.ts'
import { whyCachesOnlyRead } from '../../host/runner/context.ts'
import { findDependencies } from '../../source/dependency-files.ts'
import type { Source, SourceHistory } from '../../source/source.ts'
import type { CachesOfRunner, RunOptions } from '../run-options.ts'
import type { FindingTools } from './toolchain.ts'

type CacheFacts = {
  readonly source: Source
  /** Its commit is the one that is checked out. */
  readonly history: Promise<SourceHistory>
  readonly finding: FindingTools
  readonly caches: CachesOfRunner
}

type Place = { readonly goVersion: string; readonly folders: GoFolders }

/**
 * Restores modules, the build cache, packed programs and what was found out of sizes from the runner's cache service, as far as they can be trusted;
 * begins when the version of Go is known, which may still be being downloaded. A failure of the service is only logged.
 */
export function restoreFromService(options: RunOptions, facts: CacheFacts): Restoring {
  const { host, inputs, context } = options
  const { history, finding } = facts
  // build-env may set other folders for the module cache and the build cache.
  const env = { ...host.env, ...inputs.buildEnv }
  const begin = async (): Promise<Restoring> => {
    const known = knownGoFolders(env, process.platform)
    const early = known === undefined ? undefined : { goVersion: await finding.version, folders: known }
    const begun = early === undefined ? undefined : restoreTo(early, options, facts)
    const { go } = await finding.tools
    const place = { goVersion: go.version, folders: await goFolders(go, { ...host, env }) }
    if (begun !== undefined && isDeepStrictEqual(early, place)) return begun
    // Another version of Go than the one whose download failed.
    await begun?.all
    return restoreTo(place, options, facts)
  }
  const begun = begin()
  const all = begun.then(async (restoring) => {
    const restored = await restoring.all
    const commit = (await history).commit?.revision.replace(/-dirty$/, '')
    // The post step knows the event, but not what is checked out.
    const why = context === undefined ? undefined : whyCachesOnlyRead(context, commit)
    return why === undefined || restored.states.length === 0
      ? restored
      : { ...restored, states: [], lines: [...restored.lines, `Nothing of this run is saved: ${why}`] }
  })
  all.catch(() => {})
  return { ready: async (kind) => (await begun).ready(kind), all }
}

function restoreTo({ goVersion, folders }: Place, options: RunOptions, { source, caches }: CacheFacts): Restoring {
  const { inputs, host, place } = options
  const { files, vendored } = findDependencies(source, { patterns: inputs.cacheDependencyPath, root: place.workspace })
  const facts = {
    mode: inputs.cache,
    hostPlatform: { os: process.platform, arch: process.arch },
    goVersion,
    suffix: inputs.cacheSuffix,
  }
  const leg = [...inputs.packages, ...inputs.platforms, ...inputs.buildTags, ...inputs.buildFlags]
  const branch = { ...facts, release: caches.release, commit: caches.commit, leg }
  const plans = [
    planModuleCache({ ...facts, files, folder: folders.modules, vendored }),
    planBuildCache({ ...branch, folder: folders.build }),
    planPackedCache({ ...branch, folder: join(host.cacheFolder, 'packed') }),
    // Most runs never have any, so the service is not asked for them.
    ...(mayWantSizes(options) ? [planSizesCache({ ...branch, folder: join(host.cacheFolder, sizesFolder) })] : []),
  ]
  const { temporaryFolder, signal, trace } = host
  return restoreCaches(plans, {
    service: caches.service,
    temporaryFolder,
    signal,
    ...(trace === undefined ? {} : { trace }),
  })
}
