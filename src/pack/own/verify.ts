import { joined, sourceInMemory } from '../content.ts'
import type { FilterName } from '../format/layout.ts'
import { DamagedPackage } from '../format/read.ts'
import { type Compression, packLinked } from './pack.ts'
import { findPackage, unpackProgram } from './unpack.ts'

const storeOnly: Compression = {
  codec: 'lzma',
  compress: async ({ content }) => ({ codec: 'stored', model: { lc: 0, lp: 0, pb: 0 }, packed: content }),
}

const choices: readonly (readonly FilterName[])[] = [[], ['pclntab'], ['pclntab', 'amd64', '386', 'words']]

/**
 * The filters to leave out because they do not restore this program exactly. Found before anything is compressed, by
 * packing without compression and unpacking with the stubs' own code. Throws NotPackable.
 */
export async function filtersToLeaveOut(linked: Uint8Array): Promise<readonly FilterName[]> {
  const source = sourceInMemory(linked)
  for (const without of choices) {
    const packed = joined(await packLinked({ linked: source, compression: storeOnly, without }))
    if (isSame(packed, linked)) return without
  }
  throw new DamagedPackage('does not unpack to the same bytes, with any filter or without')
}

function isSame(packed: Uint8Array, linked: Uint8Array): boolean {
  try {
    const found = findPackage(packed)
    return found !== undefined && Buffer.compare(unpackProgram(found), linked) === 0
  } catch (error) {
    if (error instanceof DamagedPackage) return false
    throw error
  }
}
