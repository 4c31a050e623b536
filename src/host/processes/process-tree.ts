import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

// The toolkit's exec returns neither a process id nor a process group, so each child gets a unique variable, which its
// descendants inherit and by which they are found. The runner cleans up orphans in the same way (RUNNER_TRACKING_ID).
// This also finds grandchildren whose parent has exited, which following parent ids does not.
export const markerVariable = 'GO_TINY_IMAGE_PROCESS'

const graceMs = 300

/**
 * Ends all processes that have the marker: SIGTERM, then SIGKILL for those still running after 300 ms. Returns when
 * none is left, or after 1.5 s.
 */
export async function endProcesses(marker: string): Promise<void> {
  const started = Date.now()
  let signal: NodeJS.Signals = 'SIGTERM'
  // During exec a process has no environment for a moment: checking once could miss it.
  let looksInVain = 0
  while (Date.now() - started < 1500) {
    const processes = processesWith(marker)
    looksInVain = processes.length === 0 ? looksInVain + 1 : 0
    if (looksInVain === 3) return
    for (const id of processes) sendSignal(id, signal)
    await sleep(20)
    if (Date.now() - started >= graceMs) signal = 'SIGKILL'
  }
}

function processesWith(marker: string): readonly number[] {
  const entry = `${markerVariable}=${marker}`
  return process.platform === 'linux' ? fromProc(entry) : fromPs(entry)
}

function fromProc(entry: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => id !== process.pid && environmentOf(id).includes(entry))
}

function environmentOf(id: number): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/environ`, 'latin1').split('\0')
  } catch {
    return [] // gone, or not ours
  }
}

function fromPs(entry: string): readonly number[] {
  try {
    const env = { PATH: '/bin:/usr/bin' }
    return execFileSync('ps', ['-A', '-E', '-ww', '-o', 'pid=,command='], { encoding: 'utf8', env })
      .split('\n')
      .filter((line) => line.includes(entry))
      .map((line) => Number.parseInt(line, 10))
      .filter((id) => id !== process.pid)
  } catch {
    return []
  }
}

function sendSignal(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal)
  } catch {
    // it ended by itself
  }
}
