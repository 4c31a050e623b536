import { sha256Of } from '../oci/digest.ts'
import type { DependencyFile } from '../source/dependency-files.ts'
import type { HostPlatform } from '../toolchain/types.ts'

/** The input cache: everything where that is safe, modules only, or nothing. */
export type CacheMode = 'auto' | 'modules' | 'true' | 'false'

/** The caches that are folders of this machine, restored and saved as they are. */
export type FolderCacheKind = 'build' | 'packed' | 'sizes'

type CachePlace = {
  readonly folder: string
  readonly key: string
  /** Prefixes of other keys, the closest first; the newest entry with a prefix is used. */
  readonly restoreKeys: readonly string[]
  /** Everything that the key was made from, for the log. */
  readonly derivedFrom: readonly string[]
}

export type ModuleCachePlan = CachePlace & { readonly kind: 'modules'; readonly files: readonly DependencyFile[] }

export type FolderCachePlan = CachePlace & { readonly kind: FolderCacheKind }

/** What to cache, where, and under which key. */
export type CachePlan = ModuleCachePlan | FolderCachePlan

/** Nothing is cached; the reason is one clause for the log. */
export type NoCachePlan = { readonly kind: 'none'; readonly reason: string }

export type KeyFacts = {
  readonly mode: CacheMode
  readonly hostPlatform: HostPlatform
  /** Such as `1.26.8`. */
  readonly goVersion: string
  /** The input cache-suffix, or an empty string. */
  readonly suffix: string
}

/**
 * Plans the module cache. The key consists of the host, the version of Go, the names of the files that list the modules
 * (so that legs of a matrix do not share one key), and their contents. A changed dependency changes only the last part.
 */
export function planModuleCache(
  facts: KeyFacts & {
    readonly files: readonly DependencyFile[]
    /** GOMODCACHE. */
    readonly folder: string
    /** The program is built from a vendor folder. */
    readonly vendored: boolean
  },
): ModuleCachePlan | NoCachePlan {
  if (facts.mode === 'false') return { kind: 'none', reason: 'the input cache is false' }
  if (facts.vendored) return { kind: 'none', reason: 'the dependencies are vendored' }
  const files = facts.files.toSorted((a, b) => (a.shown < b.shown ? -1 : 1))
  if (!files.some(({ text, path }) => path.endsWith('.sum') && text.trim() !== '')) {
    return { kind: 'none', reason: 'there are no dependencies' }
  }
  const base = baseKey('modules', facts)
  const which = hashOf(files.map(({ shown }) => shown).join('\n'), 8)
  const content = hashOf(files.map(({ shown, text }) => `${shown}\n${text.replaceAll('\r\n', '\n')}`).join('\n'), 16)
  return {
    kind: 'modules',
    folder: facts.folder,
    files,
    key: `${base}-${which}-${content}`,
    restoreKeys: [`${base}-${which}-`, `${base}-`],
    derivedFrom: [...derivation(facts), ...files.map(({ shown, text }) => `${shown} (sha256 ${hashOf(text, 12)})`)],
  }
}

export type BranchFacts = KeyFacts & {
  /** The run is for a tag or a release. */
  readonly release: boolean
  /** The commit's full hash, or undefined when unknown. */
  readonly commit: string | undefined
  /** Distinguishes this leg of a matrix from the others: packages, platforms, tags, and so on. */
  readonly leg: readonly string[]
  readonly folder: string
}

/** Plans the build cache, GOCACHE: only for branches and pull requests, since its contents cannot be verified. */
export function planBuildCache(facts: BranchFacts): FolderCachePlan | NoCachePlan {
  return planForBranches('build', facts)
}

/** Plans the cache of packed programs, the folder `packed` of the cache folder; trusted as far as the build cache. */
export function planPackedCache(facts: BranchFacts): FolderCachePlan | NoCachePlan {
  return planForBranches('packed', facts)
}

/** Plans the cache of what was found out of sizes, the folder `sizes` of the cache folder; trusted as the packed programs. */
export function planSizesCache(facts: BranchFacts): FolderCachePlan | NoCachePlan {
  return planForBranches('sizes', facts)
}

function planForBranches(kind: FolderCacheKind, facts: BranchFacts): FolderCachePlan | NoCachePlan {
  if (facts.mode === 'false') return { kind: 'none', reason: 'the input cache is false' }
  if (facts.mode === 'modules') return { kind: 'none', reason: 'the input cache is modules' }
  if (facts.release) return { kind: 'none', reason: 'a release does not use the build cache' }
  if (facts.commit === undefined) return { kind: 'none', reason: 'the commit is unknown' }
  const base = baseKey(kind, facts)
  const leg = hashOf(facts.leg.join('\n'), 8)
  return {
    kind,
    folder: facts.folder,
    key: `${base}-${leg}-${facts.commit}`,
    restoreKeys: [`${base}-${leg}-`],
    derivedFrom: [...derivation(facts), ...facts.leg, `commit ${facts.commit}`],
  }
}

function baseKey(kind: CachePlan['kind'], { hostPlatform, goVersion, suffix }: KeyFacts): string {
  const parts = ['go-tiny-image', kind, '1', hostPlatform.os, hostPlatform.arch, `go${goVersion}`]
  return [...parts, ...(suffix === '' ? [] : [suffix])].join('-')
}

function derivation({ hostPlatform, goVersion, suffix }: KeyFacts): readonly string[] {
  return [
    `${hostPlatform.os} ${hostPlatform.arch}`,
    `Go ${goVersion}`,
    ...(suffix === '' ? [] : [`cache-suffix ${suffix}`]),
  ]
}

function hashOf(text: string, digits: number): string {
  return sha256Of(text).slice(0, digits)
}

/** The line for the log: the key and everything it was made from. */
export function describeCachePlan(plan: CachePlan | NoCachePlan): string {
  if (plan.kind === 'none') return `No cache: ${plan.reason}`
  return `${cacheName(plan.kind)}: key ${plan.key}, from ${plan.derivedFrom.join(', ')}`
}

/** The name of a cache in the log. */
export function cacheName(kind: CachePlan['kind']): string {
  return { modules: 'Module cache', build: 'Build cache', packed: 'Packed programs', sizes: 'Sizes and prices' }[kind]
}
