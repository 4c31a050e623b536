import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError, UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import { goEnvironment, platformSlug } from '../../oci/platform.ts'
import { harmlessFlags } from '../../source/environment/variables.ts'
import { type CompileRequest, compiledProgram, compileProgram } from '../build.ts'
import { buildArguments, hasFlag } from '../flags.ts'
import { runGo } from '../go-command.ts'
import { targetOf } from '../link.ts'
import { type LinkWatch, watchLinks } from '../linked/linked-programs.ts'
import type { MainPackage, Program } from '../types.ts'
import { type Batch, type BatchedProgram, batchesFrom } from './batches.ts'

export type BatchRequest = Pick<
  CompileRequest,
  'go' | 'outputFolder' | 'linked' | 'symbols' | 'recalled' | 'listings' | 'later'
> & {
  readonly batch: Batch
  /** The examination of its packages, as in a CompileRequest. */
  readonly examinedOf?: (main: MainPackage) => CompileRequest['examined']
  /** Called when all that the main packages import is compiled, if go says so. */
  readonly onImportsCompiled?: (() => void) | undefined
}

/**
 * Compiles the programs of a batch with one `go build`, each as by itself. Throws a UserError that names every program
 * of the batch that does not compile or could not start.
 */
export async function compileBatch(request: BatchRequest, host: Host): Promise<readonly Program[]> {
  const { batch, go, outputFolder, linked, symbols, recalled, listings, later, examinedOf } = request
  const { mains, platform, options } = batch
  const takesErrorLine = takerOf(request, host)
  const together = mains.length > 1 ? await buildTogether({ ...request, takesErrorLine }, host) : undefined
  const programs: Program[] = []
  const errors: unknown[] = []
  for (const main of mains) {
    const path = together === undefined ? '' : join(together.folder, main.name)
    const own = join(outputFolder, main.name)
    const one = {
      main,
      platform,
      go,
      options,
      outputFolder: own,
      isShown: mains.length > 1,
      linked,
      symbols,
      recalled,
      listings,
      later,
      examined: examinedOf?.(main),
      takesErrorLine,
    }
    try {
      // What a failed build has compiled is in go's cache, and of one program it is clear what go says about it.
      const built = together !== undefined && existsSync(path) ? { path, watch: together.watch } : undefined
      programs.push(await (built === undefined ? compileProgram(one, host) : compiledProgram(one, built, host)))
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw oneError(errors)
  return programs
}

type Together = { readonly folder: string; readonly watch: LinkWatch | undefined }

/** The folder of the programs; undefined if one of them does not compile. */
async function buildTogether(
  request: BatchRequest & Pick<CompileRequest, 'takesErrorLine'>,
  host: Host,
): Promise<Together | undefined> {
  const { batch, go, outputFolder, linked, symbols, takesErrorLine } = request
  const { mains, platform, options } = batch
  const [first] = mains
  if (first === undefined) return undefined
  const folder = join(outputFolder, first.name, platformSlug(platform))
  // What is said of links is of one platform: their IDs are found by the package.
  const place = `${folder}.links`
  for (const path of [folder, place]) await mkdir(path, { recursive: true })
  const watch = await watchLinks(linked, { go, options, env: host.env, place, symbols })
  const goEnv = { ...first.goEnv, ...goEnvironment(platform), CGO_ENABLED: '0', ...watch?.env }
  const targets = mains.map(targetOf)
  const namesPackages = takesErrorLine !== undefined
  const args = buildArguments({ options, outputPath: `${folder}/`, targets, toolexec: watch?.toolexec, namesPackages })
  try {
    await runGo({ go, options, cwd: first.buildFolder, args, goEnv, takesErrorLine }, host)
    return { folder, watch }
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

/**
 * Takes the names of packages out of what go says, where nobody wants to see them. Go names a package when it begins to
 * compile it, for which it needs what that imports. It names none whose result is in its cache.
 */
function takerOf(
  { batch, onImportsCompiled }: BatchRequest,
  { env }: Pick<Host, 'env'>,
): CompileRequest['takesErrorLine'] {
  const { mains, parts, options } = batch
  const flags = [...options.flags, ...harmlessFlags(env.GOFLAGS)]
  if (onImportsCompiled === undefined || ['v', 'x', 'n'].some((name) => hasFlag(flags, name))) return undefined
  const names = new Set([...parts].map((part) => part.replace(/ .*/, '')))
  const left = new Set(mains.map(({ importPath }) => importPath))
  return (line) => {
    // With a profile, what is compiled for one program only has its name in brackets.
    const name = line.replace(/ \[.*\]$/, '')
    if (left.delete(name) && left.size === 0) onImportsCompiled()
    return names.has(name)
  }
}

/** The batches of programs. */
export function planBatches(programs: readonly Omit<BatchedProgram, 'alone'>[]): readonly Batch[] {
  return batchesFrom(programs.map((program) => ({ ...program, alone: mustBeAlone(program) })))
}

// `go install` names one version of one package. With a profile beside a main package, go compiles everything for that
// program by the profile. The other flags apply to the packages that are named together, or to what they import.
function mustBeAlone({ main: { install, folder }, options: { flags } }: Omit<BatchedProgram, 'alone'>): boolean {
  const dependsOnOthers = flags.some((flag) => /^--?(?:pgo|cover\w*|(?:gc|asm)flags(?!=all=))(?:=|$)/.test(flag))
  return install !== undefined || dependsOnOthers || existsSync(join(folder, 'default.pgo'))
}

/**
 * One error for several: all messages and positions, each once, since the same line fails on every platform. The first
 * one that is no UserError goes before all.
 */
export function oneError(errors: readonly unknown[]): unknown {
  const [first, ...more] = errors
  const users = errors.filter((error) => error instanceof UserError)
  if (more.length === 0 || users.length < errors.length) return errors.find((e) => !(e instanceof UserError)) ?? first
  const change = users.find((error) => error.change !== undefined)?.change
  const positions = new Map(users.flatMap((user) => user.positions.map((at) => [JSON.stringify(at), at])))
  return new UserError([...new Set(users.map(({ message }) => message))].join('\n'), {
    ...(change === undefined ? {} : { change }),
    positions: [...positions.values()],
    cause: first,
  })
}
