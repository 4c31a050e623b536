import { CancelledError } from '../../errors.ts'
import type { Environment, Send } from '../host.ts'

export type HttpSurroundings = {
  readonly env: Environment
  readonly signal: AbortSignal
  /** The User-Agent of every request: registries and firewalls reject requests without one. RFC 9110, 10.1.5. */
  readonly userAgent: string
}

const loadExchange = () => import('./exchange.ts')

/** Loads what requests need while there is time, so that the first one does not wait for it. */
export async function prepareRequests(): Promise<void> {
  await loadExchange()
}

/**
 * Creates the `send` of a host: one HTTP exchange, at most four connections per host, through the proxy set by
 * `https_proxy`, `http_proxy` and `no_proxy`. Throws a TransportError, a UserError for a malformed proxy, or a
 * CancelledError when the host's signal is aborted. What requests need of Node, above all TLS, is loaded with the first
 * one: that takes longer than all of our own code.
 */
export function createSend({ env, signal: cancel, userAgent }: HttpSurroundings): Send {
  let loaded: Promise<Send> | undefined
  const load = async (): Promise<Send> => (await loadExchange()).createExchange({ env, userAgent })
  return async (request) => {
    const cancels = request.evenWhenCancelled === true ? [] : [cancel]
    const cancelled = (): boolean => cancels.some((signal) => signal.aborted)
    if (cancelled()) throw new CancelledError()
    const signal = AbortSignal.any([...cancels, ...(request.signal === undefined ? [] : [request.signal])])
    try {
      loaded ??= load()
      return await (await loaded)({ ...request, signal })
    } catch (error) {
      throw cancelled() ? new CancelledError() : error
    }
  }
}
