import type { Host } from '../host.ts'

export type Cancellation = {
  readonly signal: Host['signal']
  /** The signal that came, or undefined. */
  readonly received: () => NodeJS.Signals | undefined
  readonly stopListening: () => void
}

// The runner sends SIGINT, SIGTERM 7.5 s later and SIGKILL after another 2.5 s, to the node process alone.
const deadlineMs = 1800
const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Aborts on the first SIGINT or SIGTERM. `atDeadline` is called when the run has not ended 1.8 s later: it should
 * clean up what it can and end the process.
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
 * Ends this process as the signal would have done by itself. A regular exit waits for reads that never end, such as
 * those from a file system that does not answer.
 */
export function endBySignal(signal: NodeJS.Signals): void {
  for (const name of signals) process.removeAllListeners(name)
  process.kill(process.pid, signal)
}
