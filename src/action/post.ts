import { readCacheStates, saveCaches, whyReadOnly } from '../caches/caches.ts'
import { readRunnerContext } from '../host/runner/event-file.ts'
import { failureFrom } from '../report/failures/failure.ts'
import { type ActionEntry, withActionHost } from './surroundings.ts'

/** The post run of the action: saves the caches that the main run passed on. */
export function runPost(caches: unknown, entry: ActionEntry): Promise<void> {
  const { env } = entry
  return withActionHost(entry, async ({ host, log, service }) => {
    // Caches are optional: a failure here is logged, and the job stays green.
    try {
      const readOnly = whyReadOnly(readRunnerContext(env), env.ACTIONS_CACHE_MODE)
      const ports = { service, temporaryFolder: host.temporaryFolder, nowMs: host.now(), readOnly }
      for (const line of await saveCaches(readCacheStates(caches), ports)) log.info(line)
    } catch (error) {
      log.info(`Caches: not saved: ${failureFrom(error).message}`)
    }
  })
}
