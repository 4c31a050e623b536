import { tmpdir } from 'node:os'
import { type CacheService, createCacheService } from '../caches/service/service.ts'
import { createHost } from '../host/create-host.ts'
import { runnerOnly } from '../host/environment.ts'
import { cacheFolder, toolCacheFolder } from '../host/files/folders.ts'
import type { Environment, Host, Log } from '../host/host.ts'
import { cancelOnSignals, endBySignal } from '../host/processes/cancellation.ts'
import { createRunnerLog } from '../host/runner/log.ts'
import { userAgent } from '../version.ts'

/** What the entry point passes to a run of the action. */
export type ActionEntry = {
  readonly env: Environment
  /** The file with the cache service's client. */
  readonly cacheProgram: string
}

export type ActionSurroundings = {
  readonly host: Host
  readonly log: Log
  readonly service: CacheService
}

/** Runs `work` with the host and the services of a step, and closes them afterwards. */
export async function withActionHost<Result>(
  { env, cacheProgram }: ActionEntry,
  work: (surroundings: ActionSurroundings) => Promise<Result>,
): Promise<Result> {
  const log = createRunnerLog((text) => process.stdout.write(text))
  const cancellation = cancelOnSignals((signal) => {
    owned.close()
    endBySignal(signal)
  })
  const owned = createHost({
    env: { ...env },
    log,
    signal: cancellation.signal,
    userAgent,
    temporaryParent: env.RUNNER_TEMP ?? tmpdir(),
    cacheFolder: cacheFolder(env),
    toolCacheFolder: env.RUNNER_TOOL_CACHE ?? toolCacheFolder(env),
  })
  const service = createCacheService({
    program: cacheProgram,
    host: { ...owned.host, env: { ...owned.host.env, ...runnerOnly(env) } },
  })
  try {
    return await work({ host: owned.host, log, service })
  } finally {
    owned.close()
    cancellation.stopListening()
  }
}
