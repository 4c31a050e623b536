import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { temporaryFolder } from './host.ts'
import { sharedFolder, sharedOnce } from './shared.ts'
import { soonMs } from './waiting.ts'

export const bundledCommand = resolve('dist/cli.js')
export const bundledAction = resolve('dist/index.js')

export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

export type Started = { readonly child: ChildProcess; readonly ended: Promise<Ended> }

export type SpawnOptions = {
  readonly cwd?: string
  /** Added to the environment of a user of tests, or taken out of it (undefined). */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly node?: string
  readonly input?: string
}

/**
 * The cache folder of the user who runs the bundle in these tests: what was compressed or packed in one test is not
 * again in another. Tests that are about that work, or compare its results, are those of a `freshUser`.
 */
export function sharedCaches(): Readonly<Record<string, string>> {
  return { XDG_CACHE_HOME: join(sharedFolder(), 'cache') }
}

/**
 * A build cache that holds only what jobs with a cache service compile. The machine's own may be a gigabyte, which each
 * of them would compress and keep.
 */
export function smallBuildCache(): { readonly GOCACHE: string } {
  const folder = join(sharedFolder(), 'build')
  mkdirSync(folder, { recursive: true })
  return { GOCACHE: folder }
}

/** A build cache with the standard library of programs that import next to nothing, to be copied. */
export function standardLibraryCache(): string {
  return sharedOnce('standard-library', (folder) => {
    const env = { ...process.env, GOCACHE: folder, CGO_ENABLED: '0', GOFLAGS: '-trimpath' }
    execFileSync('go', ['build', 'sort', 'strings'], { cwd: temporaryFolder(), env, stdio: 'ignore' })
  })
}

/** Folders of the user of these tests: new ones but for the caches. */
export function usualUser(): Readonly<Record<string, string>> {
  return { ...freshUser(), ...sharedCaches() }
}

/** Folders of a user for whom everything but Go's own caches is new. */
export function freshUser(): Readonly<Record<string, string>> {
  const folder = temporaryFolder('go-tiny-image-user-')
  const paths = {
    XDG_CACHE_HOME: join(folder, 'cache'),
    TMPDIR: join(folder, 'tmp'),
    DOCKER_CONFIG: join(folder, 'docker'),
  }
  for (const path of Object.values(paths)) mkdirSync(path)
  // Compiling the standard library anew for every test would take minutes.
  return { ...paths, GOCACHE: process.env.GOCACHE ?? join(homedir(), '.cache', 'go-build') }
}

/** Starts a bundle as a shell or the runner would; it is killed after nine minutes. */
export function start(bundle: string, args: readonly string[], options: SpawnOptions = {}): Started {
  const started = Date.now()
  const child = spawn(options.node ?? process.execPath, [bundle, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: {
      ...process.env,
      // What a runner of these tests may have set is not ours.
      ...Object.fromEntries(
        Object.keys(process.env)
          .filter(isOfRunner)
          .map((name) => [name, undefined]),
      ),
      ...usualUser(),
      ...options.env,
    },
    timeout: 540_000,
    killSignal: 'SIGKILL',
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const exited = new Promise<readonly [number | null, NodeJS.Signals | null]>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done([code, signal]))
  })
  const ended = Promise.all([exited, text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], stdout, stderr]) => ({
      code,
      signal,
      stdout,
      stderr,
      milliseconds: Date.now() - started,
    }),
  )
  return { child, ended }
}

/**
 * Cancels runs by a signal until one ends by itself, and gives how it did. A run that has not cleaned up after 1.8 s ends
 * by the signal, without a word, which is right on a machine that is very busy: then another one is tried, three at most.
 * `begin` waits until its run is where it is to be cancelled; `check` is done after each.
 */
export async function cancelled<Begun extends { readonly started: Started }>(
  signal: 'SIGINT' | 'SIGTERM',
  { begin, check }: { readonly begin: () => Promise<Begun>; readonly check: (begun: Begun) => Promise<void> },
): Promise<{ readonly begun: Begun; readonly ended: Ended }> {
  for (let tries = 1; ; tries += 1) {
    const begun = await begin()
    const signalled = Date.now()
    begun.started.child.kill(signal)
    const ended = await begun.started.ended
    expect(Date.now() - signalled).toBeLessThan(soonMs)
    await check(begun)
    const isCutOff = ended.code === null && ended.signal === signal
    if (!isCutOff || tries === 3) return { begun, ended }
  }
}

function isOfRunner(name: string): boolean {
  return /^(GITHUB_|RUNNER_|INPUT_|ACTIONS_|STATE_|SOURCE_DATE_EPOCH$)/.test(name)
}

/** Runs the command to its end. */
export function runCommand(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return start(bundledCommand, args, options).ended
}

export type ActionRun = Ended & {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
}

/** Runs the action as the runner does: inputs as variables, results as files, no arguments. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: SpawnOptions = {},
): Promise<ActionRun> {
  const { started, results } = startAction(inputs, options)
  return { ...(await started.ended), ...results() }
}

/** Starts the action; `results` reads what it has handed to the runner so far. */
export function startAction(
  inputs: Readonly<Record<string, string>>,
  options: SpawnOptions = {},
): { readonly started: Started; readonly results: () => Pick<ActionRun, 'outputs' | 'state' | 'summary'> } {
  const folder = temporaryFolder('go-tiny-image-runner-')
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' }
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, file)]))
  for (const path of Object.values(paths)) writeFileSync(path, '')
  mkdirSync(join(folder, 'temp'))
  const started = start(bundledAction, [], {
    ...options,
    env: {
      ...paths,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: options.cwd ?? process.cwd(),
      RUNNER_TEMP: join(folder, 'temp'),
      RUNNER_TOOL_CACHE: join(folder, 'tools'),
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
      ),
      ...options.env,
    },
  })
  const results = () => ({
    outputs: readPairs(join(folder, 'output')),
    state: readPairs(join(folder, 'state')),
    summary: readFileSync(join(folder, 'summary'), 'utf8'),
  })
  return { started, results }
}

// name<<delimiter, the value in as many lines as it has, the delimiter.
function readPairs(path: string): Readonly<Record<string, string>> {
  const pairs = readFileSync(path, 'utf8').matchAll(/^([^\n]+?)<<(\S+)\n([\s\S]*?)\n?\2\n/gm)
  return Object.fromEntries([...pairs].map(([, name = '', , value = '']) => [name, value]))
}
