import { join } from 'node:path'
import type { SourceModule, SourcePackage } from '../compile/sources/list-sources.ts'
import type { MainPackage } from '../compile/types.ts'
import { fileDigest } from '../host/files/pieces.ts'
import { inParallel } from '../host/parallel.ts'
import { canonicalJson } from '../oci/canonical-json.ts'
import { sha256Of } from '../oci/digest.ts'
import { withIncluded } from '../source/files/assembly.ts'
import { type Sums, sumOf } from './sums.ts'

/** The digest of each package outside the standard library, by import path. */
export type PackageDigests = ReadonlyMap<string, string>

/** What a program for one platform is made of. */
export type ProgramParts = {
  /** The digests of its packages, sorted. */
  readonly packages: readonly string[]
  readonly godebug: string
  /** The profile that go finds beside the main package; absent without one. */
  readonly profile?: string
}

const filesAtOnce = 16

/** Hashes packages, each once for all programs. Throws what reading a file throws. */
export async function digestPackages(listed: readonly SourcePackage[], sums: Sums): Promise<PackageDigests> {
  const own = new Map(listed.filter(({ standard }) => !standard).map((one) => [one.importPath, one]))
  const digests = await inParallel({
    items: [...own.values()],
    limit: filesAtOnce,
    work: async (one) => [one.importPath, await packageDigest(one, sums)] as const,
  })
  return new Map(digests)
}

async function packageDigest(one: SourcePackage, sums: Sums): Promise<string> {
  const { importPath, module } = one
  const sum = module === undefined ? undefined : sumOf(module, sums)
  const content = sum ?? (await filesOf(one))
  return sha256Of(canonicalJson({ importPath, module: module === undefined ? '' : moduleFacts(module), content }))
}

// Its folder is no part of it: another checkout has another.
function moduleFacts({ path, version, goVersion, replacedBy }: SourceModule) {
  return { path, version, goVersion, replacedBy }
}

/** Each file by name with its digest; the name is in the program too. */
async function filesOf(one: SourcePackage): Promise<Readonly<Record<string, string>>> {
  const names = new Set([...one.files, ...one.embedded, ...(await withIncluded(one.folder, one.assembly))])
  const pairs = await Promise.all([...names].map(async (name) => [name, await fileDigest(join(one.folder, name))]))
  return Object.fromEntries(pairs)
}

/** The parts of a program: its main package and everything that it imports. Undefined if it is not listed. */
export async function partsOf(
  { importPath }: Pick<MainPackage, 'importPath'>,
  { listed, digests }: { readonly listed: ReadonlyMap<string, SourcePackage>; readonly digests: PackageDigests },
): Promise<ProgramParts | undefined> {
  const main = listed.get(importPath)
  if (main === undefined) return undefined
  const seen = new Set<string>()
  const pending = [importPath]
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const one = listed.get(path)
    // The standard library imports only itself, and the version of Go stands for it.
    if (one !== undefined && !one.standard) pending.push(...one.imports)
  }
  const profile = await fileDigest(join(main.folder, 'default.pgo')).catch(() => undefined)
  return {
    packages: [...seen].flatMap((path) => digests.get(path) ?? []).sort(),
    godebug: main.godebug,
    ...(profile === undefined ? {} : { profile }),
  }
}
