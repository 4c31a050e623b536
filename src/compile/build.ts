import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { ToolError, UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { goEnvironment, type Platform, platformSlug, platformText } from '../oci/platform.ts'
import { workspaceOf } from '../source/workspace.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { cgoUsersAtFault, dynamicImports } from './diagnostics/cgo-users.ts'
import { compileMessages, hasCompilerErrors } from './diagnostics/diagnostics.ts'
import { experimentNeeded } from './diagnostics/experiments.ts'
import { explainGoOutput, explainMachine, firstComplaint } from './diagnostics/hints.ts'
import { replacementFor } from './examine.ts'
import { buildArguments } from './flags.ts'
import { runGo } from './go-command.ts'
import { type LinkedPrograms, type LinkWatch, watchLinks } from './linked/linked-programs.ts'
import { elfProblem } from './program/elf.ts'
import { factsFrom } from './program/needs.ts'
import { readElf, readProgramFile } from './program/program-file.ts'
import type { BuildInfo, BuildOptions, MainPackage, Program } from './types.ts'

export type CompileRequest = {
  readonly main: MainPackage
  readonly platform: Platform
  readonly go: GoToolchain
  readonly options: BuildOptions
  /** Absolute. The program is written to `<outputFolder>/<os-architecture-variant>/<name>`. */
  readonly outputFolder: string
  /** What go says is in the log already. */
  readonly isShown?: boolean
  /** Gets what go and the linker say, instead of the log. */
  readonly onStderr?: ((chunk: Buffer) => void) | undefined
  /** Programs that earlier runs linked; without it every program is linked. */
  readonly linked?: LinkedPrograms | undefined
  /** What the examination of its packages warns of, to be noted with a program that was linked; never rejected. */
  readonly warnings?: Promise<readonly string[] | undefined> | undefined
}

/**
 * Compiles one static, stripped program and finds what it needs at run time. Throws a UserError for code that does not
 * compile, with the compiler's positions, and for a program that could not start in an image from scratch.
 */
export async function compileProgram(request: CompileRequest, host: Host): Promise<Program> {
  const { main, platform, go, options, outputFolder, linked } = request
  const path = join(outputFolder, platformSlug(platform), main.name)
  await mkdir(dirname(path), { recursive: true })
  const watch = await watchLinks(linked, { go, options, env: host.env, place: dirname(path) })
  try {
    await linkProgram({ request, path, watch }, host)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw await compileError({ request, error }, host)
  }
  return compiledProgram(request, { path, watch }, host)
}

/**
 * The program that go wrote to `path`, or the kept one that it stands for. Throws a UserError for one that could not
 * start in an image from scratch.
 */
export async function compiledProgram(
  request: CompileRequest,
  { path, watch }: { readonly path: string; readonly watch: LinkWatch | undefined },
  host: Host,
): Promise<Program> {
  const { main, platform, warnings } = request
  const kept = await watch?.take(path)
  if (kept === 'damaged') return compileProgram({ ...request, linked: undefined }, host)
  const buildInfo = await checkProgram({ request, path }, host)
  // The mode must not depend on the umask; UPX also accepts only executable files.
  await chmod(path, 0o755)
  const { sizeBytes, digest, names } = kept ?? (await readProgramFile(path))
  if (kept === undefined && watch !== undefined) {
    const file = { sizeBytes, digest, names, warnings: await warnings }
    await watch.keep({ importPath: main.importPath, path, file })
  }
  return {
    main,
    platform,
    path,
    sizeBytes,
    digest,
    ...factsFrom(new Set(names)),
    ...(buildInfo === undefined ? {} : { buildInfo }),
    ...(kept === undefined ? {} : { linkedBefore: true }),
    ...(kept?.warnings === undefined ? {} : { examinedBefore: kept.warnings }),
  }
}

/** Lets go build or install the program, into this file, whose folder is there. Throws what `host.run` throws. */
export async function linkProgram(
  order: {
    readonly request: Omit<CompileRequest, 'outputFolder'>
    readonly path: string
    readonly watch?: LinkWatch | undefined
  },
  host: Host,
): Promise<void> {
  const { request, path, watch } = order
  const { main, platform, go, options } = request
  const goEnv = { ...main.goEnv, ...goEnvironment(platform), CGO_ENABLED: '0', ...watch?.env }
  const toolexec = watch?.toolexec
  if (main.install !== undefined) {
    await install({ request, goEnv, target: main.install, path, toolexec }, host)
    return
  }
  const args = buildArguments({ options, outputPath: path, targets: [targetOf(main)], toolexec })
  const quiet = request.isShown === true
  await runGo({ go, options, cwd: main.buildFolder, args, goEnv, quiet, onStderr: request.onStderr }, host)
}

// go install has no -o: it writes below GOPATH, for other platforms into a folder named after the platform.
async function install(
  order: {
    readonly request: Omit<CompileRequest, 'outputFolder'>
    readonly goEnv: Readonly<Record<string, string>>
    readonly target: string
    readonly path: string
    readonly toolexec: string | undefined
  },
  host: Host,
): Promise<void> {
  const { request, goEnv, target, path, toolexec } = order
  const { go, options, main } = request
  const command = { go, options, cwd: main.buildFolder, goEnv }
  const { stdout } = await runGo({ ...command, args: ['env', 'GOMODCACHE'], quiet: true }, host)
  const gopath = join(dirname(path), '.gopath')
  const places = { GOPATH: gopath, GOMODCACHE: stdout.trim() }
  const placed = { ...options, env: { ...options.env, ...places } }
  const args = buildArguments({ options, targets: [target], toolexec })
  await runGo({ ...command, options: placed, args, onStderr: request.onStderr }, host)
  const [made] = (await readdir(join(gopath, 'bin'), { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  )
  if (made !== undefined) await rename(join(made.parentPath, made.name), path)
  await rm(gopath, { recursive: true, force: true })
}

/** The package as an argument of `go build` in its build folder: a folder where it is inside, else its import path. */
export function targetOf({ buildFolder, folder, importPath }: MainPackage): string {
  const way = relative(buildFolder, folder)
  if (way === '') return '.'
  return /^\.\.(\/|$)/.test(way) ? importPath : `./${way}`
}

async function compileError(
  failure: { readonly request: CompileRequest; readonly error: ToolError },
  host: Host,
): Promise<UserError> {
  const { request } = failure
  const { main, platform, isShown = false } = request
  const { command, exitCode, output } = failure.error
  const error = isShown ? new ToolError({ command, exitCode, output, shown: true }) : failure.error
  const positions = compileMessages(error.output, { cwd: main.buildFolder, workspace: workspaceOf(host.env) })
  const what = `${main.importPath} does not compile for ${platformText(platform)}`
  const cgo = await cgoUsersAtFault(request, error.output, host)
  if (cgo.length > 0) {
    return new UserError(
      `${what}: ${list(cgo)} ${cgo.length === 1 ? 'needs' : 'need'} cgo, which is off for static programs`,
      {
        change: `Use a pure Go replacement${replacementFor(cgo)}, or the build tag that makes the module work without cgo (build-tags).`,
        positions,
        cause: error,
      },
    )
  }
  const experiment = await experimentNeeded(error.output, request.go.root)
  if (experiment !== undefined) {
    return new UserError(`${what}: package ${experiment.importPath} is a Go experiment`, {
      change: `Set GOEXPERIMENT=${experiment.name} in build-env.`,
      positions,
      cause: error,
    })
  }
  const [first] = positions
  const hint = hasCompilerErrors(error.output)
    ? explainMachine(error.output)
    : explainGoOutput(error.output, { ownModules: main.install === undefined ? [main.module.path] : [] })
  if (hint !== undefined) {
    return new UserError(`${what}: ${hint.message}`, { change: hint.change, positions, cause: error })
  }
  if (first === undefined)
    return new UserError(`${what}: ${firstComplaint(error.output) ?? error.message}`, { cause: error })
  const more = positions.length === 1 ? '' : ` (and ${positions.length - 1} more)`
  const place = [first.at.file, first.at.line, first.at.column].filter((part) => part !== undefined).join(':')
  return new UserError(`${what}: ${place}: ${first.message}${more}`, { positions, cause: error })
}

/** Checks that the program can run in an image from scratch; returns its build information. */
async function checkProgram(
  built: { readonly request: Omit<CompileRequest, 'outputFolder'>; readonly path: string },
  host: Host,
): Promise<BuildInfo | undefined> {
  const { main, platform } = built.request
  const elf = await readElf(built.path)
  if (elf === undefined) {
    throw new UserError(
      `the program that go built from ${main.importPath} for ${platformText(platform)} is not an ELF executable`,
      {
        change: 'Check build-flags and build-env: one of them makes go write something other than a Linux program.',
      },
    )
  }
  const problem = elfProblem(elf, platform)
  if (problem === undefined) return elf.buildInfo
  const users = problem.kind === 'dynamic' ? await dynamicImports(built.request, host) : []
  throw new UserError(`the program of ${main.importPath} for ${platformText(platform)} ${problem.text}`, {
    change:
      users.length === 0
        ? 'Check build-flags, ldflags and build-env: one of them requests another kind of program.'
        : `It links to shared libraries in ${list(users)}: remove the import, or use a pure Go replacement.`,
  })
}

function list(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}
