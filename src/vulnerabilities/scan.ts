import { ToolError, UserError } from '../errors.ts'
import type { Environment, Host } from '../host/host.ts'
import type { Database } from './database.ts'
import { createMessageReader, type Messages } from './messages.ts'

export type ScanRequest = {
  /** Absolute path of govulncheck. */
  readonly scanner: string
  readonly database: Database
  /** Import path of the main package. */
  readonly importPath: string
  readonly tags: readonly string[]
  /** The folder in which go builds the package. */
  readonly cwd: string
  /** The environment of go commands for the platform. */
  readonly env: Environment
  readonly signal: AbortSignal
}

// Its HTTP client waits for ever.
const longestScanMs = 10 * 60_000

/** Scans the source code of a program. Throws a UserError with the scanner's reason, and a CancelledError. */
export async function scanProgram(request: ScanRequest, { run }: Pick<Host, 'run'>): Promise<Messages> {
  const { scanner, database, importPath, tags, cwd, env, signal } = request
  const reader = createMessageReader()
  const args = [
    '-format=json',
    `-db=${database.url}`,
    ...(tags.length === 0 ? [] : [`-tags=${tags.join(',')}`]),
    importPath,
  ]
  try {
    await run({
      command: scanner,
      args,
      cwd,
      env,
      signal,
      quiet: true,
      timeoutMs: longestScanMs,
      onStdout: reader.take,
    })
    return reader.end()
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new UserError(`govulncheck wrote what cannot be read: ${error.message}`, { cause: error })
    }
    if (error instanceof ToolError) throw explained(error, database)
    throw error
  }
}

// The words that govulncheck puts before an error of its database client.
// Source: https://pkg.go.dev/golang.org/x/vuln/internal/vulncheck, FetchVulnerabilities; internal/scan, RunGovulncheck
const aboutDatabase = /^(?:govulncheck: )?(?:fetching vulnerabilities|creating client): (.*)/ms

function explained(error: ToolError, { url, name }: Database): UserError {
  const output = error.output.replaceAll(url, name).trim()
  const ofDatabase = aboutDatabase.exec(output)?.[1]
  if (ofDatabase !== undefined) {
    return new UserError(`the vulnerability database ${name} cannot be read: ${oneLine(ofDatabase)}`, {
      change: 'Check that it can be reached from this machine, or set vulnerability-database to a copy of it.',
    })
  }
  return new UserError(`govulncheck failed: ${oneLine(output === '' ? error.message : output)}`)
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 500 ? `${line.slice(0, 500)}…` : line
}
