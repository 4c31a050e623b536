import { lstatSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf } from '../system-error.ts'

/**
 * Writes a file whole or not at all: what was there stays if the disk is full. A pipe or a device is written to as it is.
 * Throws Node's errors.
 */
export function writeWholeFileSync(path: string, text: string): void {
  const target = targetOf(path)
  if (target === undefined) {
    writeFileSync(path, text)
    return
  }
  const partial = `${target}.partial-${process.pid}`
  try {
    writeFileSync(partial, text)
    renameSync(partial, target)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** The regular file that is there or may come there, behind links; undefined for anything else. */
function targetOf(path: string): string | undefined {
  try {
    const target = realpathSync(path)
    return lstatSync(target).isFile() ? target : undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path
    throw error
  }
}
