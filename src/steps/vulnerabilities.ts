import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import { goCommandEnvironment } from '../compile/environment.ts'
import { flagValue } from '../compile/flags.ts'
import type { BuildOptions, MainPackage } from '../compile/types.ts'
import { UserError } from '../errors.ts'
import type { Environment, Host } from '../host/host.ts'
import { inParallel } from '../host/parallel.ts'
import { goEnvironment, type Platform } from '../oci/platform.ts'
import type { Plan } from '../plan/types.ts'
import type { Pushes } from '../registry/push/pushes.ts'
import type { RunEvent } from '../report/progress.ts'
import { workspaceOf } from '../source/workspace.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import { type Database, settleDatabase } from '../vulnerabilities/database.ts'
import { readExceptions } from '../vulnerabilities/exceptions.ts'
import { type OwnModule, vulnerabilitiesIn } from '../vulnerabilities/findings.ts'
import { scanProgram } from '../vulnerabilities/scan.ts'
import { findScanner } from '../vulnerabilities/scanner.ts'
import { calledText, vulnerableError } from '../vulnerabilities/texts.ts'
import type { Exception, PlatformScan, ProgramVulnerabilities, ScanFacts } from '../vulnerabilities/types.ts'
import { countsOf, exceptionNotes, foundOn, isOpen } from '../vulnerabilities/verdict.ts'
import type { RunOptions } from './run-options.ts'

/** What the inputs ask for, read before any work starts. */
export type CheckOrder = {
  readonly mode: 'report' | 'fail'
  readonly exceptions: readonly Exception[]
  readonly database: Database
}

/**
 * Reads the file of exceptions and looks at the database. Undefined with `vulnerabilities: false`. Throws a UserError for
 * a file or a folder that is missing or malformed.
 */
export async function orderVulnerabilityCheck({ inputs, place }: RunOptions): Promise<CheckOrder | undefined> {
  const { vulnerabilities: mode, vulnerabilityExceptions: file } = inputs
  if (mode === 'false') return undefined
  return {
    mode,
    exceptions: file === '' ? [] : await readExceptions(resolve(place.workingDirectory, file), file),
    database: await settleDatabase(inputs.vulnerabilityDatabase, place.workingDirectory),
  }
}

export type Checked = {
  /** By the name of the program. */
  readonly programs: ReadonlyMap<string, ProgramVulnerabilities>
  /** About exceptions that are not needed. */
  readonly notes: readonly string[]
  /** How long the scans took beside everything else. */
  readonly milliseconds: number
  /** Why nothing may be pushed. */
  readonly failure?: UserError
}

/** A check that runs beside the other stages. */
export type VulnerabilityCheck = {
  /** These pushes, but with `fail` nothing is sent before the programs are known to be good. */
  readonly guard: (pushes: Pushes) => Pushes
  /** Waits for the result and warns about it. Throws a CancelledError. */
  readonly finish: () => Promise<Checked>
}

type Work = { readonly plan: Plan; readonly go: GoToolchain; readonly order: CheckOrder }

/** Starts to scan the source code of each program for each platform. */
export function startVulnerabilityCheck(options: RunOptions, work: Work): VulnerabilityCheck {
  const { order } = work
  const checked = check(options, work, options.host.signal)
  return {
    guard: (pushes) => (order.mode === 'fail' ? guarded(pushes, checked) : pushes),
    finish: async () => {
      const result = await checked
      if (order.mode === 'report') for (const event of warningsOf(result)) options.onEvent(event)
      return result
    },
  }
}

function guarded(pushes: Pushes, checked: Promise<Checked>): Pushes {
  return {
    ...pushes,
    offer: (targets, part) => {
      checked.then(
        ({ failure }) => (failure === undefined ? pushes.offer(targets, part) : undefined),
        () => undefined,
      )
    },
  }
}

function warningsOf({ programs }: Checked): readonly RunEvent[] {
  const unchecked = [...programs.values()].flatMap((result) => ('unchecked' in result ? [result.unchecked] : []))
  return [
    ...[...new Set(unchecked)].map((message) => ({ kind: 'warning', message: `vulnerabilities: ${message}` }) as const),
    ...[...programs].flatMap(([name, result]) =>
      'unchecked' in result
        ? []
        : result.found.filter(isOpen).map((one) => ({
            kind: 'warning' as const,
            message: calledText(name, one),
            ...(one.at === undefined ? {} : { at: one.at }),
          })),
    ),
  ]
}

