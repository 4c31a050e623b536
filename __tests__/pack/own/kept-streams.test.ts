import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCodecs } from '../../../src/pack/codec/codecs.ts'
import type { Stream } from '../../../src/pack/format/types.ts'
import { compressionFor, encoderDigest } from '../../../src/pack/own/compression.ts'
import { reusing } from '../../../src/pack/own/kept-streams.ts'
import type { Compression } from '../../../src/pack/own/pack.ts'
import { temporaryFolder } from '../../support/host.ts'
import { goProgram, packInMemory } from './support.ts'

describe('streams of earlier programs', () => {
  const codecs = createCodecs({ workers: 0 })
  const linked = goProgram('amd64')
  afterAll(() => codecs.close())

  /** Counts what is compressed. */
  function counting(compression: Compression): { readonly compression: Compression; readonly names: string[] } {
    const names: string[] = []
    const compress = (stream: Stream): ReturnType<Compression['compress']> => {
      if (stream.sizeBytes > 0) names.push(stream.name)
      return compression.compress(stream)
    }
    return { compression: { ...compression, compress }, names }
  }

  it.each(['size', 'start'] as const)('are taken as they are where nothing changed (%s)', async (goal) => {
    const path = join(temporaryFolder(), 'packed')
    const encoder = encoderDigest(goal)
    const first = reusing(compressionFor(goal, codecs), { encoder, earlier: [] })
    writeFileSync(path, await packInMemory({ linked, compression: first }))
    expect(first.reused()).toBe(0)

    const changed = new Uint8Array(linked)
    const at = Buffer.from(linked).indexOf('that is all')
    changed[at] = (changed[at] ?? 0) ^ 32
    const { compression, names } = counting(compressionFor(goal, codecs))
    const second = reusing(compression, { encoder, earlier: [{ path, streams: first.streams() }] })
    const packed = await packInMemory({ linked: changed, compression: second })
    expect(names).toEqual(['.rodata'])
    expect(second.reused()).toBe(second.streams().length - 1)
    expect(packed).toEqual(await packInMemory({ linked: changed, compression: compressionFor(goal, codecs) }))
  })

  it.each<[string, (path: string) => void]>([
    ['gone', (path) => writeFileSync(path, '')],
    ['damaged', (path) => writeFileSync(path, readFileSync(path).fill(7, 300_000, 300_010))],
    ['for another codec', () => {}],
  ])('are compressed again where their file is %s', async (state, damage) => {
    const path = join(temporaryFolder(), 'packed')
    const encoder = encoderDigest('start')
    const first = reusing(compressionFor('start', codecs), { encoder, earlier: [] })
    const packed = await packInMemory({ linked, compression: first })
    writeFileSync(path, packed)
    damage(path)
    const other = state === 'for another codec'
    const again = reusing(compressionFor(other ? 'size' : 'start', codecs), {
      encoder,
      earlier: [{ path, streams: first.streams() }],
    })
    const result = await packInMemory({ linked, compression: again })
    if (other) expect(again.reused()).toBeLessThan(first.streams().length / 2)
    else expect([again.reused(), Buffer.compare(result, packed)]).toEqual([0, 0])
  })
})
