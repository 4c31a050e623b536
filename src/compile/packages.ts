import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import { goEnvironment, platformOfHost } from '../oci/platform.ts'
import { matchesPattern, type PackageArgument, programName } from '../source/arguments.ts'
import { modulesBelow, packageFoldersBelow } from '../source/modules.ts'
import type { LocatedPackage, Source } from '../source/source.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { noMainPackage, noModule, notAFolder, unusable, written } from './diagnostics/package-errors.ts'
import { listPackages } from './go-command.ts'
import type { ListedPackage } from './listing.ts'
import { refuseDirectives, requireModule } from './remote-module.ts'
import type { BuildOptions, MainPackage } from './types.ts'

export type PackagesRequest = {
  readonly source: Source
  readonly go: GoToolchain
  readonly options: BuildOptions
  /** Main packages in folders that go has listed already. */
  readonly known?: readonly MainPackage[]
}

type Search = PackagesRequest & { readonly host: Host }
/** Where go runs. */
type Place = Pick<MainPackage, 'buildFolder' | 'goEnv' | 'notes'>
type Argument<Kind> = Extract<PackageArgument, { kind: Kind }>
type Located<Kind> = Omit<LocatedPackage, 'argument'> & { readonly argument: Argument<Kind> }

/**
 * Finds the main packages that the arguments name, in order and without duplicates. Throws a UserError for an argument
 * without a main package; it lists those that exist and what to write.
 */
export async function findMainPackages(request: PackagesRequest, host: Host): Promise<readonly MainPackage[]> {
  const found: MainPackage[] = []
  for (const located of request.source.packages) {
    for (const main of await mainPackagesOf(located, { ...request, host })) {
      const known = found.some(({ folder, importPath }) => folder === main.folder && importPath === main.importPath)
      if (!known) found.push(main)
    }
  }
  return found
}

async function mainPackagesOf(located: LocatedPackage, search: Search): Promise<readonly MainPackage[]> {
  const { argument, moduleFolder, standsAt: kind } = located
  if (argument.kind === 'import path') return byVersion(argument, search)
  if (kind === 'nothing' && argument.orImportPath !== undefined) {
    return byImportPath(argument.orImportPath, located, search)
  }
  if (kind !== 'folder') {
    const isListed = kind === 'nothing' && moduleFolder !== undefined
    const mains = isListed ? await mainsOfModule(moduleFolder, search).catch(() => []) : []
    throw notAFolder({ argument, kind, workingDirectory: search.source.workingDirectory, mains })
  }
  return argument.kind === 'folder'
    ? inFolder({ ...located, argument }, search)
    : inPattern({ ...located, argument }, search)
}

async function inFolder(located: Located<'folder'>, search: Search): Promise<readonly MainPackage[]> {
  const { moduleFolder, argument } = located
  const { text, folder } = argument
  const known = search.known?.find((main) => main.folder === folder)
  if (known !== undefined) return [known]
  if (moduleFolder === undefined) {
    const { workingDirectory } = search.source
    throw noModule({ text, folder, modules: await modulesBelow(folder), workingDirectory })
  }
  const { packages, place } = await list({ moduleFolder, patterns: [written(moduleFolder, folder)] }, search)
  const [listed] = packages
  if (listed !== undefined && isMain(listed)) return [mainPackage({ listed, argument: text, place })]
  throw await unusable({ text, listed, others: await mainsOfModule(moduleFolder, search) })
}

// A pattern is not limited to one module: ./services/... means every service, whether it has its own go.mod or not.
async function inPattern(located: Located<'pattern'>, search: Search): Promise<readonly MainPackage[]> {
  const { moduleFolder: above, argument } = located
  const { text, folder, pattern } = argument
  const below = located.modulesBelow.filter((module) => module !== above)
  const modules = [...(above === undefined ? [] : [above]), ...below]
  if (modules.length === 0) {
    throw noModule({ text, folder, modules, workingDirectory: search.source.workingDirectory })
  }
  const listings = await inParallel({
    items: modules,
    limit: availableParallelism(),
    work: (moduleFolder) => listBelow({ moduleFolder, top: moduleFolder === above ? folder : moduleFolder }, search),
  })
  const found: MainPackage[] = []
  for (const { packages, place } of listings) {
    for (const listed of packages.filter((listed) => !isExcluded(listed))) {
      // A package without a folder (`./...` that matches nothing) has go's reason in its error.
      if (listed.error !== undefined && (listed.folder === '' || matchesPattern(pattern, listed.folder))) {
        throw await unusable({ text, listed, others: [] })
      }
      if (isMain(listed) && matchesPattern(pattern, listed.folder)) {
        found.push(mainPackage({ listed, argument: text, place }))
      }
    }
  }
  if (found.length > 0) return found
  throw noMainPackage({ text, others: above === undefined ? [] : await mainsOfModule(above, search) })
}

