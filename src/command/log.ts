import type { Environment, Log } from '../host/host.ts'
import { createTerminalLog } from '../host/runner/terminal-log.ts'

/**
 * The log of a command. It goes to standard output; where that has a result, to standard error, as errors always do.
 */
export function createCommandLog(given: {
  readonly env: Environment
  readonly verbose: boolean
  readonly secrets: readonly string[]
  readonly to: 'stdout' | 'stderr'
}): Log {
  const stream = process[given.to]
  const log = createTerminalLog({
    write: (text) => stream.write(text),
    writeError: (text) => process.stderr.write(text),
    debug: given.verbose || given.env.RUNNER_DEBUG === '1',
    columns: stream.isTTY ? stream.columns : undefined,
  })
  for (const secret of given.secrets) log.secret(secret)
  return log
}
