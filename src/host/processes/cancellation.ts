import type { Host } from '../host.ts'

export type Cancellation = {
  readonly signal: Host['signal']
  /** The signal received, or undefined. */
  readonly received: () => NodeJS.Signals | undefined
  readonly stopListening: () => void
}

// The runner sends SIGINT, SIGTERM after 7.5 s and SIGKILL after another 2.5 s, only to the node process.
const deadlineMs = 1800
const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Aborts on the first SIGINT or SIGTERM. Calls `atDeadline` if the run has not ended 1.8 s later: it should clean up
 * what it can and end the process.
 */
export function cancelOnSignals(atDeadline: (signal: NodeJS.Signals) => void): Cancellation {
  const controller = new AbortController()
  let received: NodeJS.Signals | undefined
  const listener = (signal: NodeJS.Signals): void => {
    if (received !== undefined) return
    received = signal
    setTimeout(() => atDeadline(signal), deadlineMs).unref()
    controller.abort()
  }
  for (const signal of signals) process.on(signal, listener)
  return {
    signal: controller.signal,
    received: () => received,
    stopListening: () => {
      for (const signal of signals) process.off(signal, listener)
    },
  }
}

/**
 * Ends this process the way the signal would by default. A regular exit waits for reads that never end, for example
 * from a file system that does not respond.
 */
export function endBySignal(signal: NodeJS.Signals): void {
  for (const name of signals) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}
