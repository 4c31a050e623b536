import { dirname, join } from 'node:path'
import { ToolError, UsageError, UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { kindOf } from '../source/modules.ts'
import { workspaceOf } from '../source/workspace.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { testMessages, timedOutTests } from './diagnostics/diagnostics.ts'
import { explainGoOutput } from './diagnostics/hints.ts'
import { moduleArguments } from './flags.ts'
import { explained, runGo } from './go-command.ts'
import type { BuildOptions, MainPackage } from './types.ts'

export type TestRequest = {
  /** Packages as `go test` takes them, relative to the module of the main package: `./...`. */
  readonly patterns: readonly string[]
  /** Such as `-race` or `-count=1`. */
  readonly flags: readonly string[]
  readonly main: MainPackage
  readonly go: GoToolchain
  readonly options: BuildOptions
}

// Each of these would run no test, or hide the output.
const refusedFlags = /^--?(?:c|o|n|json|exec|list|work|args)(?:=|$)/

/** Whether anything must be checked before programs are compiled. */
export function wantsTests({ verifyModules, test }: Pick<Inputs, 'verifyModules' | 'test'>): boolean {
  return verifyModules || test.length > 0
}

/**
 * Runs `go test` on this machine, for its own platform and with cgo where there is a C compiler, which -race needs.
 * Throws a UserError with one position for each failure.
 */
export async function runGoTests(request: TestRequest, host: Host): Promise<void> {
  const { patterns, flags, main, go, options } = request
  checkTestWords(request)
  const args = ['test', ...moduleArguments(options), ...flags, ...patterns]
  const command = { go, options, cwd: main.buildFolder, args, goEnv: main.goEnv, anyExitCode: true }
  const { exitCode, stdout, stderr } = await runGo(command, host)
  if (exitCode === 0) return
  // Test failures are on standard output, compile errors on standard error.
  const output = `${stderr}${stdout}`
  throw testError(
    { request, error: new ToolError({ command: `go ${args.join(' ')}`, exitCode, output, shown: true }) },
    host,
  )
}

/**
 * `go mod verify`: checks that the modules in the cache are those that were downloaded. Throws a UserError that names a
 * module that was changed. A module with a vendor folder is built from that folder, so its modules in the cache are not
 * used and not verified.
 */
export async function verifyModules(
  request: {
    readonly go: GoToolchain
    readonly folder: string
    /** The user's build-env: where modules come from. */
    readonly env?: Readonly<Record<string, string>>
  },
  host: Host,
): Promise<'verified' | 'vendored'> {
  const { go, folder, env = {} } = request
  const options = { tags: [], ldflags: '', flags: [], env }
  const { stdout } = await runGo({ go, options, cwd: folder, args: ['env', 'GOWORK'], goEnv: {}, quiet: true }, host)
  const workspace = stdout.trim()
  // The vendor folder of a workspace is next to its go.work.
  const root = workspace === '' || workspace === 'off' ? folder : dirname(workspace)
  if ((await kindOf(join(root, 'vendor', 'modules.txt'))) === 'file') return 'vendored'
  await explained(runGo({ go, options, cwd: folder, args: ['mod', 'verify'], goEnv: {} }, host))
  return 'verified'
}

/** Throws a UsageError for flags that do not run tests, and flags among the packages. */
export function checkTestWords({ patterns, flags }: Pick<TestRequest, 'patterns' | 'flags'>): void {
  const flag = flags.find((word) => refusedFlags.test(word))
  if (flag !== undefined) {
    throw new UsageError(`test-flags: "${flag}" cannot be used here`, {
      change: 'Tests must run and print failures as text: remove it.',
    })
  }
  const pattern = patterns.find((word) => word.startsWith('-'))
  if (pattern !== undefined) {
    throw new UsageError(`test: "${pattern}" is not a package pattern`, { change: 'Put flags into test-flags.' })
  }
}

function testError(failure: { readonly request: TestRequest; readonly error: ToolError }, host: Host): UserError {
  const { request, error } = failure
  const { main, patterns } = request
  const what = `the tests of ${patterns.join(' ')} in ${main.buildFolder}`
  const folders = {
    cwd: main.buildFolder,
    workspace: workspaceOf(host.env),
    modules: [{ path: main.module.path, folder: main.buildFolder }],
  }
  const named = [...error.output.matchAll(/^--- FAIL: (\S+)/gm)].map((match) => match[1] ?? '')
  const failed = [...named, ...timedOutTests(error.output)]
  const positions = testMessages(error.output, folders)
  if (failed.length > 0) {
    const shown =
      failed.length > 5 ? `${failed.slice(0, 5).join(', ')} and ${failed.length - 5} more` : failed.join(', ')
    return new UserError(`${what} failed: ${shown}`, { positions, cause: error })
  }
  if (/-race requires cgo|C compiler "[^"]*" not found/.test(error.output)) {
    return new UserError(`${what} cannot run: -race needs cgo and a C compiler, but this machine has none`, {
      change: 'Install gcc before this step, or remove -race from test-flags.',
      cause: error,
    })
  }
  // A test that ends the process can print anything: none of that output is go's.
  const hint = /^(?:panic|fatal error): /m.test(error.output) ? undefined : explainGoOutput(error.output)
  if (hint === undefined) {
    return new UserError(`${what} failed`, { positions, cause: error })
  }
  return new UserError(`${what} cannot run: ${hint.message}`, { change: hint.change, positions, cause: error })
}
