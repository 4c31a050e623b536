import { ToolError, UserError } from '../errors.ts'
import type { Finished, Host } from '../host/host.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { explainGoOutput, firstComplaint } from './diagnostics/hints.ts'
import { fewCollections, goCommandEnvironment } from './environment.ts'
import { moduleArguments } from './flags.ts'
import { type ListedPackage, listedFields, parseListing } from './listing.ts'
import type { BuildOptions } from './types.ts'

export type GoCommand = {
  readonly go: GoToolchain
  readonly options: BuildOptions
  readonly cwd: string
  readonly args: readonly string[]
  readonly goEnv: Readonly<Record<string, string>>
  readonly quiet?: boolean
  readonly anyExitCode?: boolean
  readonly onStderr?: ((chunk: Buffer) => void) | undefined
  readonly takesErrorLine?: ((line: string) => boolean) | undefined
  readonly onStart?: (() => void) | undefined
}

/** Runs go in a folder with an environment that cannot silently change the program. Throws what `host.run` throws. */
export async function runGo(command: GoCommand, host: Host): Promise<Finished> {
  const { go, options, cwd, args, goEnv, quiet = false, anyExitCode = false, ...listeners } = command
  const collections = args[0] === 'list' ? fewCollections(host.env, options.env) : {}
  const env = goCommandEnvironment({
    hostEnv: host.env,
    go,
    userEnv: options.env,
    goEnv: { ...collections, ...goEnv },
    cwd,
    gitFolder: options.gitFolder,
  })
  const { onStderr, takesErrorLine, onStart } = listeners
  return host.run({ command: go.command, args, cwd, env, quiet, anyExitCode, onStderr, takesErrorLine, onStart })
}

export type ListRequest = Omit<GoCommand, 'args'> & {
  readonly packages: readonly string[]
  readonly flags?: readonly string[]
  readonly fields?: string
}

/**
 * `go list -e -find`: packages without their imports. Throws a UserError with go's reason when go cannot list at all
 * (an unreadable go.mod, a vendor folder that does not match).
 */
export async function listPackages(request: ListRequest, host: Host): Promise<readonly ListedPackage[]> {
  return parseListing(await listingOf(request, host))
}

/** The same, as the text that go writes. */
export async function listingOf(request: ListRequest, host: Host): Promise<string> {
  const { packages, flags = ['-find'], fields = listedFields, ...command } = request
  const args = ['list', '-e', ...flags, `-json=${fields}`, ...moduleArguments(request.options), ...packages]
  return (await explained(runGo({ ...command, args, quiet: true }, host))).stdout
}

/** Turns go's failure into a UserError that names the cause; the error's `cause` has go's full output. */
export async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const hint = explainGoOutput(error.output)
    if (hint !== undefined) throw new UserError(hint.message, { change: hint.change, cause: error })
    throw new UserError(`go failed: ${firstComplaint(error.output) ?? error.message}`, { cause: error })
  }
}
