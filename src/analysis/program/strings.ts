import { statSync } from 'node:fs'
import { type FilePart, sameBytes, withOpenFile } from '../../host/files/random-access.ts'
import type { EmbeddedFile } from '../types.ts'
import type { Layout, Region } from './layout.ts'
import { noPackage } from './packages.ts'

/** A string whose address and length are in the program's data, and the package of the variable. */
export type StoredString = { readonly address: number; readonly sizeBytes: number; readonly owner: number }

/** Calls `take` for each pair of words in a region that is the address and the length of a string. */
export function eachStoredString(
  request: {
    readonly layout: Layout
    readonly region: Region
    readonly strings: Region
    /** The package of the data at an address. */
    readonly ownerAt: (address: number) => number
  },
  take: (string: StoredString) => void,
): void {
  const { layout, region, strings, ownerAt } = request
  const size = layout.bits / 8
  const { little } = layout
  const end = strings.address + strings.sizeBytes
  // Addresses are below 4 GiB, so the other half of a word must be 0.
  const low = size === 8 && !little ? 4 : 0
  layout.eachPiece({ ...region, overlapBytes: size }, (bytes, from) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    for (let at = 0; at + 2 * size <= bytes.length; at += size) {
      const address = view.getUint32(at + low, little)
      if (address < strings.address || address >= end) continue
      if (size === 8 && view.getUint32(at + 4 - low, little) !== 0) continue
      const sizeBytes = view.getUint32(at + size + low, little)
      if (sizeBytes === 0 || address + sizeBytes > end) continue
      take({ address, sizeBytes, owner: ownerAt(region.address + from + at) })
    }
  })
}

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
