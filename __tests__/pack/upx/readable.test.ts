import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../../../src/compile/types.ts'
import { type Platform, platformOfHost, platformText } from '../../../src/oci/platform.ts'
import { createUpxPacker } from '../../../src/pack/upx/packer.ts'
import { buildInfoOf, withBuildInfo } from '../../../src/pack/upx/readable.ts'
import { goOnPath } from '../../compile/support.ts'
import { readerOf } from '../../support/bytes.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools, tool } from '../../support/tools.ts'
import { compiledFor, digestOf, scriptedUpx } from '../support.ts'

const emulators: Readonly<Record<string, string>> = {
  '386': 'qemu-i386-static',
  amd64: 'qemu-x86_64-static',
  arm: 'qemu-arm-static',
  arm64: 'qemu-aarch64-static',
  ppc64le: 'qemu-ppc64le-static',
}
const platforms = ['amd64', '386', 'arm/v5', 'arm/v6', 'arm/v7', 'arm64', 'ppc64le'].map((name) => `linux/${name}`)
const tools = ['go', 'upx', ...Object.values(emulators)]

const inMemory = (bytes: Uint8Array) => ({ sizeBytes: bytes.length, readAt: readerOf(bytes) })

describeWithTools(tools, 'a program packed by UPX', () => {
  const upx = { command: tool('upx'), version: '4.2', source: 'path' } as const
  let programs: readonly Program[]

  beforeAll(async () => {
    programs = await compiledFor(goOnPath(), platforms)
  })

  async function packed(platform: string, options: readonly string[] = ['-1', '--lzma']) {
    const program = programs.find((candidate) => platformText(candidate.platform) === platform)
    if (program === undefined) throw new Error(`${platform} was not compiled`)
    const output = join(temporaryFolder(), 'packed')
    const packer = await createUpxPacker(upx, options)
    const { note } = await packer.pack({ input: program.path, output, timeoutMs: 60_000 }, testHost())
    return { program, output, note }
  }

  // A machine runs its own programs and those of its 32-bit sister itself: emulators of these do not know all of Go.
  const runs = (path: string, { architecture }: Platform): string => {
    const own = platformOfHost(process.arch).architecture
    const isNative = architecture === own || (own === 'amd64' && architecture === '386')
    const [command = '', ...args] = isNative ? [path] : [tool(emulators[architecture] ?? ''), path]
    return execFileSync(command, args, { encoding: 'utf8' })
  }

  const modules = (path: string): string =>
    execFileSync('go', ['version', '-m', path], { encoding: 'utf8' }).replace(/^.*?: /, '')

  it.each(platforms)(
    'for %s has its build information, starts, and unpacks to the linked program',
    async (platform) => {
      const { program, output, note } = await packed(platform)
      expect(note).toBeUndefined()
      expect(modules(output)).toBe(modules(program.path))
      expect(runs(output, program.platform)).toBe('hello\n')
      expect(execFileSync(upx.command, ['-t', output], { encoding: 'utf8' })).toContain('[OK]')
      const unpacked = `${output}.unpacked`
      execFileSync(upx.command, ['-qq', '-d', `-o${unpacked}`, output])
      expect(digestOf(unpacked)).toBe(program.digest)
    },
  )

  it('without LZMA too, and grows by little more than the information', async () => {
    const { program, output } = await packed('linux/amd64', ['-1'])
    expect(modules(output)).toBe(modules(program.path))
    const plain = join(temporaryFolder(), 'plain')
    execFileSync(upx.command, ['-qq', '-1', `-o${plain}`, program.path])
    const info = buildInfoOf(inMemory(readFileSync(program.path)))
    const grown = statSync(output).size - statSync(plain).size
    expect(grown).toBeLessThan((info?.length ?? 0) + 300)
  })

  it('with many environment variables starts as well', async () => {
    const { output } = await packed('linux/amd64')
    const env = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`V${index}`, 'x'.repeat(60)]))
    expect(spawnSync(output, { env, encoding: 'utf8' }).stdout).toBe('hello\n')
  })

  describe('whose layout is another', () => {
    let plain: Buffer
    beforeAll(() => {
      const path = join(temporaryFolder(), 'plain')
      execFileSync(upx.command, ['-qq', '-1', `-o${path}`, programs[0]?.path ?? ''])
      plain = readFileSync(path)
    })
    const reason = (bytes: Buffer): string | undefined => {
      const result = withBuildInfo(inMemory(bytes), Buffer.from('information'))
      return 'reason' in result ? result.reason : undefined
    }
    // Fields of the ELF header of 64 bits and of its second program header.
    const second = 64 + 56

    it.each<[string, (bytes: Buffer) => void, string | undefined]>([
      ['as it is', () => undefined, undefined],
      ['no ELF file', (bytes) => bytes.fill(0, 0, 4), 'it is no ELF file'],
      ['with sections', (bytes) => bytes.writeUInt16LE(3, 60), 'it has sections'],
      ['with headers beyond its end', (bytes) => bytes.writeUInt16LE(60_000, 56), 'its headers are unusual'],
      ['with larger headers', (bytes) => bytes.writeUInt16LE(64, 54), 'its headers are unusual'],
      ['without a loaded segment', (bytes) => bytes.writeUInt32LE(6, second), 'its last segment is not'],
      [
        'whose last segment starts elsewhere',
        (bytes) => bytes.writeBigUInt64LE(4096n, second + 8),
        'its last segment is',
      ],
      ['whose last segment has no code', (bytes) => bytes.writeUInt32LE(4, second + 4), 'its last segment is not'],
      ['whose last segment is writable', (bytes) => bytes.writeUInt32LE(7, second + 4), 'its last segment is not'],
      ['whose last segment is larger in memory', (bytes) => bytes.writeBigUInt64LE(1n << 24n, second + 40), 'its last'],
      [
        'with a segment behind its last one',
        (bytes) => bytes.writeBigUInt64LE(bytes.readBigUInt64LE(second + 16) + 4096n, 64 + 16),
        'another segment lies behind',
      ],
    ])('%s', (_, change, expected) => {
      const bytes = Buffer.from(plain)
      change(bytes)
      if (expected === undefined) expect(reason(bytes)).toBeUndefined()
      else expect(reason(bytes)).toContain(expected)
    })

    it('goes as UPX made it, and the log says so', async () => {
      const [program] = programs
      const output = join(temporaryFolder(), 'packed')
      const packer = await createUpxPacker(scriptedUpx(`echo packed >${output}`), [])
      const { note } = await packer.pack({ input: program?.path ?? '', output, timeoutMs: 60_000 }, testHost())
      expect(note).toBe('scanners find no modules in it (it is no ELF file)')
      expect(readFileSync(output, 'utf8')).toBe('packed\n')
    })
  })

  it.each<[string, (bytes: Buffer) => void]>([
    ['without sections', (bytes) => bytes.writeUInt16LE(0, 60)],
    [
      'of Go 1.17, which points to its texts',
      (bytes) => bytes.writeUInt8(0, bytes.indexOf('\xff Go buildinf:', 0, 'latin1') + 15),
    ],
    ['that is no ELF file', (bytes) => bytes.fill(0, 0, 4)],
  ])('needs information in the linked one: there is none in one %s', (_, change) => {
    const bytes = readFileSync(programs[0]?.path ?? '')
    expect(buildInfoOf(inMemory(bytes))).toBeDefined()
    change(bytes)
    expect(buildInfoOf(inMemory(bytes))).toBeUndefined()
  })
})
