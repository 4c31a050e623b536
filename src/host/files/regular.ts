import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { writeStream } from './streams.ts'

// Without these a pipe would be waited for, where nothing can be cancelled: not even the end of this process.
// Windows has neither.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
const flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW

/**
 * Opens a file that somebody else may have put there: a link, a pipe, a device or a folder in its place is an error,
 * and never waited for. Links among its parent folders are followed. Throws Node's errors of opening as well.
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  const file = await open(path, flags)
  try {
    if (!(await file.stat()).isFile()) throw irregular(path)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The same, at once; gives the descriptor. */
export function openRegularFileSync(path: string): number {
  const descriptor = openSync(path, flags)
  try {
    if (!fstatSync(descriptor).isFile()) throw irregular(path)
    return descriptor
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** Copies the bytes of such a file, and no more of it. */
export async function copyRegularFile(from: string, to: string): Promise<void> {
  const file = await openRegularFile(from)
  await writeStream(to, file.createReadStream({ highWaterMark: 256 * 1024 }))
}

/** The bytes of such a file. Throws for one of more than `maxBytes`. */
export function readRegularFileSync(path: string, maxBytes: number): Buffer {
  const descriptor = openRegularFileSync(path)
  try {
    const { size } = fstatSync(descriptor)
    if (size > maxBytes) throw new Error(`${path} has ${size} bytes, more than ${maxBytes}`)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function irregular(path: string): Error {
  return new Error(`${path} is not a regular file`)
}
