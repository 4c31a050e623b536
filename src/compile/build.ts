import { chmod, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ToolError, UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import { traced } from '../host/trace.ts'
import { type Platform, platformSlug, platformText } from '../oci/platform.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { dynamicImports } from './diagnostics/cgo-users.ts'
import { compileError, shortList } from './diagnostics/compile-error.ts'
import { type Examined, listProgram, packagesBelow } from './examine.ts'
import { linkProgram } from './link.ts'
import type { EarlyBuild } from './linked/early-build.ts'
import { type LinkedPrograms, type LinkWatch, watchLinks } from './linked/linked-programs.ts'
import { packagesDigest } from './linked/note.ts'
import type { TakenProgram } from './linked/program-folder.ts'
import type { Recalled } from './linked/recall.ts'
import { takeSymbols } from './linked/take-symbols.ts'
import { untouchedProgram } from './linked/untouched.ts'
import { elfProblem } from './program/elf.ts'
import { factsFrom } from './program/needs.ts'
import { type ElfFile, type ProgramFile, readElf, readProgramFile } from './program/program-file.ts'
import type { Listings } from './several/listings.ts'
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
  /** Is asked about each line of what go says, which names the packages too that it compiles. */
  readonly takesErrorLine?: ((line: string) => boolean) | undefined
  /** Programs that earlier runs linked; without it every program is linked. */
  readonly linked?: LinkedPrograms | undefined
  /** The examination of its packages, to be noted with a program that was linked; never rejected. */
  readonly examined?: Promise<Examined | undefined> | undefined
  /** Each program is wanted with its symbols too. */
  readonly symbols?: boolean | undefined
  /** What go has listed already. */
  readonly listings?: Listings | undefined
  /** What was found of an earlier run's program before the plan was made. */
  readonly recalled?: Recalled | undefined
  /** Gets what nothing waits for but the end of compiling: keeping the program. Without it, that is awaited. */
  readonly later?: ((work: Promise<void>) => void) | undefined
}

/**
 * Compiles one static, stripped program and finds what it needs at run time. Throws a UserError for code that does not
 * compile, with the compiler's positions, and for a program that could not start in an image from scratch.
 */
export async function compileProgram(request: CompileRequest, host: Host): Promise<Program> {
  const { main, platform, go, options, outputFolder, linked, symbols } = request
  const path = join(outputFolder, platformSlug(platform), main.name)
  await mkdir(dirname(path), { recursive: true })
  const recalled = await request.recalled?.take(request, path)
  if (recalled !== undefined && recalled !== 'touched') {
    if ('actionId' in recalled) return keptProgram(request, { path, kept: recalled }, host)
    const note = noteOf(request, recalled)
    await explainedBuild(request, recalled.ended, host)
    await rename(recalled.path, path)
    return compiledProgram(request, { path, watch: recalled.watch, note }, host)
  }
  const watch = await watchLinks(linked, { go, options, env: host.env, place: dirname(path), symbols })
  const untouched = watch === undefined ? undefined : untouchedProgram(request, watch, host)
  if (recalled !== 'touched') {
    const list = async () => {
      const own = { ...request, mains: [main] }
      const packages = request.listings?.of(own) ?? (await listProgram(own, { cgo: '0' }, host))
      return { main, isNoted: (digest: string) => packagesDigest(packagesBelow(main, packages)) === digest }
    }
    const found = await untouched?.take(path, list)
    if (found !== undefined) return keptProgram(request, { path, kept: found.kept }, host)
  }
  const note = untouched && noteOf(request, { untouched, beganMs: Promise.resolve(Date.now()) })
  await explainedBuild(request, linkProgram({ request, path, watch }, host), host)
  return compiledProgram(request, { path, watch, note }, host)
}

/** Looks at the files of a program that go is building, as soon as its packages are examined, and notes them later. */
function noteOf(
  { main, platform, examined }: CompileRequest,
  { untouched, beganMs }: Pick<EarlyBuild, 'untouched' | 'beganMs'>,
): (actionId: string) => Promise<void> {
  const look = async () => {
    const found = await examined
    // For other platforms go lists other packages.
    if (found?.platform === undefined || platformText(found.platform) !== platformText(platform)) return undefined
    return untouched.look({ main, packages: found.takePackages?.() ?? [] })
  }
  const looking = look()
  looking.catch(() => {})
  return async (actionId) => {
    const found = await looking
    if (found !== undefined) await untouched.note(actionId, { ...found, beganMs: await beganMs })
  }
}

