import { NotPackable } from '../../../src/pack/elf/read.ts'
import { DamagedPackage } from '../../../src/pack/format/read.ts'
import { findPackage, unpackProgram } from '../../../src/pack/own/unpack.ts'
import { packInMemory, randomNumbers, storeOnly } from '../own/support.ts'
import { mutate } from './mutations.ts'

export type FilterFuzz = {
  readonly programs: readonly Uint8Array[]
  readonly seed: number
  readonly count: number
}

export type FilterCounts = {
  /** Packed, and unpacked to the same bytes. */
  exact: number
  /** No program that can be packed. */
  refused: number
  /** Packed with fewer filters than the program that nobody changed. */
  withoutFilter: number
}

/**
 * Changes linked programs `count` times and packs them: each must be refused, or be unpacked to the same bytes. Throws
 * with the number of the first one that is not.
 */
export async function fuzzFilters({ programs, seed, count }: FilterFuzz): Promise<FilterCounts> {
  const counts = { exact: 0, refused: 0, withoutFilter: 0 }
  const filters = await Promise.all(
    programs.map(
      async (linked) => findPackage(await packInMemory({ linked, compression: storeOnly }))?.filters.length ?? 0,
    ),
  )
  for (let iteration = 0; iteration < count; iteration++) {
    // Each has a seed of its own, so that one can be looked at alone.
    const random = randomNumbers(Math.imul(seed, 1_000_003) + iteration)
    const original = programs[iteration % programs.length]
    if (original === undefined) throw new Error('no program to change')
    const linked = mutate(original, random)
    try {
      const packed = findPackage(await packInMemory({ linked, compression: storeOnly }))
      if (packed === undefined || !Buffer.from(unpackProgram(packed)).equals(linked)) throw new Error('other bytes')
      counts.exact++
      if (packed.filters.length < (filters[iteration % programs.length] ?? 0)) counts.withoutFilter++
    } catch (error) {
      if (error instanceof NotPackable) counts.refused++
      else throw new Error(`iteration ${iteration} of seed ${seed}: ${describe(error)}`, { cause: error })
    }
  }
  return counts
}

function describe(error: unknown): string {
  if (error instanceof DamagedPackage) return `the packed program ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
