import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../../src/host/system-error.ts'

// What several suites need and nobody has to make twice: it lives as long as the run of jest.

/** The folder that all suites of a run have in common, at first empty. */
export function sharedFolder(): string {
  const folder = process.env.TEST_SHARED_FOLDER
  if (folder === undefined) throw new Error('there is no TEST_SHARED_FOLDER: support/run/begin.mjs did not run')
  return folder
}

/**
 * A folder of this name, filled by the first suite that asks for it; the others wait for it. Who takes it must not
 * change it. Throws what `fill` throws, and after eight minutes of waiting.
 */
export function sharedOnce(name: string, fill: (folder: string) => void): string {
  const folder = join(sharedFolder(), name)
  const partial = `${folder}.partial`
  for (const deadline = Date.now() + 480_000; !exists(folder); pause(50)) {
    if (Date.now() > deadline) throw new Error(`nobody finished ${folder}`)
    if (!claimed(partial)) continue
    try {
      // Another suite may have finished it just before.
      if (exists(folder)) break
      fill(partial)
      renameSync(partial, folder)
    } finally {
      rmSync(partial, { recursive: true, force: true })
    }
  }
  return folder
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

// Of all who try, one makes the folder.
function claimed(path: string): boolean {
  try {
    mkdirSync(path)
    return true
  } catch (error) {
    if (hasCode(error, ['EEXIST'])) return false
    throw error
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
