import { packAll } from '../../src/steps/pack.ts'
import { noGo, planOf, programsOf, testRun } from './support.ts'

describe('packing', () => {
  const upx = { command: undefined, reason: 'UPX 4.2.4 is not available' } as const

  it('leaves programs as they are with upx: false, without a word', async () => {
    const options = testRun()
    const packed = await packAll(options, programsOf(planOf(options)), noGo)
    expect(packed).toMatchObject([{ packed: false, reason: 'upx: false' }])
    expect(options.events).toEqual([])
  })

  it('warns once where UPX is not available', async () => {
    const options = testRun({ inputs: { upx: 'auto', packer: 'upx', platforms: 'linux/amd64,linux/arm64' } })
    const packed = await packAll(options, programsOf(planOf(options)), { ...noGo, upx })
    expect(packed.map((program) => program.packed)).toEqual([false, false])
    expect(options.events).toEqual([
      { kind: 'warning', message: 'the programs go unpacked: UPX 4.2.4 is not available' },
    ])
  })

  it('fails where UPX is not available and packing is asked for', async () => {
    const options = testRun({ inputs: { upx: 'true' } })
    const work = packAll(options, programsOf(planOf(options)), { ...noGo, upx })
    await expect(work).rejects.toThrow('upx: true, but UPX is not to be had: UPX 4.2.4 is not available')
  })

  it('refuses arguments that make UPX do something else', async () => {
    const options = testRun({ inputs: { upx: 'auto', 'upx-args': '--test' } })
    await expect(packAll(options, programsOf(planOf(options)), noGo)).rejects.toThrow('upx-args: "--test"')
  })
})
