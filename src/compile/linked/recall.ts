import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Host } from '../../host/host.ts'
import { pending } from '../../host/pending.ts'
import { traced } from '../../host/trace.ts'
import { sha256Of } from '../../oci/digest.ts'
import { goEnvironment, type Platform, platformText } from '../../oci/platform.ts'
import type { LocatedPackage } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { written } from '../diagnostics/package-errors.ts'
import { packagesBelow } from '../examine.ts'
import { listingOf } from '../go-command.ts'
import { type ListedPackage, lastListed, parseListing, sourceFields } from '../listing.ts'
import { isMain, mainPackage } from '../packages.ts'
import type { Listings } from '../several/listings.ts'
import type { BuildOptions, MainPackage } from '../types.ts'
import { beginBuild, type EarlyBuild } from './early-build.ts'
import { type LinkedPrograms, watchLinks } from './linked-programs.ts'
import { packagesDigest } from './note.ts'
import type { TakenProgram } from './program-folder.ts'
import { type ListedProgram, type PlacedProgram, untouchedProgram } from './untouched.ts'

/** Where programs are kept for later runs, in the user's cache folder. */
export function linkedIn(cacheFolder: string): LinkedPrograms {
  return { folder: join(cacheFolder, 'linked') }
}

export type RecallRequest = {
  readonly located: LocatedPackage
  readonly platform: Platform
  readonly go: GoToolchain
  /** As asked for, before the plan has filled in anything. */
  readonly options: BuildOptions
  readonly linked: LinkedPrograms
  /** The program is wanted with its symbols too, if it must be compiled. */
  readonly symbols: boolean
  /** Notes what go lists, for the compiler. */
  readonly listings: Listings
  /** Absolute; created if it is not there. */
  readonly folder: string
  /** Resolves when a program that was touched may be compiled before the plan is made; undefined if it may not. */
  readonly mayBuild: (() => Promise<unknown>) | undefined
}

/** A program of an earlier run, looked for while nothing is planned yet; it is compiled if anything of it was touched. */
export type Recalled = {
  /** Fulfilled when go is at work, or is not asked: there is time for other work. */
  readonly asked: Promise<undefined>
  /** The main package, as go lists it now; undefined if go must be asked in the usual way. Never rejected. */
  readonly main: Promise<MainPackage | undefined>
  /** Fulfilled when it is known that a file was touched, or that go lists other packages; not if none was. */
  readonly touched: Promise<undefined>
  /**
   * Puts the kept program at the path, or returns the build that is making it; `touched` if go must say whether it is
   * the same, undefined if it was not looked for with this request.
   */
  readonly take: (request: WantedProgram, path: string) => Promise<TakenProgram | EarlyBuild | 'touched' | undefined>
  /** Since when go has been making a program that was taken, on the clock of the trace; undefined if it was not. */
  readonly since: () => Promise<number | undefined>
  /** Shows what the build says. */
  readonly show: () => void
  /** Ends a build that is still going on. */
  readonly stop: () => Promise<void>
  /** Fulfilled when nothing of this is going on any more. */
  readonly ended: Promise<void>
}

type WantedProgram = PlacedProgram & { readonly symbols?: boolean | undefined }

/**
 * Looks for the program of a package in a folder that an earlier run has linked. Go lists the package with all that it
 * imports, once, for the plan and for the compiler; where a file was touched, go compiles meanwhile. Undefined for
 * packages that are given in another way.
 */