// An unreadable folder (such as one that a database left in the workspace) must not stop the build.
async function listBelow(
  where: { readonly moduleFolder: string; readonly top: string },
  search: Search,
): Promise<{ readonly packages: readonly ListedPackage[]; readonly place: Place }> {
  const { moduleFolder, top } = where
  const all = await list({ moduleFolder, patterns: [written(moduleFolder, join(top, '...'))] }, search)
  if (!all.packages.some(({ error = '' }) => /^pattern \S+: open .*: permission denied/.test(error))) return all
  const { folders, unreadable } = await packageFoldersBelow(top)
  if (folders.length === 0 || unreadable.length === 0) return all
  const patterns = folders.map((folder) => written(moduleFolder, folder))
  const { packages, place } = await list({ moduleFolder, patterns }, search)
  const notes = [`${unreadable.join(', ')} cannot be read and is skipped`]
  return { packages, place: { ...place, notes } }
}

async function byImportPath(
  importPath: string,
  { moduleFolder }: LocatedPackage,
  search: Search,
): Promise<readonly MainPackage[]> {
  if (moduleFolder === undefined) {
    const { workingDirectory } = search.source
    throw noModule({ text: importPath, folder: workingDirectory, modules: [], workingDirectory, importPath })
  }
  const { packages, place } = await list({ moduleFolder, patterns: [importPath] }, search)
  const others = () => mainsOfModule(moduleFolder, search)
  return mainsAmong({ text: importPath, packages, place, others })
}

async function byVersion(argument: Argument<'import path'>, search: Search): Promise<readonly MainPackage[]> {
  const { text, importPath, version } = argument
  const place = await requireModule({ argument, go: search.go, options: search.options }, search.host)
  const listed = (pattern: string): Promise<readonly ListedPackage[]> => {
    const goEnv = { ...listEnvironment(), ...place.goEnv }
    return listPackages({ ...search, cwd: place.buildFolder, goEnv, packages: [pattern] }, search.host)
  }
  const packages = await listed(importPath)
  const others = async (): Promise<readonly string[]> => {
    const all = await listed(`${packages[0]?.module?.path ?? importPath}/...`)
    return all.filter(isMain).map((main) => `${main.importPath}@${version}`)
  }
  await refuseDirectives(argument, packages[0])
  const mains = await mainsAmong({ text, packages, place, others })
  return mains.map((main) => ({ ...main, install: `${main.importPath}@${main.module.version ?? version}` }))
}

async function mainsAmong(found: {
  readonly text: string
  readonly packages: readonly ListedPackage[]
  readonly place: Place
  readonly others: () => Promise<readonly string[]>
}): Promise<readonly MainPackage[]> {
  const { text, packages, place } = found
  const mains = packages.filter(isMain)
  if (mains.length > 0) return mains.map((listed) => mainPackage({ listed, argument: text, place }))
  const others = await found.others()
  throw packages.length > 1 ? noMainPackage({ text, others }) : await unusable({ text, listed: packages[0], others })
}

/** Whether go lists it as a package that can be built to a program. */
export function isMain(listed: ListedPackage): boolean {
  return listed.name === 'main' && listed.error === undefined && listed.goFiles.length > 0
}

/** What go lists, as a main package. */
export function mainPackage(found: {
  readonly listed: ListedPackage
  readonly argument: string
  readonly place: Place
}): MainPackage {
  const { listed, argument, place } = found
  const { importPath, folder, module = { path: importPath } } = listed
  return { importPath, name: programName(importPath), argument, folder, ...place, module }
}

async function list(
  where: { readonly moduleFolder: string; readonly patterns: readonly string[] },
  search: Search,
): Promise<{ readonly packages: readonly ListedPackage[]; readonly place: Place }> {
  const { moduleFolder, patterns } = where
  const listed = (goEnv: Place['goEnv']): Promise<readonly ListedPackage[]> => {
    const command = { cwd: moduleFolder, goEnv: { ...listEnvironment(), ...goEnv }, packages: patterns }
    return listPackages({ ...search, ...command }, search.host)
  }
  const packages = await listed({})
  const outside = packages.some(({ error = '' }) => /not one of the workspace modules|listed in go\.work/.test(error))
  if (!outside) return { packages, place: { buildFolder: moduleFolder, goEnv: {} } }
  // A module below a go.work that does not list it is built as a single module.
  const goEnv = { GOWORK: 'off' }
  return { packages: await listed(goEnv), place: { buildFolder: moduleFolder, goEnv } }
}

/** What the user would write for each main package of a module. */
async function mainsOfModule(moduleFolder: string, search: Search): Promise<readonly string[]> {
  const { packages } = await list({ moduleFolder, patterns: ['./...'] }, search)
  return packages.filter(isMain).map(({ folder }) => written(search.source.workingDirectory, folder))
}

// The architecture does not matter here: the rare main package that exists for only one is found in the build.
function listEnvironment(): Readonly<Record<string, string>> {
  return { ...goEnvironment(platformOfHost(process.arch)), CGO_ENABLED: '0' }
}

function isExcluded(listed: ListedPackage): boolean {
  return listed.error?.includes('build constraints exclude all Go files') === true
}
