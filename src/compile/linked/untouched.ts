import { rm } from 'node:fs/promises'
import type { Host } from '../../host/host.ts'
import { traced } from '../../host/trace.ts'
import { sha256Of } from '../../oci/digest.ts'
import { platformText } from '../../oci/platform.ts'
import { goCommandEnvironment } from '../environment.ts'
import type { ProgramRequest } from '../examine.ts'
import { flagNames } from '../flags.ts'
import type { ListedPackage } from '../listing.ts'
import { whyNotListed } from '../sources/list-sources.ts'
import type { MainPackage } from '../types.ts'
import type { LinkWatch } from './linked-programs.ts'
import { fileStates, filesOfProgram, noteText, packagesDigest, parseNote } from './note.ts'
import type { TakenProgram } from './program-folder.ts'

/** Tells without `go build` that nothing has changed of a program since it was linked. */
export type Untouched = {
  /**
   * Puts the kept program at the path, if no source was touched and go lists the same packages; undefined if go must
   * say whether it is the same.
   */
  readonly take: <Main>(
    path: string,
    list: () => Promise<ListedProgram<Main> | undefined>,
  ) => Promise<{ readonly main: Main; readonly kept: TakenProgram } | undefined>
  /**
   * Looks at the files that a program is made from; undefined without packages. Call it while go is building: a file
   * that is changed later is another one than what is noted.
   */
  readonly look: (from: {
    readonly main: MainPackage
    readonly packages: readonly ListedPackage[]
  }) => Promise<LookedAt | undefined>
  /** Notes what a program was linked from by a build that began then, unless a file was changed since. */
  readonly note: (actionId: string, from: LookedAt & { readonly beganMs: number }) => Promise<void>
}

export type LookedAt = {
  readonly textOf: ReturnType<typeof noteText>
  /** When the last of the files was changed, in ms since the epoch. */
  readonly changedMs: number
}

/** A main package, and whether what go lists of it and of all that it imports has the digest that was noted. */
export type ListedProgram<Main> = { readonly main: Main; readonly isNoted: (digest: string) => boolean }

/** Where a program is built and how; known before go has said what it is. */
export type PlacedProgram = Omit<ProgramRequest, 'main'> & {
  readonly main: Pick<MainPackage, 'folder' | 'buildFolder' | 'goEnv' | 'install'>
}

// Flags by which go reads no other files than those that it lists.
const knownFlags = new Set(['mod', 'p', 'v', 'x', 'gcflags', 'asmflags', 'modcacherw', 'trimpath', 'buildvcs'])
// A file that was changed while go read it has a later time, but clocks of file systems tick every few ms.
const tickMs = 50

/**
 * Undefined where more than the listed files decides a program: a stamp of the commit, a version from the module proxy,
 * flags that name other files.
 */
export function untouchedProgram(
  request: PlacedProgram,
  watch: Pick<LinkWatch, 'readText' | 'writeText' | 'takeLink'>,
  host: Host,
): Untouched | undefined {
  const { main, platform, go, options } = request
  if (options.gitFolder !== undefined || main.install !== undefined || whyNotListed(options) !== undefined) {
    return undefined
  }
  if (flagNames(options.flags).some((name) => !knownFlags.has(name))) return undefined
  const env = goCommandEnvironment({
    hostEnv: host.env,
    go,
    userEnv: options.env,
    goEnv: main.goEnv,
    cwd: main.buildFolder,
  })
  const ofGo = Object.entries(env).filter(([name, value]) => /^C?GO/.test(name) && value !== undefined)
  const { folder, buildFolder, goEnv } = main
  const place = { folder, buildFolder, goEnv }
  const key = [place, platformText(platform), options, ofGo.sort(([a], [b]) => (a < b ? -1 : 1))]
  const name = `${sha256Of(JSON.stringify(key)).slice(0, 32)}.note.json`
  const split = (paths: readonly string[]) => {
    const isOwn = (path: string): boolean => path.startsWith(`${buildFolder}/`)
    return { own: paths.filter(isOwn), others: paths.filter((path) => !isOwn(path)) }
  }

  return {
    take: async (path, list) => {
      const note = await traced(host, 'look at sources', async () => {
        const noted = parseNote(watch.readText(name) ?? '')
        if (noted === undefined) return undefined
        const { own, others } = split(noted.paths)
        // What is edited is here, as a rule: then thousands of others need not be looked at before go can build.
        if (fileStates(own).digest !== noted.own) return undefined
        return fileStates(others, go).digest === noted.others ? noted : undefined
      })
      if (note === undefined) return undefined
      const [kept, listed] = await Promise.all([
        traced(host, 'read program', () => watch.takeLink(note.actionId, path)),
        list(),
      ])
      if (kept !== 'damaged' && listed?.isNoted(note.packages) === true) return { main: listed.main, kept }
      // It shares its bytes with the kept program, which go would overwrite.
      await rm(path, { force: true })
      return undefined
    },

    look: async ({ main, packages }) => {
      if (packages.length === 0) return undefined
      const { paths, folders } = await filesOfProgram(packages, { main, go, workFile: env.GOWORK })
      const { own, others } = split(paths)
      const states = { own: fileStates(own), others: fileStates(others, go) }
      const facts = { packages: packagesDigest(packages), own: states.own.digest, others: states.others.digest }
      return {
        textOf: noteText({ ...facts, paths }),
        changedMs: Math.max(states.own.changedMs, states.others.changedMs, fileStates(folders).changedMs),
      }
    },

    note: async (actionId, { changedMs, beganMs, textOf }) => {
      if (changedMs <= beganMs - tickMs) await watch.writeText(name, textOf(actionId))
    },
  }
}
