import { tmpdir } from 'node:os'
import { type CacheService, createCacheService } from '../caches/service/service.ts'
import { withOwnHost } from '../host/create-host.ts'
import { runnerOnly } from '../host/environment.ts'
import type { Environment, Host, Log } from '../host/host.ts'
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
  const temporaryParent = env.RUNNER_TEMP ?? tmpdir()
  return withOwnHost({ env, log, userAgent, temporaryParent }, (host) => {
    const service = createCacheService({
      program: cacheProgram,
      host: { ...host, env: { ...host.env, ...runnerOnly(env) } },
    })
    return work({ host, log, service })
  })
}
