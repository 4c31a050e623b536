import type { Environment, Log } from '../host/host.ts'
import { createTerminalLog } from '../host/runner/terminal-log.ts'

/** The log of a command whose result goes to standard output: everything else goes to standard error. */
export function createStderrLog(given: {
  readonly env: Environment
  readonly verbose: boolean
  readonly secrets: readonly string[]
}): Log {
  const toStderr = (text: string): boolean => process.stderr.write(text)
  const log = createTerminalLog({
    write: toStderr,
    writeError: toStderr,
    debug: given.verbose || given.env.RUNNER_DEBUG === '1',
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  })
  for (const secret of given.secrets) log.secret(secret)
  return log
}
