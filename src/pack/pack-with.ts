import { chmod, rename, rm, stat } from 'node:fs/promises'
import { release } from 'node:os'
import type { FileCache } from '../caches/kept-files.ts'
import type { Program } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import { fileDigest } from '../host/files/pieces.ts'
import type { Host } from '../host/host.ts'
import { both } from '../host/parallel.ts'
import { endedBy } from '../host/stages/ended-by.ts'
import { traced } from '../host/trace.ts'
import { platformText } from '../oci/platform.ts'
import { type Flight, runsNatively } from './canary.ts'
import { gzippedSize } from './gzipped-size.ts'
import { type Outcome, outcomeText, parseOutcome } from './outcome.ts'
import { type EarlierPacked, type Packer, PackFailure, packingTime } from './packer.ts'
import type { Proofs, Proven } from './proofs.ts'
import type { PackedProgram, Proof } from './types.ts'

export type PackWith = {
  readonly program: Program
  readonly packer: Packer
  /** Where the packed program goes. */
  readonly path: string
  readonly packing: {
    readonly mode: 'auto' | 'true' | 'false'
    readonly kept?: FileCache | undefined
    readonly proofs?: Proofs | undefined
    readonly timeoutMs?: number
    readonly canary: (program: Program, packer: Packer) => Promise<Flight>
  }
}

/** Why a program is not packed. */
export type Why = { readonly reason: string; readonly warning?: string }

// Saving less is not worth the slower start and the memory.
const leastSaving = 0.03

/**
 * Packs a program and verifies it, or takes it from an earlier run and verifies it again. Returns the packed program,
 * the original where packing saves too little, or why this packer did not pack it.
 */
export async function packWith(one: PackWith, host: Host): Promise<PackedProgram | Why> {
  const { program, packing, packer } = one
  const verdict = packer.packingOn(program.platform)
  if (verdict.verdict === 'impossible') return { reason: verdict.reason }
  try {
    const kept = await restoreAndProve(one, host)
    if (kept !== undefined) {
      const { outcome, digest, proven } = kept
      return await concluded({ ...one, outcome, digest, earlier: { packed: true, proven, flown: true } })
    }
    // When only the canary can tell, run it before the packer works for long.
    if (packing.mode === 'auto' && verdict.verdict === 'doubtful') {
      const doubt = doubtOf(one, (await packing.canary(program, packer)).canary)
      if (doubt !== undefined) return { reason: doubt }
    }
    const { flown, ...outcome } = await packAndProve(one, host)
    const digest = await traced(host, 'keep packed program', async () => {
      const keeping = packing.kept?.keep(keyOf(one), { file: one.path, details: outcomeText(outcome) })
      const [digest] = await both(fileDigest(one.path), keeping)
      await packing.proofs?.add(provenOf(one, digest))
      return digest
    })
    return await concluded({ ...one, outcome, digest, earlier: { packed: false, proven: false, flown } })
  } catch (error) {
    if (error instanceof Unproven) return { reason: error.message }
    if (!(error instanceof PackFailure)) throw error
    const what = `${program.main.name} for ${platformText(program.platform)}`
    if (packing.mode === 'true') {
      throw new UserError(`upx: true, but ${what} cannot be packed: ${error.message}`, {
        change: 'Set upx to auto or false, or change upx-args.',
        cause: error,
      })
    }
    const reason = packer.name === 'own' ? `not packed by go-tiny-image: ${error.message}` : error.message
    if (error.expected) return { reason }
    const warning = packer.name === 'own' ? `${what}: ${reason}` : `${what} goes unpacked: ${reason}`
    return { reason, warning }
  }
}

type Restored = { readonly outcome: Outcome; readonly digest: string; readonly proven: boolean }

/**
 * Copies a program of an earlier run to `path`. The cache is not trusted: the program is unpacked and compared, unless
 * this machine has done just that with the same bytes before.
 */
async function restoreAndProve(one: PackWith, host: Host): Promise<Restored | undefined> {
  const { program, packing, packer, path } = one
  const timeoutMs = packing.timeoutMs ?? packingTime(program.sizeBytes)
  try {
    const restored = await traced(host, 'read packed program', async () => {
      const outcome = parseOutcome(await packing.kept?.restore(keyOf(one), path))
      // Of the copy, which nobody else can change.
      return outcome === undefined ? undefined : { outcome, digest: await fileDigest(path) }
    })
    if (restored === undefined) return undefined
    const { outcome, digest } = restored
    const proven = packing.proofs?.has(provenOf(one, digest)) === true
    if (!proven) {
      await traced(host, 'prove packed program', () =>
        packer.prove({ packed: path, digest: program.digest, timeoutMs }, host),
      )
    }
    await packing.proofs?.add(provenOf(one, digest))
    await chmod(path, 0o755)
    return { outcome: { ...outcome, sizeBytes: (await stat(path)).size }, digest, proven }
  } catch (error) {
    await rm(path, { force: true })
    if (error instanceof PackFailure) return undefined
    throw error
  }
}

function provenOf({ program, packer }: PackWith, packed: string): Proven {
  return { packer: packer.identity, packed, linked: program.digest }
}

/** The message is why a packed program would not be verified, as one clause. */
class Unproven extends Error {}

