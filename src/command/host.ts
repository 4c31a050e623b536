import { tmpdir } from 'node:os'
import { createHost } from '../host/create-host.ts'
import { cacheFolder, toolCacheFolder } from '../host/files/folders.ts'
import type { Environment, Host, Log } from '../host/host.ts'
import { cancelOnSignals, endBySignal } from '../host/processes/cancellation.ts'
import { userAgent } from '../version.ts'
import { exitCodes, fail } from './exit.ts'

/** Runs `work` with a host that is closed afterwards. Returns the exit code; errors are shown with their next step. */
export async function withCommandHost(
  { env, log }: { readonly env: Environment; readonly log: Log },
  work: (host: Host) => Promise<number>,
): Promise<number> {
  const cancellation = cancelOnSignals((signal) => {
    owned.close()
    endBySignal(signal)
  })
  const owned = createHost({
    env: { ...env },
    log,
    signal: cancellation.signal,
    userAgent,
    temporaryParent: env.TMPDIR ?? tmpdir(),
    cacheFolder: cacheFolder(env),
    toolCacheFolder: env.RUNNER_TOOL_CACHE ?? toolCacheFolder(env),
  })
  try {
    return await work(owned.host)
  } catch (error) {
    const received = cancellation.received()
    const code = fail(error, log.error)
    return received === 'SIGINT' || received === 'SIGTERM' ? exitCodes[received] : code
  } finally {
    owned.close()
    cancellation.stopListening()
  }
}
