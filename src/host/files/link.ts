import { constants } from 'node:fs'
import { copyFile, link } from 'node:fs/promises'

/**
 * Gives a file that nobody writes into a second name, or copies it where the file system has no second names, or the
 * other name is in another one. Throws Node's errors of copying.
 */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE))
}
