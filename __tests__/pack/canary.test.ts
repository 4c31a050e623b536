import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../src/host/host.ts'
import { platformOfHost } from '../../src/oci/platform.ts'
import { type CanaryRequest, runCanary } from '../../src/pack/canary.ts'
import { canaryVariables } from '../../src/pack/canary-program.ts'
import { upxPacker } from '../../src/pack/upx/packer.ts'
import type { GoToolchain, Upx } from '../../src/toolchain/types.ts'
import { goOnPath } from '../compile/support.ts'
import { temporaryFolder, testHost } from '../support/host.ts'
import { describeWithTools, tool } from '../support/tools.ts'
import { scriptedUpx, startsOf } from './support.ts'

/** A go that is a shell script; `$out` is the program it was asked for. */
function scriptedGo(...lines: readonly string[]): GoToolchain {
  const root = temporaryFolder()
  const command = join(root, 'go')
  const output = 'while [ "$1" != -o ]; do shift; done; out=$2'
  writeFileSync(command, ['#!/bin/sh', output, ...lines, ''].join('\n'))
  chmodSync(command, 0o755)
  return { command, root, version: '1.26.0', source: 'path', requestedBy: 'the test' }
}

const platform = platformOfHost(process.arch)

type Given = {
  readonly go: GoToolchain
  readonly upx: Upx
  readonly options?: readonly string[]
  readonly upxDigest?: string
}

function request({
  go,
  upx,
  options = ['--best', '--lzma'],
  upxDigest = `sha256:${upx.command}`,
}: Given): CanaryRequest {
  return { platform, go, packer: upxPacker({ upx, upxDigest, options }) }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )
}

describeWithTools(['go', 'upx'], 'the canary', () => {
  const go = goOnPath()
  const real = tool('upx')

  it('runs packed on this machine, once for a UPX, its options and a platform', async () => {
    const host = testHost()
    const upx = scriptedUpx(`exec ${real} "$@"`)
    expect(await runCanary(request({ go, upx }), host)).toEqual({ canary: 'native', earlier: false })
    expect(await runCanary(request({ go, upx }), host)).toEqual({ canary: 'native', earlier: true })
    expect(startsOf(upx)).toBe(1)
    await runCanary(request({ go, upx, options: ['-1'] }), host)
    expect(startsOf(upx)).toBe(2)
    await runCanary(request({ go, upx, upxDigest: 'sha256:another' }), host)
    expect(startsOf(upx)).toBe(3)
    expect(filesIn(host.temporaryFolder)).toEqual([])
  })

  // What stands before the packed canary: a shell that changes what the canary meets.
  const wrapped = (line: string): Upx & { readonly notes: string } =>
    scriptedUpx(
      'for word in "$@"; do case "$word" in -o*) out=$(echo "$word" | cut -c3-);; esac; input=$word; done',
      'cp "$input" "$out.real"',
      `printf '#!/bin/sh\\n${line}\\n' >"$out"; chmod +x "$out"`,
    )

  it.each([
    [
      'loses the environment',
      'exec env -i "$0.real" "$@"',
      /fails with 600 environment variables: wrong answer "variables 0 /,
    ],
    [
      'crashes at its end',
      '"$0.real" "$@"; kill -SEGV $$',
      /fails with 0 environment variables: (exit code|killed by)/,
    ],
    ['cannot be started', 'exit 127', /fails with 0 environment variables: exit code 127/],
    ['reads another file', 'exec "$0.real" "$0" "$2"', /fails with 0 environment variables: wrong answer/],
    [
      'has another byte in its memory',
      'printf x | dd of="$0.real" bs=1 seek=12 conv=notrunc 2>/dev/null; exec "$0.real" "$@"',
      /fails with 0 environment variables: wrong answer "variables 0 file .* segments .* data true/,
    ],
    ['cannot stand 1,000 variables', 'test -z "$CANARY_1000" && exec "$0.real" "$@"', /fails with 1200 /],
  ])('notices a packed program that %s', async (_, line, told) => {
    await expect(runCanary(request({ go, upx: wrapped(line) }), testHost())).rejects.toThrow(told)
  })
})

describe('a canary that cannot fly', () => {
  const upx = scriptedUpx('exit 1')
  const foreign = scriptedGo('echo "of another machine" >"$out"', 'chmod +x "$out"')

  it('says that the machine cannot run the platform’s programs, and does not blame UPX', async () => {
    const said = { notRun: expect.stringMatching(/^this machine cannot run linux\/\S+ programs$/) }
    expect((await runCanary(request({ go: foreign, upx }), testHost())).canary).toEqual(said)
    expect(startsOf(upx)).toBe(0)
  })

  it('says where no program may be run, and asks again in the next run', async () => {
    const cacheFolder = temporaryFolder()
    const unrunnable = scriptedGo('echo "#!/bin/sh" >"$out"', 'chmod 644 "$out"')
    const host = testHost({ cacheFolder })
    expect((await runCanary(request({ go: unrunnable, upx }), host)).canary).toEqual({
      notRun: expect.stringMatching(
        /^no program may be run in \/.*: it is mounted noexec; TMPDIR names another folder$/,
      ),
    })
    expect(readdirSync(cacheFolder)).toEqual([])
  })

  it('says why it could not be compiled', async () => {
    const go = scriptedGo('echo "no such platform" >&2', 'exit 2')
    expect((await runCanary(request({ go, upx }), testHost())).canary).toEqual({
      notRun: expect.stringMatching(/did not compile .*exit code 2/),
    })
  })

  it('is tried again after an hour, since an emulator may have come', async () => {
    const cacheFolder = temporaryFolder()
    const notes = join(temporaryFolder(), 'notes')
    const go = scriptedGo(`echo once >>${notes}`, 'echo "of another machine" >"$out"', 'chmod +x "$out"')
    const at = (nowMs: number): Host => testHost({ cacheFolder, now: () => nowMs })
    const compiled = (): number => readFileSync(notes, 'utf8').split('\n').length - 1
    await runCanary(request({ go, upx }), at(1_000_000))
    await runCanary(request({ go, upx }), at(1_000_000 + 3_599_000))
    expect(compiled()).toBe(1)
    await runCanary(request({ go, upx }), at(1_000_000 + 3_600_000))
    expect(compiled()).toBe(2)
  })

  it('does not believe a record that is none', async () => {
    const cacheFolder = temporaryFolder()
    await runCanary(request({ go: foreign, upx }), testHost({ cacheFolder }))
    const [name = ''] = readdirSync(join(cacheFolder, 'canary'))
    writeFileSync(join(cacheFolder, 'canary', name), '{"canary": "splendid", "atMs": 1}')
    const { canary } = await runCanary(request({ go: foreign, upx }), testHost({ cacheFolder }))
    expect(canary).toHaveProperty('notRun')
  })
})

it('gives the canary as many variables as were asked for', () => {
  expect(Object.keys(canaryVariables(1200))).toHaveLength(1200)
  expect(Object.values(canaryVariables(2))).toEqual(['0'.repeat(64), `${'0'.repeat(63)}1`])
})
