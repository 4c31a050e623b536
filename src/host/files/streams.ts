import { open } from 'node:fs/promises'
import { UserError } from '../../errors.ts'
import { bufferCollector } from '../memory/buffers.ts'
import { codeOf } from '../system-error.ts'
import { filePieces } from './pieces.ts'

/** A failure of the file system, as Node throws it. */
export type FileSystemError = { readonly code: string; readonly syscall: unknown }

export function isFileSystemError(error: unknown): error is FileSystemError {
  return codeOf(error) !== undefined && typeof error === 'object' && error !== null && 'syscall' in error
}

/**
 * A file's bytes in chunks; each chunk is only valid until the next one is requested. Throws a UserError if the file
 * cannot be read.
 */
export async function* readFileInPlace(path: string): AsyncGenerator<Buffer> {
  try {
    yield* filePieces(path)
  } catch (cause) {
    throw readFailure(path, cause)
  }
}

/** Writes a new file from a stream. Throws a UserError if the disk is full or the path cannot be written. */
export async function writeStream(path: string, source: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'w').catch((cause) => {
    throw writeFailure(path, cause)
  })
  const free = bufferCollector()
  try {
    for await (const chunk of source) {
      await writeAll(file, { path, chunk })
      free(chunk.length)
    }
  } finally {
    await file.close()
  }
}

async function writeAll(
  file: { writeFile(chunk: Buffer): Promise<void> },
  { path, chunk }: { readonly path: string; readonly chunk: Buffer },
): Promise<void> {
  try {
    await file.writeFile(chunk)
  } catch (cause) {
    throw writeFailure(path, cause)
  }
}

/** Converts the error of writing a file to a message for the user; returns any other error as is. */
export function writeFailure(path: string, cause: unknown): unknown {
  if (!isFileSystemError(cause)) return cause
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') {
    return new UserError(`cannot write ${path}: the disk is full`, {
      change: 'Free some disk space, or write to another disk.',
      cause,
    })
  }
  return new UserError(`cannot write ${path}: ${cause.code}`, {
    change: 'Choose a folder that exists and that this user can write to.',
    cause,
  })
}

/** Converts the error of reading a file to a message for the user; returns any other error as is. */
export function readFailure(path: string, cause: unknown): unknown {
  if (!isFileSystemError(cause)) return cause
  return new UserError(cause.code === 'ENOENT' ? `${path} does not exist` : `cannot read ${path}: ${cause.code}`, {
    change:
      cause.code === 'ENOENT'
        ? 'Check the path: it is relative to the working directory.'
        : 'Make it readable for this user.',
    cause,
  })
}
