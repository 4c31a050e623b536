import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/host.ts'
import { startRegistry } from '../support/registries.ts'
import { describeWithTools } from '../support/tools.ts'
import { helloModule, outputsOf } from './command.ts'
import { run, runJson } from './tools.ts'

type Index = {
  readonly mediaType: string
  readonly manifests: readonly { readonly digest: string; readonly platform: { readonly [key: string]: string } }[]
}

// Source: the ELF specification, e_ident and e_machine.
const machines = {
  'linux/386': { machine: 3, bits: 32, order: 'little', emulator: 'qemu-i386-static' },
  'linux/amd64': { machine: 62, bits: 64, order: 'little', emulator: 'qemu-x86_64-static' },
  'linux/arm/v5': { machine: 40, bits: 32, order: 'little', emulator: 'qemu-arm-static' },
  'linux/arm/v7': { machine: 40, bits: 32, order: 'little', emulator: 'qemu-arm-static' },
  'linux/arm64': { machine: 183, bits: 64, order: 'little', emulator: 'qemu-aarch64-static' },
  'linux/ppc64le': { machine: 21, bits: 64, order: 'little', emulator: 'qemu-ppc64le-static' },
  'linux/riscv64': { machine: 243, bits: 64, order: 'little', emulator: 'qemu-riscv64-static' },
  'linux/s390x': { machine: 22, bits: 64, order: 'big', emulator: 'qemu-s390x-static' },
} as const

function elfHeader(file: string): { readonly machine: number; readonly bits: number; readonly order: string } {
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('\x7fELF')
  const order = bytes[5] === 1 ? 'little' : 'big'
  return {
    machine: order === 'little' ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18),
    bits: bytes[4] === 1 ? 32 : 64,
    order,
  }
}

describeWithTools(
  ['go', 'crane', 'registry', ...new Set(Object.values(machines).map(({ emulator }) => emulator))],
  'an image for several platforms',
  () => {
    // Go's signals are too much for the emulator of 386, and a machine of that kind runs such programs itself.
    async function outputOf(program: string, machine: number, emulator: string): Promise<string> {
      return process.arch === 'x64' && (machine === 3 || machine === 62)
        ? run('env', [program])
        : run(emulator, [program])
    }

    async function pushedIndex(platforms: readonly string[], upx: string) {
      const { host } = await startRegistry('distribution')
      const reference = `${host}/team/hello:v1`
      const args = ['.', '--images', `${host}/team/hello`, '--tags', 'v1', '--push', '--upx', upx]
      const cwd = helloModule(temporaryFolder())
      const outputs = await outputsOf([...args, '--platforms', platforms.join(',')], { cwd })
      await run('crane', ['validate', '--remote', reference])
      const index = await runJson<Index>('crane', ['manifest', reference])
      return { outputs, reference, index }
    }

    async function programOf(reference: string, platform: string): Promise<string> {
      const folder = temporaryFolder()
      await run('crane', ['export', '--platform', platform, reference, join(folder, 'image.tar')])
      await run('tar', ['-xf', join(folder, 'image.tar'), '-C', folder])
      return join(folder, 'hello')
    }

    it('is an index whose programs are of their machines and run there', async () => {
      const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] as const
      const { outputs, reference, index } = await pushedIndex(platforms, 'auto')
      expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json')
      expect(index.manifests.map(({ platform }) => platform)).toEqual([
        { os: 'linux', architecture: 'amd64' },
        { os: 'linux', architecture: 'arm', variant: 'v7' },
        { os: 'linux', architecture: 'arm64' },
      ])
      expect((await run('crane', ['digest', reference])).trim()).toBe(outputs.digest)
      const digests = new Set(Object.values<string>(JSON.parse(outputs.digests)))
      expect(digests).toEqual(new Set(index.manifests.map(({ digest }) => digest)))
      for (const platform of platforms) {
        const program = await programOf(reference, platform)
        const { machine, bits, order, emulator } = machines[platform]
        expect(elfHeader(program)).toEqual({ machine, bits, order })
        expect(await outputOf(program, machine, emulator)).toBe('hello\n')
      }
    })

    it('is made for every architecture that can be asked for', async () => {
      const { reference } = await pushedIndex(Object.keys(machines), 'false')
      for (const [platform, { machine, bits, order, emulator }] of Object.entries(machines)) {
        const program = await programOf(reference, platform)
        expect(elfHeader(program)).toEqual({ machine, bits, order })
        expect(await outputOf(program, machine, emulator)).toBe('hello\n')
      }
    })
  },
)
