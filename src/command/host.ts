import { tmpdir } from 'node:os'
import { withOwnHost } from '../host/create-host.ts'
import type { Environment, Host, Log } from '../host/host.ts'
import { userAgent } from '../version.ts'
import { exitCodes, fail } from './exit.ts'

/** Runs `work` with a host that is closed afterwards. Returns the exit code; errors are shown with their next step. */
export async function withCommandHost(
  { env, log }: { readonly env: Environment; readonly log: Log },
  work: (host: Host) => Promise<number>,
): Promise<number> {
  const temporaryParent = env.TMPDIR ?? tmpdir()
  return withOwnHost({ env, log, userAgent, temporaryParent }, async (host, received) => {
    try {
      return await work(host)
    } catch (error) {
      const code = fail(error, log.error)
      const signal = received()
      return signal === 'SIGINT' || signal === 'SIGTERM' ? exitCodes[signal] : code
    }
  })
}
