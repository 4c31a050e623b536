import { open } from 'node:fs/promises'

/** The beginning of a file, as much as the memory holds: a part of that. Throws Node's errors of reading. */
export async function readStart(path: string, memory: Buffer): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead } = await file.read(memory, 0, memory.length, 0)
    return memory.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
