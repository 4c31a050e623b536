import { ToolError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { property, textOf, textsIn } from '../../host/json.ts'
import { goEnvironment, type Platform } from '../../oci/platform.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { flagValue, hasFlag, moduleArguments } from '../flags.ts'
import { runGo } from '../go-command.ts'
import { namesFiles } from '../linked/linked-programs.ts'
import { readListed } from '../listing.ts'
import type { BuildOptions, MainPackage } from '../types.ts'

/** The module of a package, with everything of it that reaches the program's bytes or its build information. */
export type SourceModule = {
  readonly path: string
  /** Empty for a module in a folder. */
  readonly version: string
  /** The language version. */
  readonly goVersion: string
  /** The main module, or one of a workspace. */
  readonly main: boolean
  /** Absolute; empty with -mod=vendor. */
  readonly folder: string
  readonly replacedBy?: { readonly path: string; readonly version: string }
}

/** A package of a program, with the files that it is compiled from. */
export type SourcePackage = {
  readonly importPath: string
  readonly folder: string
  readonly standard: boolean
  readonly module: SourceModule | undefined
  readonly imports: readonly string[]
  /** Relative to the folder: Go files and objects. */
  readonly files: readonly string[]
  /** Relative to the folder: assembly and its headers. */
  readonly assembly: readonly string[]
  readonly embedded: readonly string[]
  /** The settings that the program of a main package starts with. */
  readonly godebug: string
}

const fields =
  'ImportPath,Dir,Standard,Module,Imports,ImportMap,GoFiles,SFiles,HFiles,SysoFiles,EmbedFiles,DefaultGODEBUG'

// Flags of the compiler and the assembler that name files. Source: `go tool compile -help`, `go tool asm -help`.
const toolFiles = /(?:^|[\s=])-?-(?:I|embedcfg|importcfg|pgoprofile|symabis|o|D)\b/

export type SourcesRequest = {
  /** Built in the same folder with the same variables. */
  readonly mains: readonly MainPackage[]
  readonly platform: Platform
  readonly go: GoToolchain
  readonly options: BuildOptions
}

/**
 * Why the files that a program is made of cannot be listed, as one clause: flags that put other files, or other tools, in
 * their place. Undefined if they can.
 */
export function whyNotListed({ flags, ldflags }: Pick<BuildOptions, 'flags' | 'ldflags'>): string | undefined {
  const flag = ['overlay', 'toolexec', 'pkgdir', 'a'].find((name) => hasFlag(flags, name))
  if (flag !== undefined) return `build-flags has -${flag}`
  const tool = ['asmflags', 'gcflags'].find((name) => toolFiles.test(flagValue(flags, name) ?? ''))
  if (tool !== undefined) return `-${tool} in build-flags names files`
  if (namesFiles(ldflags)) return 'ldflags names files or tools of the linker'
  return undefined
}

/** The file of a profile that a flag names; undefined for none and for the one that go finds by itself. */
export function namedProfile(flags: readonly string[]): string | undefined {
  const value = flagValue(flags, 'pgo')
  return value === undefined || value === 'auto' || value === 'off' ? undefined : value
}

/**
 * All packages of programs for their platform, without compiling any. Undefined if go cannot list them: then compiling
 * says why.
 */
export async function listSources(
  { mains, platform, go, options }: SourcesRequest,
  host: Host,
): Promise<readonly SourcePackage[] | undefined> {
  const [first] = mains
  if (first === undefined) return []
  const goEnv = { ...first.goEnv, ...goEnvironment(platform), CGO_ENABLED: '0' }
  const targets = mains.map(({ importPath }) => importPath)
  const args = ['list', '-deps', `-json=${fields}`, ...moduleArguments(options), ...targets]
  try {
    const { stdout } = await runGo({ go, options, cwd: first.buildFolder, args, goEnv, quiet: true }, host)
    return readListed(stdout, sourcePackage)
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

function sourcePackage(json: unknown): SourcePackage {
  const texts = (name: string): readonly string[] => textsIn(property(json, name))
  const mapped = property(json, 'ImportMap')
  const module = sourceModule(property(json, 'Module'))
  return {
    importPath: plainPath(textOf(property(json, 'ImportPath')) ?? ''),
    folder: textOf(property(json, 'Dir')) ?? '',
    standard: property(json, 'Standard') === true,
    module,
    imports: texts('Imports').map((path) => plainPath(textOf(property(mapped, path)) ?? path)),
    files: ['GoFiles', 'SysoFiles'].flatMap(texts),
    assembly: texts('SFiles').length === 0 ? [] : ['SFiles', 'HFiles'].flatMap(texts),
    embedded: texts('EmbedFiles'),
    godebug: textOf(property(json, 'DefaultGODEBUG')) ?? '',
  }
}

// With a profile of its own, a main package has its own variant of each package: `path [main]`.
function plainPath(path: string): string {
  return path.replace(/ \[.*\]$/, '')
}

function sourceModule(json: unknown): SourceModule | undefined {
  const text = (...names: readonly string[]): string => textOf(property(json, ...names)) ?? ''
  const path = text('Path')
  if (path === '') return undefined
  const replaced = text('Replace', 'Path')
  return {
    path,
    version: text('Version'),
    goVersion: text('GoVersion'),
    main: property(json, 'Main') === true,
    folder: text('Dir'),
    ...(replaced === '' ? {} : { replacedBy: { path: replaced, version: text('Replace', 'Version') } }),
  }
}
