import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MainPackage, Program } from '../../src/compile/types.ts'
import type { Host } from '../../src/host/host.ts'
import type { RunnerContext } from '../../src/host/runner/context.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { parsePlatform, platformSlug } from '../../src/oci/platform.ts'
import type { PackedProgram } from '../../src/pack/types.ts'
import { planFrom } from '../../src/plan/plan.ts'
import type { Plan } from '../../src/plan/types.ts'
import type { RunEvent } from '../../src/report/progress.ts'
import type { RunOptions } from '../../src/steps/run-options.ts'
import type { Tools } from '../../src/steps/setup/toolchain.ts'
import { type TestHost, temporaryFolder, testHost } from '../support/host.ts'

// What steps work with, in this process: a change in steps/ is seen here without a rebuild of the bundle.

export type TestRun = RunOptions & { readonly host: TestHost; readonly events: readonly RunEvent[] }

export type RunGiven = {
  /** Inputs by their names, as a workflow writes them. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly host?: Partial<Host>
  readonly context?: RunnerContext
  readonly caches?: NonNullable<RunOptions['caches']>
}

export const goMod = 'module example.org/hello\n\ngo 1.21\n'
export const hello = 'package main\n\nfunc main() { println("hello") }\n'
/** The files of a tiny program. */
export const tiny = { 'go.mod': goMod, 'main.go': hello }

/** A run in a workspace of its own. */
export function testRun({ inputs = {}, files = {}, host = {}, context, caches }: RunGiven = {}): TestRun {
  const workspace = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  const events: RunEvent[] = []
  const texts = new Map(Object.entries({ upx: 'false', ...inputs }))
  return {
    inputs: readInputs(texts, { hasEvent: context !== undefined }),
    host: testHost(host),
    place: {
      workspace,
      workingDirectory: join(workspace, inputs['working-directory'] ?? '.'),
      archiveFolder: join(workspace, 'archives'),
      resultFolder: join(temporaryFolder(), 'results'),
    },
    onEvent: (event) => events.push(event),
    events,
    ...(context === undefined ? {} : { context }),
    ...(caches === undefined ? {} : { caches }),
  }
}

/** A push to the default branch of a repository. */
export const onMain: RunnerContext = {
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  actor: 'somebody',
  repository: { owner: 'team', name: 'app', url: 'https://git.example/team/app', defaultBranch: 'main', fork: false },
  shortShaLength: 7,
}

/** A Go that is not called. */
export const noGo: Tools = {
  go: { command: '/nowhere/go', root: '/nowhere', version: '1.26.8', source: 'path', requestedBy: 'the test' },
  upx: { command: undefined, reason: 'upx: false' },
}

export function mainPackage(name = 'hello'): MainPackage {
  return {
    importPath: `example.org/${name}`,
    name,
    argument: '.',
    folder: '/src',
    buildFolder: '/src',
    goEnv: {},
    module: { path: `example.org/${name}` },
  }
}

/** The plan for programs that go is not asked about. */
export function planOf({ inputs, place, context }: RunOptions, names: readonly string[] = ['hello']): Plan {
  return planFrom({
    inputs,
    programs: names.map((name) => ({ main: mainPackage(name), inputs })),
    source: { committedSeconds: 1_700_000_000 },
    context,
    history: undefined,
    nowMilliseconds: 0,
    sourceDateEpoch: undefined,
    workingDirectory: place.workingDirectory,
    archiveFolder: place.archiveFolder,
  })
}

/** A program for each image and platform of a plan: a file of a few bytes, which go did not compile. */
export function programsOf(plan: Plan): readonly Program[] {
  const folder = temporaryFolder()
  return plan.images.flatMap(({ main }) =>
    plan.platforms.map((platform) => {
      const path = join(folder, `${main.name}-${platformSlug(platform)}`)
      const bytes = Buffer.from(`${main.name} ${platformSlug(platform)} `.repeat(500))
      writeFileSync(path, bytes)
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      const needs = { temporaryFolder: 'os.CreateTemp' }
      return { main, platform, path, sizeBytes: bytes.length, digest, needs }
    }),
  )
}

/** Those programs as the stage that packs leaves them with `upx: false`. */
export function unpackedOf(plan: Plan): readonly PackedProgram[] {
  return programsOf(plan).map((program) => ({
    program,
    path: program.path,
    sizeBytes: program.sizeBytes,
    digest: program.digest,
    packed: false,
    reason: 'upx: false',
  }))
}

export const amd64 = parsePlatform('linux/amd64')