async function check(options: RunOptions, work: Work, signal: AbortSignal): Promise<Checked> {
  const { host } = options
  const { plan, order } = work
  const started = host.now()
  const duration = (): number => host.now() - started
  const mains = plan.images.map(({ main }) => main)
  try {
    const scans = await scanAll(options, work, signal)
    const today = new Date(host.now()).toISOString().slice(0, 10)
    const programs = new Map(mains.map((main) => [main.name, resultFor(main, scans, { order, today })]))
    const found = [...programs.values()].flatMap((result) => ('found' in result ? result.found : []))
    const open = [...programs].flatMap(([program, result]) => {
      const some = 'found' in result ? result.found.filter(isOpen) : []
      return some.length === 0 ? [] : [{ program, open: some }]
    })
    return {
      programs,
      notes: exceptionNotes(order.exceptions, { found, today }),
      milliseconds: duration(),
      ...(order.mode === 'fail' && open.length > 0 ? { failure: vulnerableError(open) } : {}),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const programs = new Map(mains.map(({ name }) => [name, { unchecked: error.message }]))
    const failure = new UserError(`vulnerabilities: ${error.message}, so nothing is pushed`, {
      ...(error.change === undefined ? {} : { change: error.change }),
      cause: error.cause,
    })
    return { programs, notes: [], milliseconds: duration(), ...(order.mode === 'fail' ? { failure } : {}) }
  }
}

type Scanned = { readonly main: MainPackage; readonly facts: ScanFacts; readonly scan: PlatformScan }

function resultFor(
  main: MainPackage,
  all: readonly Scanned[],
  { order, today }: { readonly order: CheckOrder; readonly today: string },
): ProgramVulnerabilities {
  const own = all.filter((scanned) => scanned.main === main)
  const [first] = own
  if (first === undefined) throw new Error(`no scan of ${main.name}`)
  const scans = own.map(({ scan }) => scan)
  const found = foundOn(scans, { exceptions: order.exceptions, today })
  return { facts: first.facts, scans, found, counts: countsOf(found) }
}

// The compilers run at the same time: half of the cores is enough.
async function scanAll(
  { host }: RunOptions,
  { plan, go, order }: Work,
  signal: AbortSignal,
): Promise<readonly Scanned[]> {
  const cwd = host.temporaryFolder
  const env = goCommandEnvironment({ hostEnv: host.env, go, userEnv: plan.build.env, goEnv: {}, cwd })
  const scanner = await findScanner({ go, env, signal }, host)
  return inParallel({
    items: plan.images.flatMap(({ main, platforms, build }) =>
      platforms.map((platform) => ({ main, platform, build })),
    ),
    limit: Math.max(1, Math.floor(availableParallelism() / 2)),
    work: async ({ main, platform, build }) => {
      const messages = await scanProgram(
        {
          scanner,
          database: order.database,
          importPath: main.importPath,
          tags: build.tags,
          cwd: main.buildFolder,
          env: scanEnvironment({ main, platform, go, build }, host),
          signal,
        },
        host,
      )
      const vulnerabilities = vulnerabilitiesIn(messages, ownModule(main, host))
      return { main, facts: messages.facts, scan: { platform, vulnerabilities } }
    },
  })
}

// Flags that decide which packages there are. govulncheck has none of them, but the go command that it calls reads
// GOFLAGS.
const loadingFlags = ['mod', 'modfile', 'overlay'] as const

function scanEnvironment(
  program: {
    readonly main: MainPackage
    readonly platform: Platform
    readonly go: GoToolchain
    readonly build: BuildOptions
  },
  host: Host,
): Environment {
  const { main, platform, go, build } = program
  const flags = loadingFlags.flatMap((name) => {
    const value = flagValue(build.flags, name)
    return value === undefined ? [] : [quotedFlag(`-${name}=${value}`)]
  })
  const goEnv = {
    ...main.goEnv,
    ...goEnvironment(platform),
    CGO_ENABLED: '0',
    GOFLAGS: [main.goEnv.GOFLAGS ?? '', ...flags].join(' ').trim(),
  }
  return goCommandEnvironment({ hostEnv: host.env, go, userEnv: build.env, goEnv, cwd: main.buildFolder })
}

// GOFLAGS is split at spaces; quotes enclose a whole flag. Source: `go help environment`.
function quotedFlag(flag: string): string {
  return /\s/.test(flag) ? (flag.includes("'") ? `"${flag}"` : `'${flag}'`) : flag
}

// The module of a program that has been fetched by its version is not the user's to change.
function ownModule(main: MainPackage, host: Host): OwnModule {
  const { module, importPath, folder } = main
  const workspace = workspaceOf(host.env)
  if (main.install !== undefined) return { path: module.path, program: importPath, workspace }
  const below = importPath === module.path ? [] : importPath.slice(module.path.length + 1).split('/')
  return { path: module.path, program: importPath, folder: below.reduce((path) => dirname(path), folder), workspace }
}
