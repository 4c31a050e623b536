import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withoutInputs, withoutRunner } from './environment.ts'
import { cacheFolder, toolCacheFolder } from './files/folders.ts'
import type { Environment, Host, Log } from './host.ts'
import { createSend } from './network/http.ts'
import { proxyPasswords } from './network/proxy.ts'
import { cancelOnSignals, endBySignal } from './processes/cancellation.ts'
import { createRun } from './processes/process.ts'
import { createToolCache } from './tool-cache.ts'
import { createTrace, tracedRun, tracedSend } from './trace.ts'

export type HostOptions = {
  readonly env: Environment
  readonly log: Log
  readonly signal: AbortSignal
  /** Sent with every request. */
  readonly userAgent: string
  /** Where to create the private folder of the run. */
  readonly temporaryParent: string
  readonly cacheFolder: string
  readonly toolCacheFolder: string
}

export type OwnedHost = {
  readonly host: Host
  /** Removes the private folder; may be called twice. */
  readonly close: () => void
}

/** The real host of a run. */
function createHost(options: HostOptions): OwnedHost {
  const { log, signal } = options
  mkdirSync(options.temporaryParent, { recursive: true })
  const temporaryFolder = mkdtempSync(join(options.temporaryParent, 'go-tiny-image-'))
  for (const password of proxyPasswords(options.env)) log.secret(password)
  // Child processes need neither the inputs nor the runner's tokens. Their temporary folder is ours, so it is removed
  // with it, even if they are killed.
  const env = { ...withoutInputs(withoutRunner(options.env)), TMPDIR: temporaryFolder, GOTMPDIR: undefined }
  // All that was done until now is the span `start`.
  const trace = createTrace()
  return {
    host: {
      env,
      log,
      run: tracedRun(createRun({ env, log, signal }), trace),
      send: tracedSend(createSend({ env, signal, userAgent: options.userAgent }), trace),
      toolCache: createToolCache({ folder: options.toolCacheFolder }),
      signal,
      temporaryFolder,
      cacheFolder: options.cacheFolder,
      now: () => Date.now(),
      trace,
    },
    close: () => removeFolder(temporaryFolder),
  }
}

/**
 * Runs `work` with the host of a process: it is cancelled by a signal, and closed afterwards. `received` is the signal
 * that came, if any.
 */
export async function withOwnHost<Result>(
  { env, log, userAgent, temporaryParent }: Pick<HostOptions, 'env' | 'log' | 'userAgent' | 'temporaryParent'>,
  work: (host: Host, received: () => NodeJS.Signals | undefined) => Promise<Result>,
): Promise<Result> {
  const cancellation = cancelOnSignals((signal) => {
    owned.close()
    endBySignal(signal)
  })
  const owned = createHost({
    env: { ...env },
    log,
    signal: cancellation.signal,
    userAgent,
    temporaryParent,
    cacheFolder: cacheFolder(env),
    toolCacheFolder: env.RUNNER_TOOL_CACHE ?? toolCacheFolder(env),
  })
  try {
    return await work(owned.host, cancellation.received)
  } finally {
    owned.close()
    cancellation.stopListening()
  }
}

// Go writes modules read-only, and a child that is being ended may still write: hence the second attempt.
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
}
