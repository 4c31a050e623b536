import { copyFile, mkdir, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { elfKind, readSections } from '../../elf/sections.ts'
import { withoutSymbols } from '../../elf/without-symbols.ts'
import { type OpenFile, withOpenFile } from '../../host/files/random-access.ts'

/** A program that was linked with its symbols, after it was moved away. */
export type TakenSymbols = {
  /** Where it is now. */
  readonly symbolsPath: string
  /** Whether the same program without them is in its place, byte for byte as Go's linker writes it. */
  readonly isReplaced: boolean
}

/**
 * Moves a program away that was linked with its symbols, and puts the one without them in its place, if it can be made.
 * Undefined for a program that has none: it stays where it is.
 */
export async function takeSymbols(path: string): Promise<TakenSymbols | undefined> {
  if (!withOpenFile(path, hasSymbols)) return undefined
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

function hasSymbols({ readAt, sizeBytes }: OpenFile): boolean {
  const kind = elfKind(readAt(0, 64))
  return kind !== undefined && readSections(readAt, sizeBytes, kind).some(({ name }) => name === '.symtab')
}
