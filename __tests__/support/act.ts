import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { sharedCaches } from './bundle.ts'
import { sameCommits } from './git.ts'
import { temporaryFolder } from './host.ts'
import { tool } from './tools.ts'
import { processes } from './waiting.ts'

// Workflows run by act on this machine, without a container, with the action taken by its name from a local folder.

export const actTools = ['act', 'go', 'git'] as const

const remote = 'https://github.com/Somebody/Service.git'

type Files = Readonly<Record<string, string>>

/** A fresh Git repository with these files, of somebody else; the file `.github/workflows/ci.yml` is the workflow. */
export function foreignRepository(files: Files): string {
  const folder = temporaryFolder('repository-')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  git(folder, ['init', '--quiet', '--initial-branch', 'main'])
  git(folder, ['remote', 'add', 'origin', remote])
  git(folder, ['add', '.'])
  git(folder, ['commit', '--quiet', '--message', 'A program'])
  return folder
}

/** Runs git in the folder as a committer who exists nowhere else, at a time that is always the same. */
export function git(folder: string, args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env: sameCommits }).trim()
}

/** The files of a Go module with one program. */
export function program(name: string, folder = '.'): Files {
  const source = `package main\n\nfunc main() { println("${name}") }\n`
  return {
    [join(folder, 'go.mod')]: `module example.org/${name}\n\ngo 1.21\n`,
    [join(folder, 'main.go')]: source,
  }
}

/** What a clone of the tag v1 holds of this project, as far as workflows look at it. */
function cloneOfAction(): string {
  const folder = temporaryFolder('action-')
  for (const part of ['action.yml', 'package.json', 'dist', '.github/workflows'])
    cpSync(part, join(folder, part), { recursive: true })
  // act does not say at which commit a reusable workflow is, as GitHub does.
  const said = `fromJSON('${JSON.stringify({ workflow_repository: own.repository, workflow_sha: own.commit })}')`
  for (const name of ['image.yml', 'services.yml']) {
    const reusable = join(folder, '.github/workflows', name)
    writeFileSync(reusable, readFileSync(reusable, 'utf8').replaceAll('fromJSON(toJSON(job))', said))
  }
  return folder
}

const own = { repository: 'org/go-tiny-image', commit: '0123456789abcdef0123456789abcdef01234567' }

/** What a reusable workflow checks out beside the caller's repository, which act provides by itself. */
function checkoutReplacement(clone: string): Readonly<Record<string, string>> {
  const [, name = ''] = /uses: (actions\/checkout@\w+)/.exec(readFileSync('.github/workflows/image.yml', 'utf8')) ?? []
  const folder = temporaryFolder('checkout-')
  const inputs = 'inputs: { repository: {}, ref: {}, path: {}, sparse-checkout: {}, persist-credentials: {} }'
  writeFileSync(
    join(folder, 'action.yml'),
    `name: checkout\ndescription: checkout\n${inputs}\nruns: { using: node24, main: main.cjs }\n`,
  )
  writeFileSync(
    join(folder, 'main.cjs'),
    [
      `const { INPUT_REPOSITORY, INPUT_REF, INPUT_PATH } = process.env`,
      `if (INPUT_REPOSITORY !== '${own.repository}' || INPUT_REF !== '${own.commit}') throw new Error('what is ' + INPUT_REPOSITORY + '@' + INPUT_REF + '?')`,
      `require('node:fs').cpSync(${JSON.stringify(clone)}, INPUT_PATH, { recursive: true })`,
    ].join('\n'),
  )
  return { [name]: folder }
}

// Artifacts go through a folder in place of GitHub's service, by the names of the real actions.
const artifactActions = {
  upload: [
    `const { cpSync, mkdirSync } = require('node:fs')`,
    `const { join, basename } = require('node:path')`,
    `const { INPUT_NAME, INPUT_PATH, TEST_ARTIFACTS } = process.env`,
    `mkdirSync(join(TEST_ARTIFACTS, INPUT_NAME), { recursive: true })`,
    `cpSync(INPUT_PATH, join(TEST_ARTIFACTS, INPUT_NAME, basename(INPUT_PATH)))`,
  ],
  download: [
    `const { cpSync } = require('node:fs')`,
    `const { join } = require('node:path')`,
    `const { INPUT_NAME, INPUT_PATH, TEST_ARTIFACTS } = process.env`,
    // One that is named must be there.
    `cpSync(INPUT_NAME ? join(TEST_ARTIFACTS, INPUT_NAME) : TEST_ARTIFACTS, INPUT_PATH, { recursive: true })`,
  ],
} as const

function artifactAction(kind: keyof typeof artifactActions): string {
  const folder = temporaryFolder(`${kind}-artifact-`)
  const inputs = 'inputs: { name: {}, path: {}, pattern: {}, retention-days: {} }'
  writeFileSync(
    join(folder, 'action.yml'),
    `name: ${kind}\ndescription: ${kind}\n${inputs}\nruns: { using: node24, main: main.cjs }\n`,
  )
  writeFileSync(join(folder, 'main.cjs'), artifactActions[kind].join('\n'))
  return folder
}

export type ActEvent = { readonly name: string; readonly payload?: object }

export type ActOptions = {
  readonly repository: string
  readonly event: ActEvent
  /** Added to the environment of every step. */
  readonly env?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** A folder for act's own cache server; without one the jobs have none. */
  readonly cacheFolder?: string
  /** How many jobs run at once, where it should not depend on the machine. */
  readonly concurrentJobs?: number
  /** Folders that stand for actions of others, by their names with the version. */
  readonly actions?: Readonly<Record<string, string>>
  /** Folders of programs that are found before all others. */
  readonly programs?: readonly string[]
}

