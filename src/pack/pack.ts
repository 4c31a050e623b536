import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileCache } from '../caches/kept-files.ts'
import type { Program } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Host } from '../host/host.ts'
import type { Room } from '../host/parallel.ts'
import { partOfRun } from '../host/trace.ts'
import { platformSlug, platformText } from '../oci/platform.ts'
import type { GoToolchain, NoUpx, Upx } from '../toolchain/types.ts'
import { type Flight, runCanary } from './canary.ts'
import type { PackGoal } from './own/compression.ts'
import { createOwnPacker } from './own/packer.ts'
import { packWith, unpacked, type Why } from './pack-with.ts'
import type { Packer } from './packer.ts'
import type { Proofs } from './proofs.ts'
import type { PackedProgram } from './types.ts'
import { createUpxPacker } from './upx/packer.ts'
import { packingOn } from './upx/platforms.ts'
import { checkPackingOptions } from './upx/upx-arguments.ts'

export type PackRequest = {
  /** Each as soon as it is compiled. */
  readonly programs: readonly Promise<Program>[]
  /** Where programs are packed; several at once. */
  readonly room: Room
  /** What packs: `auto` is our own packer, and UPX where that one cannot. */
  readonly packer: 'auto' | 'own' | 'upx'
  /** What our own packer packs for. */
  readonly goal: PackGoal
  /** A function finds it when it is needed. */
  readonly upx: Upx | NoUpx | (() => Promise<Upx | NoUpx>)
  /** `auto` packs where it makes the pull smaller, `true` packs with UPX or fails, `false` does not pack. */
  readonly mode: 'auto' | 'true' | 'false'
  /** The options that UPX packs with. */
  readonly args: readonly string[]
  /** Absolute. */
  readonly outputFolder: string
  /** Compiles the canary. */
  readonly go: GoToolchain
  /** Packed programs of earlier runs; each is proven before it is used. Without it every program is packed. */
  readonly kept?: FileCache | undefined
  /** What was proven on this machine, and need not be again. */
  readonly proofs?: Proofs | undefined
  /** Ends UPX after so many ms; by the program's size when left out. */
  readonly timeoutMs?: number
}

/** A packer, or why there is none. */
type Found = { readonly packer: Packer } | { readonly packer: undefined; readonly reason: string }

type Packing = PackRequest & {
  /** In the order in which they are tried. */
  readonly packers: readonly (() => Promise<Found>)[]
  /** One flight for each packer and platform, however many programs wait for it. */
  readonly canary: (program: Program, packer: Packer) => Promise<Flight>
}

/**
 * Packs the programs side by side, each as soon as it is there, and proves each: unpacked again it is the same, and a
 * packed canary runs. The results stand in the order of the programs, whose own files stay; they fail with a UserError
 * in mode `true` for what cannot be packed. Throws a UserError for options that do something else than packing.
 */
export function packPrograms(request: PackRequest, host: Host): readonly Promise<PackedProgram>[] {
  const { programs, mode, args, room } = request
  checkPackingOptions(args)
  if (mode === 'false') return programs.map(async (program) => unpacked(await program, { reason: 'upx: false' }))
  const upx = once(async (): Promise<Found> => {
    const found = typeof request.upx === 'function' ? await request.upx() : request.upx
    if (found.command === undefined) return { packer: undefined, reason: found.reason }
    return { packer: await createUpxPacker(found, args) }
  })
  const own = once(async (): Promise<Found> => ({ packer: createOwnPacker(request.goal) }))
  const choice = { auto: [own, upx], own: [own], upx: [upx] }
  const flights = new Map<string, Promise<Flight>>()
  const canary = ({ platform }: Program, packer: Packer): Promise<Flight> => {
    const key = `${packer.name} ${platformText(platform)}`
    const flight = flights.get(key) ?? runCanary({ ...request, platform, packer }, host)
    flights.set(key, flight)
    return flight
  }
  const packers = choice[mode === 'true' ? 'upx' : request.packer]
  // It reads its stubs while go is compiling, but first go is started.
  if (packers.includes(own))
    nextTurn()
      .then(own)
      .catch(() => {})
  return programs.map(async (compiled) => {
    const program = await compiled
    if (mode === 'true') refuse(program, await upx())
    return room.enter(() =>
      partOfRun(host, 'pack', () => packProgram({ program, packing: { ...request, packers, canary } }, host)),
    )
  })
}

type One = { readonly program: Program; readonly packing: Packing }

/** With the first packer that can. */
async function packProgram({ program, packing }: One, host: Host): Promise<PackedProgram> {
  const path = join(
    packing.outputFolder,
    platformSlug(program.platform),
    program.digest.slice(7, 23),
    program.main.name,
  )
  await mkdir(dirname(path), { recursive: true })
  const failures: Why[] = []
  for (const find of packing.packers) {
    const found = await find()
    if (found.packer === undefined) {
      const warning = failures.length > 0 ? {} : { warning: `the programs go unpacked: ${found.reason}` }
      failures.push({ reason: found.reason, ...warning })
      continue
    }
    const result = await packWith({ program, packing, packer: found.packer, path }, host)
    if ('program' in result) return withReasons(result, failures)
    failures.push(result)
  }
  const warning = failures.find((failure) => failure.warning !== undefined)?.warning
  const reason = failures.map((failure) => failure.reason).join('; ')
  return unpacked(program, { reason, ...(warning === undefined ? {} : { warning }) })
}

/** Says in the reason why another packer did not pack it. */
function withReasons(result: PackedProgram, failures: readonly Why[]): PackedProgram {
  if (failures.length === 0) return result
  const reason = [result.reason, ...failures.map((failure) => failure.reason)].join('; ')
  const warning = result.warning ?? failures.find((failure) => failure.warning !== undefined)?.warning
  return { ...result, reason, ...(warning === undefined ? {} : { warning }) }
}

/** With `upx: true`: throws a UserError where there is no UPX, and for a platform whose programs it cannot pack. */
function refuse({ platform }: Program, found: Found): void {
  if (found.packer === undefined) {
    throw new UserError(`upx: true, but UPX is not to be had: ${found.reason}`, {
      change: 'Put UPX 4.2 on the PATH or let it be downloaded, or set upx to auto or false.',
    })
  }
  const packing = packingOn(platform, found.packer.upx?.version ?? '')
  if (packing.verdict !== 'impossible') return
  throw new UserError(`upx: true, but ${platformText(platform)} cannot be packed: ${packing.reason}`, {
    change: `Set upx to auto, which packs the other platforms, or leave ${platformText(platform)} out of platforms.`,
  })
}

/** The programs of a run, with every warning at the first of those that have it. */
export function withOneWarningOfAKind(programs: readonly PackedProgram[]): readonly PackedProgram[] {
  const said = new Set<string>()
  return programs.map(({ warning, ...program }) => {
    if (warning === undefined || said.has(warning)) return program
    said.add(warning)
    return { ...program, warning }
  })
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work()
    return result
  }
}
