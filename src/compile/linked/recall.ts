import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { sha256Of } from '../../oci/digest.ts'
import { goEnvironment, type Platform, platformText } from '../../oci/platform.ts'
import type { LocatedPackage } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import { written } from '../diagnostics/package-errors.ts'
import { packagesBelow } from '../examine.ts'
import { listingOf } from '../go-command.ts'
import { lastListed, parseListing, sourceFields } from '../listing.ts'
import { isMain, mainPackage } from '../packages.ts'
import type { BuildOptions, MainPackage } from '../types.ts'
import { type LinkedPrograms, type TakenProgram, watchLinks } from './linked-programs.ts'
import { packagesDigest } from './note.ts'
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
  /** Absolute; created if it is not there. */
  readonly folder: string
}

/** A program of an earlier run of which nothing was touched, found while nothing is planned yet. */
export type Recalled = {
  /**
   * The main package, as go lists it now; undefined as soon as it is known that go must be asked in the usual way.
   * Never rejected.
   */
  readonly main: Promise<MainPackage | undefined>
  /**
   * Puts the kept program at the path; `touched` if go must say whether it is the same, undefined if it was not looked
   * for with this request.
   */
  readonly take: (request: PlacedProgram, path: string) => Promise<TakenProgram | 'touched' | undefined>
}

/**
 * Looks for the program of a package in a folder that an earlier run has linked. Go lists the package with all that it
 * imports, once, for the plan and for the compiler. Undefined for packages that are given in another way.
 */
export function recallProgram(request: RecallRequest, host: Host): Recalled | undefined {
  const { located, platform, go, options, folder } = request
  const { argument, standsAt, moduleFolder } = located
  if (argument.kind !== 'folder' || standsAt !== 'folder' || moduleFolder === undefined) return undefined
  const placed = { main: { folder: argument.folder, buildFolder: moduleFolder, goEnv: {} }, platform, go, options }
  const path = join(folder, 'program')
  const finding = find({ ...request, placed, argument: argument.text, path }, host).catch(() => undefined)
  return {
    main: finding.then((found) => found?.main),
    take: async (wanted, to) => {
      const found = await finding
      const isSame = identityOf(wanted) === identityOf(placed)
      if (found === undefined || !isSame) {
        await rm(path, { force: true })
        return isSame ? 'touched' : undefined
      }
      await rm(to, { force: true })
      await rename(path, to)
      return found.kept
    },
  }
}

function identityOf({ main, platform, options }: PlacedProgram): string {
  const { folder, buildFolder, goEnv, install } = main
  return JSON.stringify([{ folder, buildFolder, goEnv, install }, platformText(platform), options])
}

async function find(
  search: RecallRequest & { readonly placed: PlacedProgram; readonly argument: string; readonly path: string },
  host: Host,
): Promise<{ readonly main: MainPackage; readonly kept: TakenProgram } | undefined> {
  const { placed, go, options, linked, folder, path } = search
  await mkdir(folder, { recursive: true })
  const watch = await watchLinks(linked, { go, options, env: host.env, place: folder })
  const untouched = watch === undefined ? undefined : untouchedProgram(placed, watch, host)
  return untouched?.take(path, () => listed(search, host))
}

async function listed(
  { placed, platform, go, options, argument }: Parameters<typeof find>[0],
  host: Host,
): Promise<ListedProgram<MainPackage> | undefined> {
  const { folder, buildFolder, goEnv } = placed.main
  const command = { go, options, cwd: buildFolder, goEnv: { ...goEnvironment(platform), CGO_ENABLED: '0' } }
  const patterns = [written(buildFolder, folder)]
  const text = await listingOf({ ...command, packages: patterns, flags: ['-deps'], fields: sourceFields }, host)
  const last = lastListed(text)
  if (last === undefined || last.folder !== folder || !isMain(last)) return undefined
  const main = mainPackage({ listed: last, argument, place: { buildFolder, goEnv } })
  // Go lists nothing else, as a rule: then there is no need to read what it says of each package.
  const isNoted = (digest: string): boolean =>
    sha256Of(text) === digest || packagesDigest(packagesBelow(main, parseListing(text))) === digest
  return { main, isNoted }
}
