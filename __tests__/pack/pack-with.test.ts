import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../../src/compile/types.ts'
import { CancelledError } from '../../src/errors.ts'
import { pending } from '../../src/host/pending.ts'
import { platformOfHost } from '../../src/oci/platform.ts'
import type { Flight } from '../../src/pack/canary.ts'
import { packWith } from '../../src/pack/pack-with.ts'
import { type Packer, PackFailure } from '../../src/pack/packer.ts'
import { temporaryFolder, testHost } from '../support/host.ts'

describe('packing a program while a packed test program runs', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'program')
  const linked = Buffer.alloc(100_000, 'a program that shrinks')
  writeFileSync(path, linked)
  const program = {
    main: { name: 'program' },
    platform: platformOfHost(process.arch),
    path,
    sizeBytes: linked.length,
    digest: 'sha256:linked',
  } as unknown as Program

  /** A packer that takes until it is ended, or until `finish` is called. */
  function begin(mode: 'auto' | 'true' = 'auto') {
    const [flight, begun, finished] = [pending<Flight>(), pending<undefined>(), pending<undefined>()]
    const output = join(temporaryFolder(), 'packed')
    const host = testHost()
    let ended = false
    const packer: Packer = {
      name: 'own',
      title: 'a packer',
      identity: ['test'],
      variableCounts: [0],
      packingOn: () => ({ verdict: 'runs' }),
      pack: async ({ output: partial }, { signal }) => {
        writeFileSync(partial, 'small')
        begun.resolve(undefined)
        const aborted = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => {
            ended = true
            reject(new CancelledError())
          })
        })
        await Promise.race([finished.promise, aborted])
        return { unpacksTo: 'sha256:linked' }
      },
      prove: async () => {},
    }
    const packing = { mode, canary: () => flight.promise }
    const result = packWith({ program, packer, path: output, packing }, host)
    result.catch(() => {})
    return { flight, begun: begun.promise, finish: finished.resolve, result, output, host, ended: () => ended }
  }

  it('begins at once, and uses the result when both have ended', async () => {
    const { flight, begun, finish, result, output, ended } = begin()
    await begun
    finish(undefined)
    flight.resolve({ canary: 'native', earlier: false })
    expect(await result).toMatchObject({ packed: true, path: output, proof: { canary: 'native' } })
    expect([existsSync(output), ended()]).toEqual([true, false])
  })

  it.each(['auto', 'true'] as const)('ends the packer when the test program fails, with %s', async (mode) => {
    const { flight, begun, result, output, ended } = begin(mode)
    await begun
    flight.reject(new PackFailure('a packed test program fails'))
    if (mode === 'true') await expect(result).rejects.toThrow('upx: true, but program for')
    else expect(await result).toMatchObject({ reason: 'not packed by go-tiny-image: a packed test program fails' })
    expect([ended(), readdirSync(join(output, '..'))]).toEqual([true, []])
  })

  it('ends the packer when no test program can be run, where only that can tell', async () => {
    const { flight, begun, result, output, ended } = begin()
    await begun
    flight.resolve({ canary: { notRun: 'no program may be run in /tmp' }, earlier: false })
    expect(await result).toEqual({ reason: 'packing is not proven: no program may be run in /tmp' })
    expect([ended(), readdirSync(join(output, '..'))]).toEqual([true, []])
  })

  it('is cancelled with the run', async () => {
    const { flight, begun, result, host, ended } = begin()
    await begun
    host.abort()
    flight.reject(new CancelledError())
    await expect(result).rejects.toThrow(CancelledError)
    expect(ended()).toBe(true)
  })
})
