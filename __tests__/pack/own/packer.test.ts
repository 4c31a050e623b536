import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFileCache } from '../../../src/caches/kept-files.ts'
import type { Program } from '../../../src/compile/types.ts'
import { packageMagic, stubOffset } from '../../../src/pack/format/layout.ts'
import { xxh32 } from '../../../src/pack/format/xxh32.ts'
import { inspectFile, unpackFile } from '../../../src/pack/own/file-commands.ts'
import { createOwnPacker } from '../../../src/pack/own/packer.ts'
import type { PackedProgram } from '../../../src/pack/types.ts'
import { goOnPath } from '../../compile/support.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { describeWithTools } from '../../support/tools.ts'
import { compiledFor, digestOf, type PackRequest, packPrograms, scriptedUpx, startsOf, withFile } from '../support.ts'

const magicBytes = Buffer.alloc(4)
magicBytes.writeUInt32LE(packageMagic)

describeWithTools(['go'], 'packing with our own packer', () => {
  const go = goOnPath()
  const native = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
  const none = { command: undefined, reason: 'UPX was not to be found' } as const
  const cacheFolder = temporaryFolder()
  let program: Program
  let packing: Promise<PackedProgram> | undefined

  beforeAll(async () => {
    const [first] = await compiledFor(go, [native])
    if (first === undefined) throw new Error('nothing compiled')
    program = first
  })

  async function packOne(more: Partial<PackRequest> = {}): Promise<PackedProgram> {
    const given = { programs: [program], packer: 'auto', goal: 'size', upx: none, mode: 'auto', args: ['-1'] } as const
    const request = { ...given, outputFolder: temporaryFolder(), go, ...more }
    const [packed] = await packPrograms(request, testHost({ cacheFolder }))
    if (packed === undefined) throw new Error('no result')
    return packed
  }

  it.each(['size', 'start'] as const)('for %s gives a smaller program that runs, the same each time', async (goal) => {
    const packed = await packOne({ goal })
    expect(packed).toMatchObject({ packed: true, packedBy: { name: 'own' }, proof: { canary: 'native' } })
    expect(packed.sizeBytes).toBeLessThan(program.sizeBytes * 0.5)
    expect(packed.reason).toMatch(
      /^packs to \d+ % with go-tiny-image.*unpacks to the same bytes, a packed test program ran/,
    )
    expect(execFileSync(packed.path, { encoding: 'utf8' })).toBe('hello\n')
    expect(digestOf((await packOne({ goal })).path)).toBe(digestOf(packed.path))
  })

  it('does not look for UPX where it is not needed', async () => {
    const packed = await packOne({ upx: () => Promise.reject(new Error('looked for')) })
    expect(packed.packedBy).toEqual({ name: 'own' })
  })

  it('leaves to UPX what it does not pack, and says why', async () => {
    const path = join(temporaryFolder(), 'script')
    writeFileSync(path, 'echo hello\n'.repeat(1000), { mode: 0o755 })
    const upx = scriptedUpx('exit 1')
    const packed = await packOne({ programs: [withFile(program, path)], upx: async () => upx })
    expect(packed).toMatchObject({
      packed: false,
      reason: expect.stringMatching(/^not packed by go-tiny-image: the program is no ELF program; /),
    })
    expect(startsOf(upx)).toBeGreaterThan(0)
    const own = await packOne({ programs: [withFile(program, path)], packer: 'own', upx })
    expect(own).toMatchObject({ packed: false, reason: 'not packed by go-tiny-image: the program is no ELF program' })
  })

  it('takes a program of an earlier run after proving it again', async () => {
    const folder = temporaryFolder()
    const once = await packOne({ kept: createFileCache(folder) })
    const again = await packOne({ kept: createFileCache(folder) })
    expect(again).toEqual({ ...once, path: again.path, reason: again.reason })
    expect(once.reason).toMatch(/, unpacks to the same bytes, a packed test program ran( earlier)? \(native\)$/)
    expect(again.reason).toMatch(
      /, packed earlier, proven now: unpacks to the same bytes, a packed test program ran earlier \(native\)$/,
    )
    const [entry = ''] = readdirSync(folder)
    writeFileSync(join(folder, entry, 'file'), readFileSync(once.path).fill(7, 30_000, 30_010))
    const repaired = await packOne({ kept: createFileCache(folder) })
    expect(digestOf(repaired.path)).toBe(digestOf(once.path))
  })

  it.each<[what: string, change: (file: Buffer) => void]>([
    ['another byte in the stub', (file) => file.writeUInt8((file[stubOffset + 40] ?? 0) ^ 1, stubOffset + 40)],
    ['memory that may be executed', (file) => file.writeUInt32LE(7, 64 + 4)],
    [
      'another start of the program, with the right checksum',
      (file) => {
        const at = file.indexOf(magicBytes, stubOffset)
        file.writeBigUInt64LE(file.readBigUInt64LE(at + 24) + 16n, at + 24)
        file.writeUInt32LE(xxh32(file.subarray(at + 8, at + file.readUInt32LE(at + 8))), at + 4)
      },
    ],
    ['bytes after its end', () => {}],
  ])('proves of a file from elsewhere also what runs before it is unpacked: %s', async (what, change) => {
    const packer = createOwnPacker('size')
    packing ??= packOne()
    const packed = await packing
    const file = readFileSync(packed.path)
    change(file)
    const path = join(temporaryFolder(), 'forged')
    writeFileSync(path, what === 'bytes after its end' ? Buffer.concat([file, Buffer.alloc(64)]) : file)
    const digest = digestOf(program.path)
    const proof = (of: string) => packer.prove({ packed: of, digest, timeoutMs: 60_000 }, testHost())
    await proof(packed.path)
    expect(inspectFile(path)).toBeDefined()
    await expect(proof(path)).rejects.toThrow(
      'the proof failed: its headers or its code for unpacking are not those of this version',
    )
  })

  it('gives a changed program the same bytes beside earlier ones as without them, whatever became of those', async () => {
    const bytes = readFileSync(program.path)
    bytes.write('HELLO', bytes.indexOf('hello\n'))
    const path = join(temporaryFolder(), 'changed')
    writeFileSync(path, bytes, { mode: 0o755 })
    const changed = withFile(program, path)
    const alone = await packOne({ programs: [changed] })

    const folder = temporaryFolder()
    const kept = createFileCache(folder)
    await packOne({ kept })
    const beside = await packOne({ programs: [changed], kept })
    expect(digestOf(beside.path)).toBe(digestOf(alone.path))
    expect(beside.reason).toBe(alone.reason.replace('ran (', 'ran earlier ('))

    // Streams under the keys of others, as only a program with other bytes has them.
    rmSync(folder, { recursive: true })
    await packOne({ kept })
    const [entry = ''] = readdirSync(folder)
    const record = readFileSync(join(folder, entry, 'record.json'), 'utf8')
    const [{ details }] = [JSON.parse(record)]
    const { streams, ...outcome } = JSON.parse(details)
    expect(streams.length).toBeGreaterThan(20)
    const swapped = streams.map((text: string, index: number) =>
      [text.split(' ')[0], streams[(index + 1) % streams.length].split(' ')[1]].join(' '),
    )
    const forged = { ...JSON.parse(record), details: JSON.stringify({ ...outcome, streams: swapped }) }
    writeFileSync(join(folder, entry, 'record.json'), JSON.stringify(forged))
    expect(digestOf((await packOne({ programs: [changed], kept })).path)).toBe(digestOf(alone.path))
  })

  it('unpacks and inspects what it packed, and nothing else', async () => {
    const { path } = await packOne()
    const output = `${path}.out`
    expect(await unpackFile(path, output)).toContain(program.digest)
    expect(digestOf(output)).toBe(program.digest)
    await expect(unpackFile(path, output)).rejects.toThrow('exists')
    expect((await inspectFile(path)).join('\n')).toContain(program.digest)
    expect(await inspectFile(program.path)).toEqual([`${program.path}: is not packed by go-tiny-image`])
    await expect(unpackFile(program.path, `${output}.2`)).rejects.toThrow('is not packed by go-tiny-image')
    const cut = `${path}.cut`
    writeFileSync(cut, readFileSync(path).subarray(0, 100_000))
    await expect(unpackFile(cut, `${output}.3`)).rejects.toThrow('is cut off')
    expect([`${output}.2`, `${output}.3`].filter(existsSync)).toEqual([])
  })
})
