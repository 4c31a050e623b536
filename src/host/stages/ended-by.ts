import type { Host } from '../host.ts'

/** The host, for work that a signal may end besides the host's own: its processes, its requests and all else. */
export function endedBy(signal: AbortSignal, host: Host): Host {
  return {
    ...host,
    signal: AbortSignal.any([host.signal, signal]),
    run: (command) => host.run(limited(command, signal)),
    send: (request) => host.send(request.evenWhenCancelled === true ? request : limited(request, signal)),
  }
}

function limited<Work extends { readonly signal?: AbortSignal }>(work: Work, signal: AbortSignal): Work {
  return { ...work, signal: work.signal === undefined ? signal : AbortSignal.any([work.signal, signal]) }
}
