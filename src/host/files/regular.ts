import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { writeStream } from './streams.ts'

// Without these flags opening a pipe would block, and could not be cancelled: the process could not even exit. Windows
// has neither flag.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
const flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW

/**
 * Opens a file in a place where others can write: a link, pipe, device or folder instead of a regular file is an error,
 * and never blocks. Links among its parent folders are followed. Also throws Node's errors of opening.
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

/** The same, synchronously; returns the descriptor. */
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

/** Copies the bytes of such a file, without its metadata. */
export async function copyRegularFile(from: string, to: string): Promise<void> {
  const file = await openRegularFile(from)
  await writeStream(to, file.createReadStream({ highWaterMark: 256 * 1024 }))
}

/** The bytes of such a file. Throws if it has more than `maxBytes`. */
export async function readRegularFile(path: string, maxBytes: number): Promise<Buffer> {
  const file = await openRegularFile(path)
  try {
    checkSize(path, (await file.stat()).size, maxBytes)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** The same, synchronously. */
export function readRegularFileSync(path: string, maxBytes: number): Buffer {
  const descriptor = openRegularFileSync(path)
  try {
    checkSize(path, fstatSync(descriptor).size, maxBytes)
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function checkSize(path: string, sizeBytes: number, maxBytes: number): void {
  if (sizeBytes > maxBytes) throw new Error(`${path} has ${sizeBytes} bytes, more than ${maxBytes}`)
}

function irregular(path: string): Error {
  return new Error(`${path} is not a regular file`)
}
