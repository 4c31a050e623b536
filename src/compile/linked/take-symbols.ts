import { copyFile, mkdir, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withoutSymbols } from '../../elf/without-symbols.ts'
import { withOpenFile } from '../../host/files/random-access.ts'

/** A program that was linked with its symbols, after it was moved away. */
export type TakenSymbols = {
  /** Where it is now. */
  readonly symbolsPath: string
  /** Whether the same program without them is in its place, byte for byte as Go's linker writes it. */
  readonly isReplaced: boolean
}

/** Moves a program away that was linked with its symbols, and puts the one without them in its place, if it can be made. */
export async function takeSymbols(path: string): Promise<TakenSymbols> {
  const folder = join(dirname(path), '.symbols')
  const symbolsPath = join(folder, basename(path))
  await mkdir(folder, { recursive: true })
  await rename(path, symbolsPath)
  const change = withOpenFile(symbolsPath, ({ readAt, sizeBytes }) => withoutSymbols(readAt, sizeBytes))
  if (change === undefined) return { symbolsPath, isReplaced: false }
  const { start, endAt, end } = change
  await copyFile(symbolsPath, path)
  const file = await open(path, 'r+')
  try {
    await file.write(start, 0, start.length, 0)
    await file.truncate(endAt)
    await file.write(end, 0, end.length, endAt)
  } finally {
    await file.close()
  }
  return { symbolsPath, isReplaced: true }
}
