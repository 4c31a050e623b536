import { open } from 'node:fs/promises'

// Source: the specification of Git LFS, "the pointer": less than 1024 bytes, and this line first.
const largestPointer = 1024
const firstLine = 'version https://git-lfs.github.com/spec/v1\n'

/** The files that are Git LFS pointers instead of the real content. Unreadable files do not count. */
export async function lfsPointersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const path of paths) if (await isPointer(path)) found.push(path)
  return found
}

async function isPointer(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return false
  try {
    const info = await file.stat()
    if (!info.isFile() || info.size >= largestPointer || info.size < firstLine.length) return false
    const { buffer } = await file.read(Buffer.alloc(firstLine.length), 0, firstLine.length, 0)
    return buffer.toString('latin1') === firstLine
  } finally {
    await file.close()
  }
}
