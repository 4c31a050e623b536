import type { PlatformSizes } from '../../report/explain/types.ts'
import { noBytes, type Sum, sumOf, sumsBy } from '../../sums.ts'
import { type ModuleReason, standardLibrary } from '../modules/graph.ts'
import type { Row } from '../types.ts'

/** How a part of an image changed: `grew` and `shrank` by what is pulled, or by its bytes if that stayed the same. */
export type How = 'new' | 'gone' | 'grew' | 'shrank'

/** The sizes of a part before and after: what is pulled, and its bytes. */
export type Change = {
  readonly how: How
  readonly before: number
  readonly after: number
  readonly 'bytes-before': number
  readonly 'bytes-after': number
}

export type PackageChange = Change & { readonly package: string }

/** A module that changed; the empty name is that of the image's other bytes. For one that is gone, why it was there. */
export type ModuleChange = Change &
  ModuleReason & {
    /** If it is another one than now. */
    readonly 'version-before'?: string
    readonly packages: readonly PackageChange[]
  }

/**
 * What changed between two images, by module and in it by package: the largest change first, but the standard library
 * and the image's other bytes last, since they grow on behalf of others. What did not change is left out, so the
 * differences of all modules add up to that of the images.
 */
export function compareSizes(before: Sizes, after: Sizes): readonly ModuleChange[] {
  const [old, now] = [groupedRows(before.rows), groupedRows(after.rows)]
  const reasonsBefore = new Map(before.modules.map((one) => [one.module, one]))
  const reasonsNow = new Map(after.modules.map((one) => [one.module, one]))
  return [...new Set([...now.keys(), ...old.keys()])]
    .flatMap((module): readonly ModuleChange[] => {
      const packages = packageChanges(old.get(module), now.get(module))
      const change = changeOf(sumOfGroup(old.get(module)), sumOfGroup(now.get(module)))
      if (change === undefined && packages.length === 0) return []
      const reason: ModuleReason = reasonsNow.get(module) ?? reasonsBefore.get(module) ?? { module, chain: [] }
      const versionBefore = reasonsBefore.get(module)?.version
      return [
        {
          ...reasonOf(reason),
          ...(versionBefore === undefined || versionBefore === reason.version
            ? {}
            : { 'version-before': versionBefore }),
          ...(change ?? unchanged(sumOfGroup(now.get(module)))),
          packages,
        },
      ]
    })
    .toSorted(compareChanges)
}

/** How the image of a platform changed. Sizes are what is pulled. */
export type PlatformComparison = {
  readonly platform: string
  /** The image before, as it was named, and the digest of what that names, if it is in a registry. */
  readonly reference: string
  readonly digest?: string
  readonly before: number
  readonly after: number
  /** Absent if the modules of one of the two are not known; then `note` says why, as it says that they are approximate. */
  readonly modules?: readonly ModuleChange[]
  readonly note?: string
}

/** What changed, and a note where whose bytes they are is approximate in one of the two. */
export function compareModules(
  before: PlatformSizes,
  after: PlatformSizes,
): Required<Pick<PlatformComparison, 'modules'>> & Pick<PlatformComparison, 'note'> {
  const unsure = [before, after].find(({ exact }) => !exact)
  const modules = compareSizes(before, after)
  if (unsure === undefined) return { modules }
  const which = unsure === before ? 'before' : 'now'
  const why = unsure.approximate === undefined ? '' : `, since ${unsure.approximate}`
  return { modules, note: `the modules of the image ${which} are approximate${why}` }
}

/** What of an image the comparison reads. */
export type Sizes = Pick<PlatformSizes, 'rows' | 'modules'>

function growthOf({ before, after }: Pick<Change, 'before' | 'after'>): number {
  return after - before
}

/** Whether a module grows on its own account: neither the standard library nor the image's other bytes. */
function isOwnModule({ module }: { readonly module: string }): boolean {
  return module !== standardLibrary && module !== ''
}

type Group = ReadonlyMap<string, Sum>

/** The sums of the rows, by module and package. */
function groupedRows(rows: readonly Row[]): ReadonlyMap<string, Group> {
  const byModule = new Map<string, Row[]>()
  for (const row of rows) {
    const own = byModule.get(row.module) ?? []
    own.push(row)
    byModule.set(row.module, own)
  }
  return new Map([...byModule].map(([module, own]) => [module, sumsBy(own, (row) => row.package)]))
}

function sumOfGroup(group: Group | undefined): Sum | undefined {
  return group === undefined ? undefined : sumOf(group.values())
}

function packageChanges(old: Group | undefined, now: Group | undefined): readonly PackageChange[] {
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])]
    .flatMap((path) => {
      const change = changeOf(old?.get(path), now?.get(path))
      return change === undefined ? [] : [{ package: path, ...change }]
    })
    .toSorted((a, b) => bySize(a, b) || (a.package < b.package ? -1 : 1))
}

/** Undefined if nothing changed. */
function changeOf(old: Sum | undefined, now: Sum | undefined): Change | undefined {
  const pulled = (now?.pulled ?? 0) - (old?.pulled ?? 0)
  const bytes = (now?.bytes ?? 0) - (old?.bytes ?? 0)
  if (old !== undefined && now !== undefined && pulled === 0 && bytes === 0) return undefined
  const how = old === undefined ? 'new' : now === undefined ? 'gone' : (pulled || bytes) > 0 ? 'grew' : 'shrank'
  return {
    how,
    before: old?.pulled ?? 0,
    after: now?.pulled ?? 0,
    'bytes-before': old?.bytes ?? 0,
    'bytes-after': now?.bytes ?? 0,
  }
}

// Bytes moved between the packages of a module, and its sum is what it was.
function unchanged({ pulled, bytes }: Sum = noBytes): Change {
  return { how: 'grew', before: pulled, after: pulled, 'bytes-before': bytes, 'bytes-after': bytes }
}

function reasonOf({ module, version, replacedBy, chain, required }: ModuleReason): ModuleReason {
  return {
    module,
    ...(version === undefined ? {} : { version }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    chain,
    ...(required === undefined ? {} : { required }),
  }
}

function bySize(a: Change, b: Change): number {
  return Math.abs(growthOf(b)) - Math.abs(growthOf(a))
}

function compareChanges(a: ModuleChange, b: ModuleChange): number {
  return Number(isOwnModule(b)) - Number(isOwnModule(a)) || bySize(a, b) || (a.module < b.module ? -1 : 1)
}
