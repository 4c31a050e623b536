import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ToolError, UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { goEnvironment, type Platform } from '../oci/platform.ts'
import { lfsPointersAmong } from '../source/lfs.ts'
import { workspaceOf } from '../source/workspace.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { compileMessages } from './diagnostics/diagnostics.ts'
import { explainGoOutput } from './diagnostics/hints.ts'
import { listPackages } from './go-command.ts'
import { type GoSource, readGoSource } from './go-source.ts'
import { type ListedPackage, sourceFields } from './listing.ts'
import { mayUseCgo } from './sources/cgo-files.ts'
import { judgeRest, type Rest } from './stub.ts'
import type { BuildOptions, MainPackage } from './types.ts'

export type ProgramRequest = {
  readonly main: MainPackage
  readonly platform: Platform
  readonly go: GoToolchain
  readonly options: BuildOptions
}

/** Programs that go builds in the same folder with the same variables. */
export type ProgramsRequest = Omit<ProgramRequest, 'main'> & {
  readonly mains: readonly MainPackage[]
}

/** Their packages, without cgo. */
export type ListedPrograms = ProgramsRequest & { readonly listed: readonly ListedPackage[] }

export type Examined = {
  readonly main: MainPackage
  /** A sentence each. */
  readonly warnings: readonly string[]
  /** The platform for which its packages were listed; absent if nobody has listed them. */
  readonly platform?: Platform
  /** Those packages as go compiles them, without cgo. Gives them away once: of a large program they are megabytes. */
  readonly takePackages?: () => readonly ListedPackage[]
}

/**
 * Checks the packages of programs before they are compiled. Throws a UserError when one of them is only a stub without
 * cgo: the program would compile, and fail where it is used.
 */
export async function examinePrograms(request: ListedPrograms, host: Host): Promise<readonly Examined[]> {
  const { listed: plain } = request
  const all = (await mayUseCgo(plain, request.platform)) ? await listProgram(request, { cgo: '1' }, host) : plain
  return Promise.all(
    request.mains.map(async (main) => {
      const own = packagesBelow(main, all)
      const foreign = own.filter(({ standard }) => !standard)
      const packages = packagesBelow(main, plain)
      const warnings = await warningsFor({ ...request, main }, { packages: foreign, plain: packages }, host)
      return { main, warnings, platform: request.platform, takePackages: givenOnce(packages) }
    }),
  )
}

function givenOnce(packages: readonly ListedPackage[]): () => readonly ListedPackage[] {
  let left = packages
  return () => {
    const given = left
    left = []
    return given
  }
}

async function warningsFor(
  request: ProgramRequest,
  listed: { readonly packages: readonly ListedPackage[]; readonly plain: readonly ListedPackage[] },
  host: Host,
): Promise<readonly string[]> {
  const { packages } = listed
  refuseMissing(request, packages, host)
  const warnings = await embeddedPointers(request, packages, host)
  const plain = new Map(listed.plain.map((one) => [one.importPath, one]))
  for (const user of packages.filter(({ cgoFiles }) => cgoFiles.length > 0)) {
    const left = plain.get(user.importPath)
    // Packages imported only with cgo are not in the program.
    if (left === undefined || left.error !== undefined) continue
    const rest = await restOf(user, left)
    if (rest.kind === 'stub' && request.options.env.CGO_ENABLED !== '0') throw onlyAStub(request, user, rest)
    if (rest.kind !== 'whole') warnings.push(half(request, user, rest))
  }
  return warnings
}

/**
 * The main package and everything that it imports, in the order in which they are given, with the runtime, which every program
 * has. Go lists imports as it resolves them: of `net/http`, `vendor/golang.org/x/net/idna` where its source says
 * `golang.org/x/net/idna`.
 */
export function packagesBelow<Package extends Pick<ListedPackage, 'importPath' | 'imports'>>(
  { importPath }: Pick<MainPackage, 'importPath'>,
  all: readonly Package[],
): readonly Package[] {
  const byPath = new Map(all.map((one) => [one.importPath, one]))
  const found = new Set<Package>()
  const paths = [importPath, 'runtime']
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const one = byPath.get(path)
    if (one === undefined || found.has(one)) continue
    found.add(one)
    paths.push(...one.imports)
  }
  return all.filter((one) => found.has(one))
}

/** The packages that each program is compiled from, each with what tells it apart from others of that name. */
export function partsOf({ mains, listed }: ListedPrograms): readonly (readonly [MainPackage, ReadonlySet<string>])[] {
  return mains.map((main) => [main, new Set(packagesBelow(main, listed).map(partName))])
}

// Two modules may have different versions of a package, or replace it by a folder.
function partName({ importPath, standard, module, folder }: ListedPackage): string {
  return standard ? importPath : `${importPath} ${module?.version ?? folder}`
}