async function explainedBuild(request: CompileRequest, build: Promise<void>, host: Host): Promise<void> {
  try {
    await build
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw await compileError({ request, error }, host)
  }
}

type Compiled = {
  readonly path: string
  readonly watch: LinkWatch | undefined
  /** Notes what the program was linked from. */
  readonly note?: ((actionId: string) => Promise<void>) | undefined
}

/**
 * The program that go wrote to `path`, or the kept one that it stands for. Throws a UserError for one that could not
 * start in an image from scratch.
 */
export async function compiledProgram(
  request: CompileRequest,
  { path, watch, note = async () => {} }: Compiled,
  host: Host,
): Promise<Program> {
  const { main, examined } = request
  const kept = await watch?.take(path)
  if (kept === 'damaged') return compileProgram({ ...request, linked: undefined, recalled: undefined }, host)
  if (kept !== undefined) {
    // It is only examined if it was long in coming, and nothing waits for the note.
    note(kept.actionId).catch(() => {})
    return keptProgram(request, { path, kept }, host)
  }
  const taken = watch?.withSymbols === true ? await takeSymbols(path) : undefined
  const symbols = taken === undefined ? {} : { withSymbols: { path: taken.symbolsPath, isOrigin: taken.isReplaced } }
  if (taken?.isReplaced === false) {
    return { ...(await compileProgram({ ...request, symbols: false }, host)), ...symbols }
  }
  const { file, buildInfo } = await traced(host, 'read program', async () => {
    const { buildInfo, functionNames } = await checkProgram({ request, path }, host)
    // The mode must not depend on the umask; UPX also accepts only executable files.
    await chmod(path, 0o755)
    return { file: await readProgramFile(path, functionNames), buildInfo }
  })
  if (watch !== undefined) {
    const warnings = (await examined)?.warnings
    const keeping = { importPath: main.importPath, path, file: { ...file, warnings } }
    const keep = async (): Promise<void> => {
      const actionId = await watch.keep(keeping)
      if (actionId !== undefined) await note(actionId).catch(() => {})
    }
    const kept = traced(host, 'keep program', keep)
    if (request.later === undefined) await kept
    else request.later(kept)
  }
  return { ...programFrom(request, { path, file, buildInfo }), ...symbols }
}

async function keptProgram(
  request: CompileRequest,
  { path, kept }: { readonly path: string; readonly kept: TakenProgram },
  host: Host,
): Promise<Program> {
  const { buildInfo } = await checkProgram({ request, path }, host)
  await chmod(path, 0o755)
  return {
    ...programFrom(request, { path, file: kept, buildInfo }),
    linkedBefore: true,
    ...(kept.warnings === undefined ? {} : { examinedBefore: kept.warnings }),
  }
}

function programFrom(
  { main, platform }: CompileRequest,
  built: { readonly path: string; readonly file: ProgramFile; readonly buildInfo: BuildInfo | undefined },
): Program {
  const { path, file, buildInfo } = built
  return {
    main,
    platform,
    path,
    sizeBytes: file.sizeBytes,
    digest: file.digest,
    ...factsFrom(new Set(file.names)),
    ...(buildInfo === undefined ? {} : { buildInfo }),
  }
}

/** Checks that the program can run in an image from scratch; returns what was read of it. */
async function checkProgram(
  built: { readonly request: Omit<CompileRequest, 'outputFolder'>; readonly path: string },
  host: Host,
): Promise<Pick<ElfFile, 'buildInfo' | 'functionNames'>> {
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
  if (problem === undefined) return elf
  const users = problem.kind === 'dynamic' ? await dynamicImports(built.request, host) : []
  throw new UserError(`the program of ${main.importPath} for ${platformText(platform)} ${problem.text}`, {
    change:
      users.length === 0
        ? 'Check build-flags, ldflags and build-env: one of them requests another kind of program.'
        : `It links to shared libraries in ${shortList(users)}: remove the import, or use a pure Go replacement.`,
  })
}