/**
 * Packs to `path`, which exists only when the packed program is verified. Throws an Unproven, and ends the packer, when
 * the canary says that it would not be.
 */
async function packAndProve(one: PackWith, host: Host): Promise<Outcome & { readonly flown: boolean }> {
  const { program, packing, packer, path } = one
  const partial = `${path}.partial`
  const timeoutMs = packing.timeoutMs ?? packingTime(program.sizeBytes)
  try {
    const earlier = (): Promise<readonly EarlierPacked[]> => earlierPacked(packing.kept)
    const files = { input: program.path, output: partial, timeoutMs, earlier }
    const stop = new AbortController()
    const ending = endedBy(stop.signal, host)
    const prove = (): Promise<void> => packer.prove({ packed: partial, digest: program.digest, timeoutMs }, ending)
    const pack = async () => {
      const made = await traced(host, `pack ${program.main.name}`, () => packer.pack(files, ending))
      const [packedSize] = await both(
        traced(host, 'measure the packed program', () => gzippedSize(partial)),
        made.unpacksTo === program.digest ? undefined : traced(host, 'prove packed program', prove),
      )
      return { ...made, packedSize, sizeBytes: (await stat(partial)).size }
    }
    // Meanwhile the canary and measuring the original's size use another core.
    const [{ canary, earlier: flown }, [unpackedSize, { note, streams, packedSize, sizeBytes }]] = await both(
      traced(host, 'run a packed test program', () => flightOf(one)).catch((error: unknown) => {
        stop.abort()
        throw error
      }),
      both(
        traced(host, 'measure the linked program', () => gzippedSize(program.path)),
        pack(),
      ),
    )
    const pulled = { unpacked: unpackedSize, packed: packedSize }
    await rename(partial, path)
    const details = { ...(note === undefined ? {} : { note }), ...(streams === undefined ? {} : { streams }) }
    return { sizeBytes, pulled, canary, flown, ...details }
  } finally {
    await rm(partial, { force: true })
  }
}

/** Throws an Unproven where it leaves a doubt that decides. */
async function flightOf({ program, packing, packer }: PackWith): Promise<Flight> {
  const flight = await packing.canary(program, packer)
  const doubt = packing.mode === 'auto' ? doubtOf({ program, packer }, flight.canary) : undefined
  if (doubt !== undefined) throw new Unproven(doubt)
  return flight
}

async function earlierPacked(kept: FileCache | undefined): Promise<readonly EarlierPacked[]> {
  return ((await kept?.all()) ?? []).map(({ path, details }) => ({
    path,
    streams: parseOutcome(details)?.streams ?? [],
  }))
}

async function concluded(
  result: PackWith & {
    readonly outcome: Outcome
    /** Of the packed file. */
    readonly digest: string
    /** What was done in an earlier run: the packing, the proof, and the flight of the canary. */
    readonly earlier: { readonly packed: boolean; readonly proven: boolean; readonly flown: boolean }
  },
): Promise<PackedProgram> {
  const { program, packing, packer, path, outcome, digest, earlier } = result
  const { pulled, sizeBytes, canary, note } = outcome
  const saving = 1 - pulled.packed / pulled.unpacked
  const pull = `the pull ${saving < 0 ? 'grows' : 'shrinks'} by about ${percent(Math.abs(saving))}`
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
      ? `a packed test program ran${earlier.flown ? ' earlier' : ''} (${canary})`
      : `no packed test program was run (${canary.notRun})`
  const packedTo = `packs to ${percent(sizeBytes / program.sizeBytes)} with ${packer.title}`
  const when = earlier.proven ? 'packed and proven earlier: ' : earlier.packed ? 'packed earlier, proven now: ' : ''
  const proven = `${when}unpacks to the same bytes`
  const reason = [packedTo, ...(note === undefined ? [] : [note]), pull, proven, flown].join(', ')
  const warning = doubt === undefined ? {} : { warning: `${platformText(program.platform)}: ${doubt}` }
  const packedBy = { name: packer.name, ...(packer.upx === undefined ? {} : { upx: packer.upx }) }
  const proof: Proof = { unpacked: true, canary }
  return { program, path, sizeBytes, digest, packed: true, packedBy, reason, ...warning, proof }
}

/**
 * Why packing is not verified, as one clause: no packed test program could be run, although this machine runs such
 * programs or nothing else can verify the result. When only an emulator could run it, the known facts about the
 * platform decide.
 */
function doubtOf(
  { program, packer }: Pick<PackWith, 'program' | 'packer'>,
  canary: Proof['canary'],
): string | undefined {
  if (typeof canary === 'string') return undefined
  const verdict = packer.packingOn(program.platform)
  if (verdict.verdict === 'doubtful') {
    return `${verdict.reason}, and no packed test program could be run here (${canary.notRun})`
  }
  return runsNatively(program.platform) ? `packing is not proven: ${canary.notRun}` : undefined
}

/** A program that stays unpacked. */
export function unpacked(program: Program, why: Why): PackedProgram {
  const { path, sizeBytes, digest } = program
  return { program, path, sizeBytes, digest, packed: false, ...why }
}

// Includes the kernel because the canary's result depends on it.
function keyOf({ program, packer }: PackWith): string {
  return JSON.stringify(['packed 2', program.digest, platformText(program.platform), packer.identity, release()])
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
