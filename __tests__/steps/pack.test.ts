import { createRoom } from '../../src/host/parallel.ts'
import type { PackedProgram } from '../../src/pack/types.ts'
import { packAll } from '../../src/steps/pack.ts'
import type { Tools } from '../../src/steps/setup/toolchain.ts'
import { noGo, planOf, programsOf, type TestRun, testRun } from './support.ts'

describe('packing', () => {
  const upx = { command: undefined, reason: 'UPX 4.2.4 is not available' } as const

  async function pack(options: TestRun, tools: Tools): Promise<readonly PackedProgram[]> {
    const programs = programsOf(planOf(options)).map((program) => Promise.resolve(program))
    const room = createRoom({ places: 2, signal: options.host.signal })
    return packAll(options, { programs, tools, room }).all
  }

  it('leaves programs as they are with upx: false, without a word', async () => {
    const options = testRun()
    const packed = await pack(options, noGo)
    expect(packed).toMatchObject([{ packed: false, reason: 'upx: false' }])
    expect(options.events).toEqual([])
  })

  it('warns once where UPX is not available', async () => {
    const options = testRun({ inputs: { upx: 'auto', packer: 'upx', platforms: 'linux/amd64,linux/arm64' } })
    const packed = await pack(options, { ...noGo, upx })
    expect(packed.map((program) => program.packed)).toEqual([false, false])
    expect(options.events).toEqual([
      { kind: 'warning', message: 'the programs go unpacked: UPX 4.2.4 is not available' },
    ])
  })

  it('fails where UPX is not available and packing is asked for', async () => {
    const options = testRun({ inputs: { upx: 'true' } })
    const work = pack(options, { ...noGo, upx })
    await expect(work).rejects.toThrow('upx: true, but UPX is not to be had: UPX 4.2.4 is not available')
  })

  it('refuses arguments that make UPX do something else', async () => {
    const options = testRun({ inputs: { upx: 'auto', 'upx-args': '--test' } })
    await expect(pack(options, noGo)).rejects.toThrow('upx-args: "--test"')
  })
})
