import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises'
import { availableParallelism, release } from 'node:os'
import { dirname, join } from 'node:path'
import type { FileCache } from '../caches/kept-files.ts'
import type { Program } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import { fileDigest } from '../host/files/pieces.ts'
import type { Host } from '../host/host.ts'
import { both, inParallel } from '../host/parallel.ts'
import { platformSlug, platformText } from '../oci/platform.ts'
import type { GoToolchain, NoUpx, Upx } from '../toolchain/types.ts'
import { runCanary, runsNatively } from './canary.ts'
import { gzippedSize } from './gzipped-size.ts'
import { type Outcome, outcomeText, parseOutcome } from './outcome.ts'
import { packingOn } from './platforms.ts'
import { proveUnpacking } from './proof.ts'
import type { PackedProgram, Proof } from './types.ts'
import { pack, packingTime, UpxFailure } from './upx.ts'
import { checkPackingOptions } from './upx-arguments.ts'

export type PackRequest = {
  readonly programs: readonly Program[]
  readonly upx: Upx | NoUpx
  /** `auto` packs where it makes the pull smaller, `true` packs or fails, `false` does not pack. */
  readonly mode: 'auto' | 'true' | 'false'
  /** The options that UPX packs with. */
  readonly args: readonly string[]
  /** Absolute. */
  readonly outputFolder: string
  /** Compiles the canary. */
  readonly go: GoToolchain
  /** Packed programs of earlier runs; each is proven again before it is used. Without it every program is packed. */
  readonly kept?: FileCache | undefined
  /** Ends UPX after so many ms; by the program's size when left out. */
  readonly timeoutMs?: number
}

type Packing = Omit<PackRequest, 'upx'> & {
  readonly upx: Upx
  readonly upxDigest: string
  readonly options: readonly string[]
  /** One flight for each platform, however many programs wait for it. */
  readonly canary: (program: Program) => Promise<Proof['canary']>
}

// Less is not worth the slower start and the memory.
const leastSaving = 0.03

/**
 * Packs the programs side by side, one a core, and proves each: unpacked again it is the same, and a packed canary
 * runs. The results stand in the order of the programs, whose own files stay. Throws a UserError in mode `true` for
 * what cannot be packed.
 */
export async function packPrograms(request: PackRequest, host: Host): Promise<readonly PackedProgram[]> {
  const { programs, upx, mode } = request
  const options = request.args
  checkPackingOptions(options)
  if (mode === 'false') return programs.map((program) => unpacked(program, { reason: 'upx: false' }))
  if (upx.command === undefined) {
    if (mode === 'true') {
      throw new UserError(`upx: true, but UPX is not to be had: ${upx.reason}`, {
        change: 'Put UPX 4.2 on the PATH or let it be downloaded, or set upx to auto or false.',
      })
    }
    return programs.map((program, index) => {
      const warning = index === 0 ? { warning: `the programs go unpacked: ${upx.reason}` } : {}
      return unpacked(program, { reason: upx.reason, ...warning })
    })
  }
  if (mode === 'true') refusePlatforms(programs, upx.version)
  const upxDigest = await fileDigest(upx.command)
  const flights = new Map<string, Promise<Proof['canary']>>()
  const canary = ({ platform }: Program): Promise<Proof['canary']> => {
    const key = platformText(platform)
    const flight = flights.get(key) ?? runCanary({ ...request, upx, platform, upxDigest, options }, host)
    flights.set(key, flight)
    return flight
  }
  const packing: Packing = { ...request, upx, upxDigest, options, canary }
  const work = (program: Program): Promise<PackedProgram> => packProgram({ program, packing }, host)
  return inParallel({ items: programs, limit: availableParallelism(), work })
}

type One = { readonly program: Program; readonly packing: Packing }

async function packProgram(one: One, host: Host): Promise<PackedProgram> {
  const { program, packing } = one
  const verdict = packingOn(program.platform, packing.upx.version)
  if (verdict.verdict === 'impossible') return unpacked(program, { reason: verdict.reason })
  const path = join(
    packing.outputFolder,
    platformSlug(program.platform),
    program.digest.slice(7, 23),
    program.main.name,
  )
  await mkdir(dirname(path), { recursive: true })
  try {
    const kept = await restoreAndProve({ ...one, path }, host)
    if (kept !== undefined) return await concluded({ ...one, path, outcome: kept })
    // Where only the canary can tell, it tells before UPX works for long.
    if (packing.mode === 'auto' && (verdict.verdict === 'doubtful' || runsNatively(program.platform))) {
      const doubt = doubtOf(one, await packing.canary(program))
      if (doubt !== undefined) return unpacked(program, { reason: doubt })
    }
    const outcome = await packAndProve({ ...one, path }, host)
    await packing.kept?.keep(keyOf(one), { file: path, details: outcomeText(outcome) })
    return await concluded({ ...one, path, outcome })
  } catch (error) {
    if (!(error instanceof UpxFailure)) throw error
    const what = `${program.main.name} for ${platformText(program.platform)}`
    if (packing.mode === 'true') {
      throw new UserError(`upx: true, but ${what} cannot be packed: ${error.message}`, {
        change: 'Set upx to auto or false, or change upx-args.',
        cause: error,
      })
    }
    return unpacked(program, { reason: error.message, warning: `${what} goes unpacked: ${error.message}` })
  }
}