export type Job = {
  /** The job's id, with the values of its matrix behind it. */
  readonly name: string
  readonly result: string
  /** By the id of the step, then by the output. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly summary: string
  /** Everything the job wrote. */
  readonly log: string
}

export type ActRun = {
  readonly code: number | null
  readonly jobs: readonly Job[]
  readonly log: string
}

/** The job of this name; fails where the run has none. */
export function jobOf(run: ActRun, name: string): Job {
  const job = run.jobs.find((candidate) => candidate.name === name)
  if (job === undefined) throw new Error(`no job ${name} in\n${run.log}`)
  return job
}

export type StartedAct = {
  readonly child: ChildProcess
  readonly ended: Promise<ActRun>
  /** Every path of the run is below it. */
  readonly home: string
}

/** Runs the workflows of a repository for an event, to their end. */
export function act(options: ActOptions): Promise<ActRun> {
  return startAct(options).ended
}

/** The processes of the action that a run has started, by their ids: what GitHub's runner signals when a job is cancelled. */
export function actionProcesses({ home }: Pick<StartedAct, 'home'>): readonly number[] {
  return processes()
    .filter(({ command }) => /^\S*node /.test(command) && command.includes(home) && command.includes('dist/index.js'))
    .map(({ id }) => id)
}

/** Starts the workflows of a repository for an event; killed after nine minutes. */
export function startAct(options: ActOptions): StartedAct {
  const { repository, event } = options
  const home = temporaryFolder('act-')
  const payload = join(home, 'event.json')
  writeFileSync(payload, JSON.stringify({ repository: defaultRepository, ...event.payload }))
  // What is asked of GitHub is answered by the repository itself.
  writeFileSync(join(home, '.gitconfig'), `[url "file://${repository}"]\n\tinsteadOf = ${remote}\n`)
  const artifacts = join(home, 'artifacts')
  mkdirSync(artifacts)
  const env = { TEST_ARTIFACTS: artifacts, ...options.env }
  const clone = cloneOfAction()
  const replaced = {
    'org/go-tiny-image@v1': clone,
    ...checkoutReplacement(clone),
    ...artifactReplacements(),
    ...options.actions,
  }
  const platforms = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm']
  const cache =
    options.cacheFolder === undefined
      ? ['--no-cache-server']
      : ['--cache-server-addr', '127.0.0.1', '--cache-server-path', options.cacheFolder]
  const args = [
    event.name,
    '--json',
    '--pull=false',
    ...cache,
    ...(options.concurrentJobs === undefined ? [] : ['--concurrent-jobs', String(options.concurrentJobs)]),
    '--artifact-server-addr',
    '127.0.0.1',
    '--eventpath',
    payload,
    '--action-cache-path',
    join(home, 'cache'),
    ...platforms.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...Object.entries(replaced).flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(options.secrets ?? {}).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
  ]
  const child = spawn(tool('act'), args, {
    cwd: repository,
    env: {
      // act starts the actions with the node that it finds.
      PATH: [...(options.programs ?? []), resolve('.tools/node24/bin'), process.env.PATH].join(delimiter),
      HOME: home,
      TMPDIR: home,
      ...sharedCaches(),
      GOCACHE: process.env.GOCACHE ?? join(homedir(), '.cache', 'go-build'),
      GOMODCACHE: process.env.GOMODCACHE ?? join(homedir(), 'go', 'pkg', 'mod'),
      GOPROXY: process.env.GOPROXY,
      ACT_DISABLE_VERSION_CHECK: '1',
      DOCKER_CONFIG: join(home, 'docker'),
    },
    timeout: 540_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
  const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(([exitCode, stdout, stderr]) =>
    readRun(exitCode, `${stdout}${stderr}`),
  )
  return { child, ended, home }
}

const defaultRepository = {
  name: 'Service',
  full_name: 'Somebody/Service',
  html_url: 'https://github.com/Somebody/Service',
  default_branch: 'main',
  fork: false,
  owner: { login: 'Somebody' },
}

// The commits that the examples name.
function artifactReplacements(): Readonly<Record<string, string>> {
  const example = readFileSync('examples/workflows/platforms.yml', 'utf8')
  const uses = [...example.matchAll(/actions\/(upload|download)-artifact@\w+/g)]
  return Object.fromEntries(
    uses.map(([name, kind]) => [name, artifactAction(kind === 'upload' ? 'upload' : 'download')]),
  )
}

type Line = {
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly job?: string
  readonly stepID?: readonly string[]
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly jobResult?: string
  readonly msg?: string
}

function readRun(code: number | null, output: string): ActRun {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line))
  const names = [...new Set(lines.map(nameOf))].filter((name) => name !== '')
  const jobs = names.map((name): Job => {
    const own = lines.filter((line) => nameOf(line) === name)
    const outputs: Record<string, Record<string, string>> = {}
    for (const { command, stepID, name: output = '', arg = '' } of own) {
      if (command === 'set-output') outputs[stepID?.at(-1) ?? ''] = { ...outputs[stepID?.at(-1) ?? ''], [output]: arg }
    }
    return {
      name,
      result: own.findLast(({ jobResult }) => jobResult !== undefined)?.jobResult ?? 'none',
      outputs,
      summary: own.flatMap(({ command, content }) => (command === 'summary' ? [content ?? ''] : [])).join(''),
      log: own.map(({ msg = '' }) => msg.trimEnd()).join('\n'),
    }
  })
  return { code, jobs, log: output }
}

// `workflow/job`, and for the jobs of a reusable workflow `caller/workflow/job`.
function nameOf({ jobID, job = '', matrix = {} }: Line): string {
  if (jobID === undefined) return ''
  const parts = job.split('/')
  return [...parts.slice(0, -2), jobID, ...Object.values(matrix).map(String)].join(' ')
}