// Go's own message would tell users to fetch their own module.
function refuseMissing({ main }: ProgramRequest, packages: readonly ListedPackage[], host: Host): void {
  const own = main.install === undefined ? [main.module.path] : []
  const missing = packages.find(
    ({ importPath, folder, error }) =>
      error !== undefined && folder === '' && own.some((path) => importPath.startsWith(`${path}/`)),
  )
  const hint = missing?.error === undefined ? undefined : explainGoOutput(missing.error, { ownModules: own })
  if (missing === undefined || hint === undefined) return
  const positions = compileMessages(`${missing.errorAt ?? ''}: package ${missing.importPath} is missing`, {
    cwd: main.buildFolder,
    workspace: workspaceOf(host.env),
  })
  throw new UserError(hint.message, { change: hint.change, positions })
}

/** The packages of a program outside of the standard library, with cgo or without. None where go cannot list them. */
export async function packagesOf(
  { main, ...request }: ProgramRequest,
  cgo: { readonly cgo: '0' | '1' },
  host: Host,
): Promise<readonly ListedPackage[]> {
  const all = await listProgram({ ...request, mains: [main] }, cgo, host)
  return all.filter(({ standard }) => !standard)
}

/** All packages of programs, with cgo or without. None where go cannot list them. */
export async function listProgram(
  { mains, platform, go, options }: ProgramsRequest,
  { cgo }: { readonly cgo: '0' | '1' },
  host: Host,
): Promise<readonly ListedPackage[]> {
  const [first] = mains
  if (first === undefined) return []
  const goEnv = { ...first.goEnv, ...goEnvironment(platform), CGO_ENABLED: cgo }
  const packages = mains.map(({ importPath }) => importPath)
  const command = { go, options, cwd: first.buildFolder, goEnv, packages }
  try {
    return await listPackages({ ...command, flags: ['-deps'], fields: sourceFields }, host)
  } catch (error) {
    // The compiler's message is better.
    if (error instanceof UserError || error instanceof ToolError) return []
    throw error
  }
}

async function restOf(user: ListedPackage, left: ListedPackage): Promise<Rest> {
  const withCgo = new Set([...user.goFiles, ...user.cgoFiles])
  const sources = await Promise.all(left.goFiles.map((name) => sourceOf(left, name)))
  const instead = sources.filter((_, index) => !withCgo.has(left.goFiles[index] ?? ''))
  return judgeRest({ instead, all: sources })
}

export async function sourceOf({ folder }: Pick<ListedPackage, 'folder'>, name: string): Promise<GoSource> {
  return readGoSource(await readFile(join(folder, name), 'utf8').catch(() => ''))
}

const replacements: Readonly<Record<string, string>> = {
  'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
  'github.com/confluentinc/confluent-kafka-go': 'github.com/twmb/franz-go',
  'github.com/godror/godror': 'github.com/sijms/go-ora',
  'github.com/DataDog/zstd': 'github.com/klauspost/compress/zstd',
  'gopkg.in/confluentinc/confluent-kafka-go.v1': 'github.com/twmb/franz-go',
}

/** A pure Go replacement, where one is known: ` (modernc.org/sqlite …)` or an empty string. */
export function replacementFor(importPaths: readonly string[]): string {
  const known = Object.entries(replacements).find(([path]) =>
    importPaths.some((importPath) => importPath === path || importPath.startsWith(`${path}/`)),
  )
  return known === undefined ? '' : `, such as ${known[1]}`
}

function onlyAStub(
  { main }: ProgramRequest,
  { importPath }: ListedPackage,
  { says }: { readonly says?: string },
): UserError {
  return new UserError(
    `${main.importPath} would compile but fail: without cgo, which is off for static programs, ${importPath} is only a stub, which says ${quoted(says)}`,
    {
      change: `Use a pure Go replacement${replacementFor([importPath])}; if the program works without ${importPath}, set CGO_ENABLED=0 in build-env.`,
    },
  )
}

function half(
  { main }: ProgramRequest,
  { importPath }: ListedPackage,
  rest: { readonly kind: string; readonly says?: string },
): string {
  if (rest.kind === 'empty')
    return `${main.name}: ${importPath} has no files without cgo, which is off for static programs`
  const says = rest.says === undefined ? '' : `; it says ${quoted(rest.says)}`
  return `${main.name}: ${importPath} is compiled without cgo, and its replacement code fails when it is used${says}`
}

function quoted(text: string | undefined): string {
  return `"${(text ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}"`
}

async function embeddedPointers(
  { main }: ProgramRequest,
  packages: readonly ListedPackage[],
  host: Host,
): Promise<string[]> {
  const files = packages.flatMap(({ folder, embedFiles }) => embedFiles.map((name) => join(folder, name)))
  const pointers = await lfsPointersAmong(files)
  if (pointers.length === 0) return []
  const workspace = workspaceOf(host.env)
  const shown = pointers
    .slice(0, 5)
    .map((path) => (path.startsWith(`${workspace}/`) ? relative(workspace, path) : path))
  const more = pointers.length > 5 ? ` and ${pointers.length - 5} more` : ''
  return [
    `${main.name}: an embedded file is a Git LFS pointer: ${shown.join(', ')}${more}. Check out with lfs: true, or run git lfs pull; the module proxy never has such files.`,
  ]
}
