// bench: changed programs through the packer and changed packages through the stubs' code: none may come back wrong, none may leave its bounds ([filters | decoder] [count] [seed] [Go version …])

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fuzzDecoder } from '../__tests__/pack/fuzz/decoder.ts'
import { fuzzFilters } from '../__tests__/pack/fuzz/filters.ts'
import { packedInAllWays, smallPrograms } from '../__tests__/pack/fuzz/programs.ts'

const [what = 'filters', count = '10000', seed = '1', ...versions] = process.argv.slice(2)
if (what !== 'filters' && what !== 'decoder') throw new Error(`filters or decoder, not ${what}`)
const options = { count: Number(count), seed: Number(seed) }

const programs = [...smallPrograms(), ...versions.flatMap(olderPrograms)]
console.log(`${what}: ${options.count} times, seed ${options.seed}, ${programs.length} programs`)
const started = performance.now()
if (what === 'filters') {
  const { exact, refused, withoutFilter } = await fuzzFilters({ programs, ...options })
  console.log(`${exact} packed exactly, ${withoutFilter} of them without a filter; ${refused} refused`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'go-tiny-image-fuzz-'))
  try {
    console.log(await fuzzDecoder({ folder, packed: await packedInAllWays(programs), ...options }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`)

function olderPrograms(version: string): readonly Uint8Array[] {
  process.env.GOTOOLCHAIN = version
  return smallPrograms(['amd64', '386', 'arm64', 'arm'])
}
