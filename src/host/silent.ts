import type { Log } from './host.ts'

/** A log that shows nothing, for work whose result alone counts; it still hides secrets in the other. */
export function silentLog({ secret }: Pick<Log, 'secret'>): Log {
  const nothing = (): void => undefined
  return {
    info: nothing,
    debug: nothing,
    child: nothing,
    warning: nothing,
    error: nothing,
    status: nothing,
    group: (_title, work) => work(),
    secret,
  }
}
