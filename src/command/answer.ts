import { fstatSync, writeSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { codeOf } from '../host/system-error.ts'

/**
 * Writes the result of a command to standard output. Throws a UserError if a file there cannot take all of it, for example on
 * a full disk: half a result looks like a whole one.
 */
export function writeAnswer(text: string): void {
  const { fd } = process.stdout
  const stats = fstatSync(fd)
  if (stats.isFIFO() || stats.isSocket() || process.stdout.isTTY) {
    process.stdout.write(text)
    return
  }
  // Node's stream takes a file that holds only the beginning for one that holds everything.
  const bytes = Buffer.from(text)
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written)
  } catch (error) {
    throw new UserError(`standard output cannot be written: ${codeOf(error) ?? error}`, {
      change: 'What is there is not whole. Free some space, or write it to another place.',
    })
  }
}
