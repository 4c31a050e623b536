import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { release } from 'node:os'
import { dirname, join } from 'node:path'
import { ToolError } from '../errors.ts'
import { fileDigest } from '../host/files/pieces.ts'
import { readRegularFileSync } from '../host/files/regular.ts'
import type { Host } from '../host/host.ts'
import { sha256Of } from '../oci/digest.ts'
import { goEnvironment, type Platform, platformOfHost, platformSlug, platformText } from '../oci/platform.ts'
import { plainGoEnvironment } from '../source/environment/variables.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { type CanaryMemory, canaryAnswer, canaryMemory, canarySource, canaryVariables } from './canary-program.ts'
import { parseCanaryRecord } from './outcome.ts'
import { type Packer, PackFailure, packingTime } from './packer.ts'
import type { Proof } from './types.ts'

export type CanaryRequest = {
  readonly platform: Platform
  readonly go: GoToolchain
  readonly packer: Packer
}

const runTimeMs = 60_000
const notRunMs = 3_600_000
// The file was just written, so it exists: the permission to execute it is missing.
const notExecutable = 'it may not be executed'
const megabyte = 1_000_000

/** How the canary ran, and whether that was in an earlier run. */
export type Flight = { readonly canary: Proof['canary']; readonly earlier: boolean }

/**
 * Packs a small Go program of the platform with the same packer, and runs it with as many environment variables as the
 * packer's programs must survive: natively, or with an emulator that the kernel has registered (binfmt_misc). It also
 * compares its memory with its file. A success is stored in the host's cache folder for this packer, this platform and
 * this kernel. Throws a PackFailure when the packed program does not do what the unpacked one does.
 */
export async function runCanary(request: CanaryRequest, host: Host): Promise<Flight> {
  const record = join(host.cacheFolder, 'canary', `${await recordKey(request)}.json`)
  const known = await rememberedResult(record, host.now())
  if (known !== undefined) return { canary: known, earlier: true }
  const folder = join(host.temporaryFolder, 'canary', platformSlug(request.platform))
  await mkdir(folder, { recursive: true })
  try {
    const result = await flyOnce({ ...request, folder }, host)
    // Another temporary folder may allow it in the next run.
    if (typeof result === 'string' || !result.notRun.includes('noexec'))
      await remember({ path: record, result, nowMs: host.now() })
    return { canary: result, earlier: false }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function flyOnce(request: CanaryRequest & { readonly folder: string }, host: Host): Promise<Proof['canary']> {
  const { folder, packer, platform } = request
  const program = join(folder, 'canary')
  const compiled = await compile({ ...request, program }, host)
  if (compiled !== undefined) return { notRun: compiled }
  const memory = canaryMemory(await readFile(program))
  // A program that cannot run unpacked says nothing about packing.
  const alone = await run({ program, count: 0, folder, memory }, host)
  if (alone !== undefined)
    return { notRun: notRunHere(platform, { failure: alone, parent: dirname(host.temporaryFolder) }) }
  const packed = join(folder, 'packed')
  await packer.pack({ input: program, output: packed, timeoutMs: packingTime(2 * megabyte), small: true }, host)
  for (const count of packer.variableCounts) {
    const failure = await run({ program: packed, count, folder, memory }, host)
    if (failure !== undefined) {
      const what = `a packed test program for ${platformText(platform)} fails with ${count} environment variables`
      throw new PackFailure(`${what}: ${failure}`)
    }
  }
  return runsNatively(platform) ? 'native' : 'emulated'
}

function notRunHere(
  platform: Platform,
  { failure, parent }: { readonly failure: string; readonly parent: string },
): string {
  return failure === notExecutable
    ? `no program may be run in ${parent}: it is mounted noexec; TMPDIR names another folder`
    : `this machine cannot run ${platformText(platform)} programs`
}

/** Why it could not be compiled, as one clause. */
async function compile(
  request: CanaryRequest & { readonly folder: string; readonly program: string },
  host: Host,
): Promise<string | undefined> {
  const { go, platform, folder, program } = request
  await writeFile(join(folder, 'go.mod'), 'module go-tiny-image.invalid/canary\n\ngo 1.18\n')
  await writeFile(join(folder, 'main.go'), canarySource)
  const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', program, '.']
  const ours = { ...goEnvironment(platform), CGO_ENABLED: '0', GOROOT: go.root, GOFLAGS: '-buildvcs=false' }
  try {
    const env = { ...plainGoEnvironment(host.env), ...ours }
    await host.run({ command: go.command, args, cwd: folder, env, quiet: true })
    return undefined
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `the test program did not compile (${error.message.split('\n', 1).join('')})`
  }
}

/** How the run failed, as one clause, or undefined. */
async function run(
  canary: {
    readonly program: string
    readonly count: number
    readonly folder: string
    readonly memory: CanaryMemory
  },
  host: Host,
): Promise<string | undefined> {
  const { program, count, folder, memory } = canary
  const read = join(folder, 'main.go')
  try {
    const { exitCode, stdout } = await host.run({
      command: program,
      args: [read, String(count), ...memory.args],
      env: canaryVariables(count),
      timeoutMs: runTimeMs,
      quiet: true,
      anyExitCode: true,
    })
    if (exitCode !== 0) return `exit code ${exitCode}`
    const expected = canaryAnswer(count, { file: await fileDigest(read), segments: memory.digest })
    return stdout === expected ? undefined : `wrong answer ${JSON.stringify(stdout)}`
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    if (error.notStarted) return notExecutable
    return error.message
      .split('\n', 1)
      .join('')
      .replace(/^.*?: /, '')
  }
}

/** Whether programs of the platform run on this machine without an emulator. */
export function runsNatively({ architecture }: Platform): boolean {
  const own = platformOfHost(process.arch).architecture
  const sisters: Readonly<Record<string, readonly string[]>> = { amd64: ['386'], arm64: ['arm'] }
  return architecture === own || sisters[own]?.includes(architecture) === true
}

async function recordKey({ platform, packer }: CanaryRequest): Promise<string> {
  // The emulators registered in the kernel; not visible in most containers.
  const emulators = (await readdir('/proc/sys/fs/binfmt_misc').catch(() => [])).sort()
  const machine = [process.arch, release(), emulators]
  const facts = ['canary 3', packer.identity, platformText(platform), machine]
  return sha256Of(JSON.stringify(facts))
}

// A failure may be specific to this run, so it is never stored. "Cannot be run here" is stored, but only for a short
// time: an emulator may be registered that is not visible from here.
async function remember(record: {
  readonly path: string
  readonly result: Proof['canary']
  readonly nowMs: number
}): Promise<void> {
  const { path, result, nowMs } = record
  const partial = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(partial, JSON.stringify({ canary: result, atMs: nowMs }), { flag: 'wx' })
    await rename(partial, path)
  } catch {
    // A cache that cannot be written costs the next run a second.
    await rm(partial, { force: true }).catch(() => {})
  }
}

async function rememberedResult(path: string, nowMs: number): Promise<Proof['canary'] | undefined> {
  const record = parseCanaryRecord(recordIn(path))
  if (record === undefined) return undefined
  const ageMs = nowMs - record.atMs
  return typeof record.canary === 'string' || (ageMs >= 0 && ageMs < notRunMs) ? record.canary : undefined
}

function recordIn(path: string): string | undefined {
  try {
    return readRegularFileSync(path, 4096).toString('utf8')
  } catch {
    return undefined
  }
}
