import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError, UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { PackageArgument } from '../source/arguments.ts'
import { readDirectives } from '../source/mod-file.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { explained, listPackages, runGo } from './go-command.ts'
import type { ListedPackage } from './listing.ts'
import type { BuildOptions, MainPackage } from './types.ts'

// The oldest go line that works here: go raises it to the version that the required module needs.
const goMod = 'module go-tiny-image.invalid/program\n\ngo 1.20\n'

export type RemoteArgument = Extract<PackageArgument, { kind: 'import path' }>

type Request = {
  readonly argument: RemoteArgument
  readonly go: GoToolchain
  readonly options: BuildOptions
}

export type RemotePlace = Pick<MainPackage, 'buildFolder' | 'goEnv'> & {
  /** What the module's authors say about this version: retracted, deprecated; a line each. */
  readonly notes: readonly string[]
}

/**
 * Creates a temporary module that requires the given import path and version, so that go finds the module and lists its
 * packages. Checksums come from the checksum database. Throws a UserError when there is no such module.
 */
export async function requireModule(request: Request, host: Host): Promise<RemotePlace> {
  return explained(requireIt(request, host))
}

async function requireIt({ argument, go, options }: Request, host: Host): Promise<RemotePlace> {
  const { importPath, version } = argument
  const name = createHash('sha256').update(`${importPath}@${version}`).digest('hex').slice(0, 16)
  const buildFolder = join(host.temporaryFolder, 'modules', name)
  await mkdir(buildFolder, { recursive: true })
  await writeFile(join(buildFolder, 'go.mod'), goMod)
  const goEnv = { GOWORK: 'off', GOFLAGS: '-mod=mod' }
  const args = ['get', `${importPath}@${version}`]
  // Go prints a line for each module of the graph, which would bury everything else; on failure all are shown.
  const { stderr } = await runGo({ go, options, cwd: buildFolder, args, goEnv, quiet: true }, host)
  return { buildFolder, goEnv, notes: goWarningsIn(stderr) }
}

/** Go's messages about a retracted version or a deprecated module. */
export function goWarningsIn(output: string): readonly string[] {
  const warnings = output.matchAll(
    /^go: (?:warning: )?(?:module )?(\S+?):? (?:is )?(retracted|deprecated)\b([^\n]*)$/gm,
  )
  return [...warnings].map(([, module = '', what = '', rest = '']) => {
    const reason = rest
      .replace(/^ by module author/, '')
      .replace(/^: /, '')
      .trim()
    return `${module} is ${what} by its authors${reason === '' ? '' : `: ${reason}`}`
  })
}

/**
 * Rejects what `go install` rejects: a program's own go.mod may have replace and exclude directives, which apply only
 * when its module is the main one, so the program would differ from the one that its authors build. Throws a UserError.
 */
export async function refuseDirectives(argument: RemoteArgument, listed: ListedPackage | undefined): Promise<void> {
  const { path, version, goMod: file } = listed?.module ?? {}
  if (file === undefined) return
  const { replaced, excluded } = readDirectives(await readFile(file, 'utf8').catch(() => ''))
  const [directive, modules] = replaced.length > 0 ? (['replace', replaced] as const) : (['exclude', excluded] as const)
  if (modules.length === 0) return
  const shown =
    modules.length > 5 ? `${modules.slice(0, 5).join(', ')} and ${modules.length - 5} more` : modules.join(', ')
  throw new UserError(
    `package "${argument.text}": go.mod of ${path}@${version} has ${directive} directives (${shown}), which only apply in its own repository`,
    {
      package: argument.text,
      change: `Check ${path} out at ${version} and name the folder of the program: go install refuses it too.`,
    },
  )
}

/**
 * The minimum version of Go from the go line of a program's module or of one of its dependencies, and which module that
 * is.
 */
export type NeededGo = { readonly go: string; readonly by: string }

/**
 * Finds the Go version that the program of an import path needs. `go` may be any version: one that is too old to load
 * the module names the needed version in its error. Undefined when nothing names a version, or when the module cannot
 * be fetched, which the build reports later.
 */
export async function goNeededBy(request: Request, host: Host): Promise<NeededGo | undefined> {
  const { argument, go, options } = request
  try {
    const { buildFolder, goEnv } = await requireIt(request, host)
    const command = { go, options, cwd: buildFolder, goEnv, packages: [argument.importPath] }
    const [listed] = await listPackages(command, host)
    const { path, version, goMod: file } = listed?.module ?? {}
    const line = file === undefined ? undefined : readDirectives(await readFile(file, 'utf8').catch(() => '')).go
    return line === undefined ? undefined : { go: line, by: `go.mod of ${path}@${version}` }
  } catch (error) {
    if (error instanceof UserError) return undefined
    if (!(error instanceof ToolError)) throw error
    const [, by, version] = /^go: (\S+@\S+) requires go >= (\S+)/m.exec(error.output) ?? []
    return by === undefined || version === undefined ? undefined : { go: version, by: `go.mod of ${by}` }
  }
}
