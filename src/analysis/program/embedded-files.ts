import { statSync } from 'node:fs'
import { type FilePart, sameBytes, withOpenFile } from '../../host/files/random-access.ts'
import type { EmbeddedFile } from '../types.ts'
import { noPackage } from './packages.ts'

/** The embedded files of a program, by size: which of them some bytes of the program are. */
export type EmbeddedFiles = {
  readonly isSize: (sizeBytes: number) => boolean
  /** The file of the package with exactly these bytes. */
  readonly find: (owner: number, bytes: FilePart & { readonly sizeBytes: number }) => EmbeddedFile | undefined
}

// An empty file has no bytes.
const leastFile = 1

/** Reads the sizes of the files now, and their bytes when there is something of that size. */
export function embeddedFiles(files: readonly (EmbeddedFile & { readonly owner: number })[]): EmbeddedFiles {
  const bySize = new Map<number, (EmbeddedFile & { readonly owner: number })[]>()
  for (const file of files) {
    const sizeBytes = statSync(file.absolutePath, { throwIfNoEntry: false })?.size ?? 0
    if (sizeBytes < leastFile) continue
    const others = bySize.get(sizeBytes)
    if (others === undefined) bySize.set(sizeBytes, [file])
    else others.push(file)
  }
  return {
    isSize: (sizeBytes) => bySize.has(sizeBytes),
    find: (owner, bytes) => {
      const candidates = bySize.get(bytes.sizeBytes) ?? []
      // Equal files are stored once; the package that refers to it counts.
      const ordered = [...candidates].sort((a, b) => Number(b.owner === owner) - Number(a.owner === owner))
      return ordered.find(
        (file) => (owner === noPackage || file.owner === owner) && hasContent(file.absolutePath, bytes),
      )
    },
  }
}

function hasContent(path: string, bytes: FilePart & { readonly sizeBytes: number }): boolean {
  try {
    return withOpenFile(path, (file) => sameBytes({ file, offset: 0 }, bytes, bytes.sizeBytes))
  } catch {
    // Removed or unreadable.
    return false
  }
}
