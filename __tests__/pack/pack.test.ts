import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFileCache, type FileCache } from '../../src/caches/kept-files.ts'
import type { Program } from '../../src/compile/types.ts'
import type { UserError } from '../../src/errors.ts'
import type { Host } from '../../src/host/host.ts'
import { createProofs } from '../../src/pack/proofs.ts'
import type { PackedProgram } from '../../src/pack/types.ts'
import type { Upx } from '../../src/toolchain/types.ts'
import { goOnPath, userErrorOf } from '../compile/support.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools, tool } from '../support/tools.ts'
import { compiledFor, digestOf, type PackRequest, packPrograms, scriptedUpx, startsOf, withFile } from './support.ts'

describeWithTools(['go', 'upx'], 'packing', () => {
  const go = goOnPath()
  const version = /upx (\S+)/.exec(execFileSync(tool('upx'), ['--version'], { encoding: 'utf8' }))?.[1] ?? ''
  const upx: Upx = { command: tool('upx'), version, source: 'path' }
  const native = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
  let program: Program
  let foreign: readonly Program[]

  beforeAll(async () => {
    const [first, ...others] = await compiledFor(go, [native, 'linux/riscv64', 'linux/ppc64'])
    if (first === undefined) throw new Error('nothing compiled')
    program = first
    foreign = others
  })

  const request = (more: Partial<PackRequest> = {}): PackRequest => ({
    programs: [program],
    packer: 'upx',
    goal: 'size',
    upx,
    mode: 'auto',
    args: ['--best', '--lzma'],
    outputFolder: temporaryFolder(),
    go,
    ...more,
  })

  // One for all: the canary of each UPX flies once.
  const cacheFolder = temporaryFolder()
  const usualHost = (): Host => testHost({ cacheFolder })

  async function packOne(more: Partial<PackRequest> = {}, host: Host = usualHost()): Promise<PackedProgram> {
    const [packed] = await packPrograms(request(more), host)
    if (packed === undefined) throw new Error('no result')
    return packed
  }

  const refusal = (more: Partial<PackRequest>): Promise<UserError> =>
    userErrorOf(packPrograms(request(more), usualHost()))

  describe('with the real UPX', () => {
    it('gives a smaller program that runs and can be unpacked again, and keeps the other', async () => {
      const outputFolder = temporaryFolder()
      const packed = await packOne({ outputFolder })
      expect(packed).toMatchObject({ packed: true, program, proof: { unpacked: true, canary: 'native' } })
      expect(packed.warning).toBeUndefined()
      expect(packed.sizeBytes).toBe(statSync(packed.path).size)
      expect(packed.sizeBytes).toBeLessThan(program.sizeBytes * 0.5)
      expect(execFileSync(packed.path, { encoding: 'utf8' })).toBe('hello\n')
      expect(digestOf(program.path)).toBe(program.digest)
      const files = readdirSync(outputFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )
      expect(files.map(({ name }) => name)).toEqual(['hello'])
    })

    it('gives the same bytes each time, whatever UPX’s variable says', async () => {
      const host = (): Host => testHost({ cacheFolder, env: { ...process.env, UPX: '--no-lzma -1' } })
      const [one, two] = [await packOne({}, host()), await packOne()]
      expect(digestOf(one.path)).toBe(digestOf(two.path))
    })

    it('takes the user’s options', async () => {
      const plain = await packOne()
      // In mode auto so little would not be worth it.
      const quick = await packOne({ args: ['--no-lzma', '-1'], mode: 'true' })
      expect(quick.sizeBytes).toBeGreaterThan(plain.sizeBytes)
      expect(quick.packed).toBe(true)
    })

    it('leaves alone what does not become smaller for who pulls it', async () => {
      // A little Go and much noise: the file shrinks, the pull does not by 3 %.
      const path = join(temporaryFolder(), 'noise')
      writeFileSync(path, Buffer.concat([readFileSync(program.path), randomBytes(12_000_000)]), { mode: 0o755 })
      const packed = await packOne({ programs: [withFile(program, path)], args: ['-1', '--no-lzma'] })
      expect(packed).toMatchObject({ packed: false, path, reason: expect.stringMatching(/less than 3 % saved/) })
      expect(packed.proof).toBeUndefined()
    })

    it.each(['already packed', 'no program at all'])('goes on with what is %s, and says so', async (kind) => {
      const path = join(temporaryFolder(), 'odd')
      if (kind === 'already packed') copyFileSync((await packOne()).path, path)
      else writeFileSync(path, 'echo hello\n'.repeat(1000), { mode: 0o755 })
      const odd = withFile(program, path)
      const packed = await packOne({ programs: [odd] })
      expect(packed).toMatchObject({
        packed: false,
        path,
        warning: expect.stringMatching(/goes unpacked: UPX .*Exception/),
      })
      const error = await refusal({ programs: [odd], mode: 'true' })
      expect(error.message).toMatch(/^upx: true, but hello for linux\/.* cannot be packed: UPX .*Exception/)
    })

    it('does not try platforms on which packed programs do not run', async () => {
      const packed = await packPrograms(request({ programs: [program, ...foreign] }), usualHost())
      expect(packed.map((one) => [one.packed, one.warning])).toEqual([
        [true, undefined],
        [false, undefined],
        [false, undefined],
      ])
      expect(packed[1]?.reason).toMatch(/UPX does not know the format/)
      expect(packed[2]?.reason).toMatch(/crashes/)
      const error = await refusal({ programs: [program, ...foreign], mode: 'true' })
      expect(error.message).toMatch(/linux\/riscv64 cannot be packed/)
      expect(error.change).toMatch(/upx to auto/)
    })

    it('does not pack again a program that it packed before, but proves it again', async () => {
      const cacheFolder = temporaryFolder()
      const kept = createFileCache(temporaryFolder())
      const recorder = scriptedUpx(`exec ${upx.command} "$@"`)
      const once = await packOne({ upx: recorder, kept }, testHost({ cacheFolder }))
      const starts = startsOf(recorder)
      expect(starts).toBe(3) // the canary, the program, the proof
      const again = await packOne({ upx: recorder, kept }, testHost({ cacheFolder }))
      expect(startsOf(recorder)).toBe(starts + 1)
      expect(again).toEqual({ ...once, path: again.path, reason: again.reason })
      expect(again.reason).toMatch(
        /, packed earlier, proven now: unpacks to the same bytes, a packed test program ran earlier/,
      )
      expect(digestOf(again.path)).toBe(digestOf(once.path))
      const fresh = await packOne({ upx: recorder }, testHost({ cacheFolder }))
      expect(startsOf(recorder)).toBe(starts + 3) // the canary is still known
      expect(digestOf(fresh.path)).toBe(digestOf(once.path))
      await packOne({ upx: recorder, kept, args: ['-5'] }, testHost({ cacheFolder }))
      expect(startsOf(recorder)).toBe(starts + 6)
    })

    it('proves the same bytes once on a machine', async () => {
      const folders = { kept: createFileCache(temporaryFolder()), proofs: createProofs(temporaryFolder()) }
      const recorder = scriptedUpx(`exec ${upx.command} "$@"`)
      const host = testHost({ cacheFolder: temporaryFolder() })
      const once = await packOne({ upx: recorder, ...folders }, host)
      const starts = startsOf(recorder)
      const again = await packOne({ upx: recorder, ...folders }, host)
      expect(startsOf(recorder)).toBe(starts)
      expect(again).toEqual({ ...once, path: again.path, reason: again.reason })
      expect(again.reason).toMatch(/, packed and proven earlier: unpacks to the same bytes, /)
      expect(digestOf(again.path)).toBe(digestOf(once.path))
    })

    it('packs again what was damaged in the cache', async () => {
      const folder = temporaryFolder()
      const once = await packOne({ kept: createFileCache(folder) })
      const [entry = ''] = readdirSync(folder)
      writeFileSync(join(folder, entry, 'file'), 'something else')
      const again = await packOne({ kept: createFileCache(folder) })
      expect(digestOf(again.path)).toBe(digestOf(once.path))
    })

    it.each<[string, (real: string) => string]>([
      ['another program, unpacked', () => foreign[0]?.path ?? ''],
      [
        'another program, packed by the same UPX',
        () => {
          const source = join(temporaryFolder(), 'other')
          // A byte in the text that the program prints.
          const bytes = readFileSync(program.path)
          bytes.write('HELLO', bytes.indexOf('hello\n'))
          writeFileSync(source, bytes, { mode: 0o755 })
          const path = `${source}-packed`
          execFileSync(upx.command, ['-q', '-1', `-o${path}`, source])
          return path
        },
      ],
    ])('packs again what the cache vouches for by itself but is %s', async (_, swap) => {
      const once = await packOne()
      const file = swap(once.path)
      const kept: FileCache = {
        restore: async (_key, destination) => {
          copyFileSync(file, destination)
          return JSON.stringify({ sizeBytes: 1, pulled: { unpacked: 9, packed: 1 }, canary: 'native' })
        },
        keep: async () => undefined,
        all: async () => [],
      }
      const proofs = createProofs(temporaryFolder())
      await packOne({ kept: createFileCache(temporaryFolder()), proofs })
      const again = await packOne({ kept, proofs })
      expect(digestOf(again.path)).toBe(digestOf(once.path))
    })
  })

  describe('without UPX', () => {
    const none = { command: undefined, reason: 'the download answered 404' } as const

    it('goes on unpacked and says why, once', async () => {
      const packed = await packPrograms(request({ upx: none, programs: [program, ...foreign] }), testHost())
      expect(packed.map(({ path }) => path)).toEqual([program, ...foreign].map(({ path }) => path))
      expect(packed.flatMap(({ warning }) => warning ?? [])).toEqual([expect.stringMatching(/404/)])
    })

    it('fails when packing was asked for', async () => {
      expect((await refusal({ upx: none, mode: 'true' })).message).toMatch(/UPX is not to be had: .*404/)
    })

    it('is not missed when packing was switched off', async () => {
      expect(await packOne({ upx: none, mode: 'false' })).toEqual({
        program,
        path: program.path,
        sizeBytes: program.sizeBytes,
        digest: digestOf(program.path),
        packed: false,
        reason: 'upx: false',
      })
    })
  })

  describe('with a UPX that', () => {
    // Packs the canary as the real one does, and then behaves for the program.
    const canaryIsFine = `case "$*" in */canary) exec ${tool('upx')} "$@";; esac`
    // The output's name: the word that begins with -o.
    const output = 'for word in "$@"; do case "$word" in -o*) out=$(echo "$word" | cut -c3-);; esac; done'

    it.each([
      ['crashes', ['kill -SEGV $$'], /packing/],
      ['fails', ['echo "upx: x: IOException: write error: No space left on device" >&2', 'exit 1'], /No space left/],
      ['writes nothing', ['exit 0'], /wrote no file/],
      ['writes garbage', [output, 'echo garbage >"$out"'], /the proof failed: unpacked again it is sha256/],
      ['hangs', ['sleep 60'], /timed out after 2 s/],
    ])('%s, auto goes on unpacked with a warning and true fails, and nothing stays', async (title, lines, told) => {
      const outputFolder = temporaryFolder()
      const cacheFolder = temporaryFolder()
      const bad = {
        upx: scriptedUpx(canaryIsFine, ...lines),
        outputFolder,
        kept: createFileCache(join(cacheFolder, 'packed')),
        timeoutMs: title === 'hangs' ? 2000 : 120_000,
      }
      const host = testHost({ cacheFolder })
      const packed = await packOne(bad, host)
      expect(packed).toMatchObject({ packed: false, path: program.path, warning: expect.stringMatching(told) })
      const error = await userErrorOf(packPrograms(request({ ...bad, mode: 'true' }), host))
      expect(error.message).toMatch(told)
      const files = readdirSync(outputFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      )
      expect(files).toEqual([])
      expect(existsSync(join(cacheFolder, 'packed'))).toBe(false)
    })

    it('makes programs that do not run: the canary notices, and is not believed the next time', async () => {
      const cacheFolder = temporaryFolder()
      // Unpacks to the right bytes, but what it packed only ever says "broken".
      const upx = scriptedUpx(
        output,
        'for last in "$@"; do :; done',
        'case " $* " in *" -d "*) sed 1,3d "$last" >"$out"; exit 0;; esac',
        'printf "#!/bin/sh\\necho broken; exit 0\\n#\\n" >"$out"; cat "$last" >>"$out"; chmod +x "$out"',
      )
      for (const round of [1, 2]) {
        const packed = await packOne({ upx, args: ['-1'] }, testHost({ cacheFolder }))
        expect({ round, ...packed }).toMatchObject({
          round,
          packed: false,
          warning: expect.stringMatching(
            /a packed test program for .* fails with 0 environment variables: wrong answer/,
          ),
        })
      }
    })
  })

  it('ends UPX when the run is cancelled, and leaves no file', async () => {
    const outputFolder = temporaryFolder()
    const host = testHost()
    const upx = scriptedUpx('sleep 60')
    const work = packPrograms(request({ upx, outputFolder }), host)
    setTimeout(host.abort, 300)
    await expect(work).rejects.toThrow('cancelled')
    expect(
      readdirSync(outputFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    ).toEqual([])
  })

  it('refuses options that make UPX do something else, before anything starts', async () => {
    expect((await refusal({ args: ['-d'] })).message).toMatch(/upx-args: "-d"/)
  })
})
