import { join } from 'node:path'
import { ToolError, UserError } from '../errors.ts'
import type { Environment, Host } from '../host/host.ts'
import type { GoToolchain } from '../toolchain/types.ts'

// The newest version for each Go that the previous one is too new for. A scanner reads only the source code of Go
// versions up to that which compiled it, so it is compiled by the Go of the program.
const versions = [
  { version: '1.9.0', minor: 26 },
  { version: '1.7.0', minor: 25 },
  { version: '1.1.4', minor: 22 },
] as const

const tool = 'govulncheck'

/** The version of govulncheck that a Go can compile, or undefined if it is too old for all. Without a leading v. */
export function scannerVersion(goVersion: string): string | undefined {
  const minor = Number(/^1\.(\d+)/.exec(goVersion)?.[1] ?? 0)
  return versions.find((row) => minor >= row.minor)?.version
}

export type ScannerRequest = {
  readonly go: GoToolchain
  /** For go commands on this machine. */
  readonly env: Environment
  readonly signal: AbortSignal
}

/**
 * The path of govulncheck in the tool cache, compiled and put there if it is missing. Its module and those that it needs
 * are verified by the checksum database, whatever the environment says. Throws a UserError.
 */
export async function findScanner(
  { go, env, signal }: ScannerRequest,
  { run, toolCache }: Pick<Host, 'run' | 'toolCache'>,
): Promise<string> {
  const version = scannerVersion(go.version)
  if (version === undefined) {
    const oldest = `1.${versions.at(-1)?.minor}`
    throw new UserError(`govulncheck cannot be compiled by Go ${go.version}: it needs Go ${oldest} or later`, {
      change: 'Set go-version to a later one, or vulnerabilities: false.',
    })
  }
  const architecture = `${process.arch}-go${go.version}`
  const found = await toolCache.find(tool, version, architecture)
  if (found !== undefined) return join(found, tool)
  const fill = async (folder: string): Promise<void> => {
    await run({
      command: go.command,
      // With the flags of the programs that we compile, so that they share the compiled standard library.
      args: ['install', '-trimpath', '-ldflags=-s -w', `golang.org/x/vuln/cmd/govulncheck@v${version}`],
      cwd: folder,
      env: { ...env, ...scannerEnvironment(env), GOBIN: folder, PWD: folder },
      signal,
      quiet: true,
    })
  }
  try {
    return join(await toolCache.install({ name: tool, version, architecture }, fill), tool)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const reason = error.output.trimEnd().split('\n').at(-1) || error.message
    throw new UserError(`govulncheck v${version} cannot be installed: ${reason}`, {
      change: 'It comes from the module proxy and is verified by the checksum database: check GOPROXY and GOSUMDB.',
      cause: error,
    })
  }
}

// A module that is named private would not be verified.
function scannerEnvironment({ GOSUMDB }: Environment): Environment {
  return {
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOWORK: 'off',
    GONOSUMDB: 'none',
    GONOSUMCHECK: undefined,
    GOSUMDB: GOSUMDB === 'off' ? 'sum.golang.org' : GOSUMDB,
  }
}
