import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// What is said in seconds is measured on machines that are busy with other tests, so a test waits for what happens and
// not for time to pass, and is patient: only what never comes takes as long as a deadline.

/** Within which what ends at once has ended, on any machine. What does not takes a minute or more in the tests. */
export const soonMs = 10_000

const deadlineMs = 180_000

/** Waits until it is so, and looks every 20 ms. Throws with `what` after three minutes. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`)
    await sleep(20)
  }
}

/** The files below a folder, by their paths. Whoever works there may remove folders before they are listed. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export type RunningProcess = { readonly id: number; readonly command: string }

/** The processes of this machine. Those that have ended and are not collected yet are none. */
export function processes(): readonly RunningProcess[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id = '', state = 'Z', command = ''] = /^ *(\d+) +(\S+) +(.*)$/.exec(line) ?? []
      return state.startsWith('Z') ? [] : [{ id: Number(id), command }]
    })
}

/** Waits until no process is one of these: what was killed may be there for a moment. */
export async function untilGone(isOne: (command: string) => boolean): Promise<void> {
  await until(() => !processes().some(({ command }) => isOne(command)), 'the end of processes')
}