export function recallProgram(request: RecallRequest, host: Host): Recalled | undefined {
  const { located, platform, go, options, folder } = request
  const { argument, standsAt, moduleFolder } = located
  if (argument.kind !== 'folder' || standsAt !== 'folder' || moduleFolder === undefined) return undefined
  const placed = { main: { folder: argument.folder, buildFolder: moduleFolder, goEnv: {} }, platform, go, options }
  const path = join(folder, 'program')
  const [shown, asked] = [pending<undefined>(), pending<undefined>()]
  const finding = find(
    { ...request, placed, argument: argument.text, path, shownAfter: shown.promise, asked: asked.resolve },
    host,
  ).catch(() => undefined)
  const touched = pending<undefined>()
  finding.then((found) => {
    asked.resolve(undefined)
    if (found !== undefined && found.kept === undefined) touched.resolve(undefined)
  }, touched.reject)
  const main = finding.then((found) => found?.main)
  const stop = async (): Promise<void> => (await finding)?.build?.stop()
  let taken: EarlyBuild | undefined
  return {
    asked: asked.promise,
    main,
    touched: touched.promise,
    take: async (wanted, to) => {
      const found = await finding
      const isSame = identityOf(wanted) === identityOf(placed)
      if (isSame && found?.build !== undefined && (wanted.symbols === true) === request.symbols) {
        taken = found.build
        return taken
      }
      await stop()
      if (found?.kept === undefined || !isSame) {
        await rm(path, { force: true })
        return isSame ? 'touched' : undefined
      }
      await rm(to, { force: true })
      await rename(path, to)
      return found.kept
    },
    since: async () => taken?.since,
    show: () => shown.resolve(undefined),
    stop,
    ended: finding.then(async (found) => {
      await Promise.allSettled([found?.main, found?.build?.ended])
    }),
  }
}

function identityOf({ main, platform, options }: PlacedProgram): string {
  const { folder, buildFolder, goEnv, install } = main
  return JSON.stringify([{ folder, buildFolder, goEnv, install }, platformText(platform), options])
}

type Found = {
  readonly main: Promise<MainPackage | undefined>
  readonly kept?: TakenProgram
  readonly build?: EarlyBuild
}

async function find(
  search: RecallRequest & {
    readonly placed: PlacedProgram
    readonly argument: string
    readonly path: string
    readonly shownAfter: Promise<unknown>
    readonly asked: (nothing: undefined) => void
  },
  host: Host,
): Promise<Found | undefined> {
  const { placed, go, options, linked, symbols, folder, path, shownAfter, mayBuild, asked } = search
  await mkdir(folder, { recursive: true })
  const wanted = { go, options, env: host.env, place: folder, symbols }
  const watch = await traced(host, 'look for linked programs', () => watchLinks(linked, wanted))
  const untouched = watch === undefined ? undefined : untouchedProgram(placed, watch, host)
  if (watch === undefined || untouched === undefined) return undefined
  const started = pending<undefined>()
  const listing = listed(search, () => started.resolve(undefined), host).catch(() => undefined)
  // Looking at thousands of files would hold up the start.
  await Promise.race([started.promise, listing])
  const taken = await untouched.take(path, () => {
    asked(undefined)
    return listing
  })
  // The text of the listing, of megabytes, is not needed to the end of the run.
  const main = listing.then((found) => found?.main)
  if (taken !== undefined) return { main, kept: taken.kept }
  if (mayBuild === undefined) return { main }
  const begin = mayBuild()
  const build = beginBuild({ request: placed, path, watch, untouched, begin, shownAfter }, host)
  // Other work would hold up its start, unless its build cache must be waited for.
  const isReady = await Promise.race([begin.then(() => true), nextTurn(false)])
  if (isReady) await build.started
  return { main, build }
}

async function listed(
  { placed, platform, go, options, argument, listings }: Parameters<typeof find>[0],
  onStart: () => void,
  host: Host,
): Promise<ListedProgram<MainPackage> | undefined> {
  const { folder, buildFolder, goEnv } = placed.main
  const listEnv = { ...goEnvironment(platform), CGO_ENABLED: '0' }
  const command = { go, options, cwd: buildFolder, goEnv: listEnv, onStart }
  const patterns = [written(buildFolder, folder)]
  const text = await listingOf({ ...command, packages: patterns, flags: ['-deps'], fields: sourceFields }, host)
  const last = lastListed(text)
  if (last === undefined || last.folder !== folder || !isMain(last)) return undefined
  const main = mainPackage({ listed: last, argument, place: { buildFolder, goEnv } })
  const packages = (): readonly ListedPackage[] => parseListing(text)
  listings.note(placed, packages)
  // Go lists nothing else, as a rule: then there is no need to read what it says of each package.
  const isNoted = (digest: string): boolean =>
    sha256Of(text) === digest || packagesDigest(packagesBelow(main, packages())) === digest
  return { main, isNoted }
}