/** Puts a program of an earlier run at `path`. Whoever wrote the cache is not believed: it is unpacked and compared. */
async function restoreAndProve(one: One & { readonly path: string }, host: Host): Promise<Outcome | undefined> {
  const { program, packing, path } = one
  const outcome = parseOutcome(await packing.kept?.restore(keyOf(one), path))
  if (outcome === undefined) return undefined
  const timeoutMs = packing.timeoutMs ?? packingTime(program.sizeBytes)
  try {
    await proveUnpacking({ upx: packing.upx, packed: path, digest: program.digest, timeoutMs }, host)
    await chmod(path, 0o755)
    return { ...outcome, sizeBytes: (await stat(path)).size }
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof UpxFailure) return undefined
    throw error
  }
}

/** Packs to `path`, which exists only when the packed program is proven. */
async function packAndProve(one: One & { readonly path: string }, host: Host): Promise<Outcome> {
  const { program, packing, path } = one
  const { upx, options } = packing
  const partial = `${path}.partial`
  const timeoutMs = packing.timeoutMs ?? packingTime(program.sizeBytes)
  try {
    // UPX has one core; the canary and the size of what it replaces take another meanwhile.
    const [canary, [unpackedSize]] = await both(
      packing.canary(program),
      both(gzippedSize(program.path), pack({ upx, input: program.path, output: partial, options, timeoutMs }, host)),
    )
    const { size: sizeBytes } = await stat(partial)
    const pulled = { unpacked: unpackedSize, packed: await gzippedSize(partial) }
    await proveUnpacking({ upx, packed: partial, digest: program.digest, timeoutMs }, host)
    await rename(partial, path)
    return { sizeBytes, pulled, canary }
  } finally {
    await rm(partial, { force: true })
  }
}

async function concluded(result: One & { readonly path: string; readonly outcome: Outcome }): Promise<PackedProgram> {
  const { program, packing, path, outcome } = result
  const { pulled, sizeBytes, canary } = outcome
  const saving = 1 - pulled.packed / pulled.unpacked
  const pull = `the pull ${saving < 0 ? 'grows' : 'shrinks'} by ${percent(Math.abs(saving))}`
  const tooLittle =
    saving < leastSaving ? `${pull}: less than ${percent(leastSaving)} saved is not worth packing` : undefined
  const doubt = doubtOf(result, canary)
  const against = doubt ?? tooLittle
  if (packing.mode === 'auto' && against !== undefined) {
    await rm(path, { force: true })
    return unpacked(program, { reason: against })
  }
  const flown =
    typeof canary === 'string'
      ? `a packed test program ran (${canary})`
      : `no packed test program was run (${canary.notRun})`
  const reason = `packs to ${percent(sizeBytes / program.sizeBytes)}, ${pull}, unpacks to the same bytes, ${flown}`
  const warning = doubt === undefined ? {} : { warning: `${platformText(program.platform)}: ${doubt}` }
  return { program, path, sizeBytes, packed: true, reason, ...warning, proof: { unpacked: true, canary } }
}

/**
 * Why packing is not proven, as one clause: no packed test program could be run, though this machine runs such programs or
 * nothing else can tell. Where only an emulator could run it, the table of platforms is believed.
 */
function doubtOf({ program, packing }: One, canary: Proof['canary']): string | undefined {
  if (typeof canary === 'string') return undefined
  const verdict = packingOn(program.platform, packing.upx.version)
  if (verdict.verdict === 'doubtful') {
    return `${verdict.reason}, and no packed test program could be run here (${canary.notRun})`
  }
  return runsNatively(program.platform) ? `packing is not proven: ${canary.notRun}` : undefined
}

function unpacked(program: Program, why: { readonly reason: string; readonly warning?: string }): PackedProgram {
  return { program, path: program.path, sizeBytes: program.sizeBytes, packed: false, ...why }
}

function refusePlatforms(programs: readonly Program[], upxVersion: string): void {
  for (const { platform } of programs) {
    const packing = packingOn(platform, upxVersion)
    if (packing.verdict !== 'impossible') continue
    throw new UserError(`upx: true, but ${platformText(platform)} cannot be packed: ${packing.reason}`, {
      change: `Set upx to auto, which packs the other platforms, or leave ${platformText(platform)} out of platforms.`,
    })
  }
}

// The kernel is part of it because the canary's result is.
function keyOf({ program, packing }: One): string {
  const { upx, upxDigest, options } = packing
  return JSON.stringify([
    'packed 1',
    program.digest,
    platformText(program.platform),
    upx.version,
    upxDigest,
    options,
    release(),
  ])
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
