import { dirname, join } from 'node:path'
import { UserError } from '../errors.ts'
import { withoutInputs } from '../host/environment.ts'
import type { Environment } from '../host/host.ts'
import type { GoToolchain } from '../toolchain/types.ts'

// Flags in GOFLAGS that cannot change a program. The values of -buildvcs and -trimpath are ours anyway.
const harmless = new Set(['buildvcs', 'trimpath', 'p', 'v', 'x', 'modcacherw', 'count', 'timeout', 'parallel', 'short'])

// Set by the platform, by the toolchain or by us.
const ours: Readonly<Record<string, string>> = {
  CGO_ENABLED: 'A program in an image from scratch is static, so cgo is off: leave it out.',
  ...Object.fromEntries(
    ['GOOS', 'GOARCH', 'GO386', 'GOAMD64', 'GOARM', 'GOARM64', 'GOMIPS', 'GOMIPS64', 'GOPPC64', 'GORISCV64'].map(
      (name) => [name, 'The input platforms decides that: for example linux/arm/v7 or linux/amd64/v3.'],
    ),
  ),
  GOTOOLCHAIN: 'The input go-version chooses the toolchain.',
  GOROOT: 'The input go-version chooses the toolchain.',
  GOENV: 'Put the variables themselves into build-env.',
  GO111MODULE: 'Only modules are built: leave it out.',
  GOFLAGS: 'Put the flags into build-flags.',
}

// What belongs to the runner: its tokens, and the files by which a step speaks to it and to later steps. A test of
// somebody's pull request has no business with them.
const ofRunner = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'GITHUB_ARTIFACTS',
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]

// They change the program and have no input of their own, so they come from build-env or not at all.
const shaping = ['GOEXPERIMENT', 'GOFIPS140']

/**
 * The environment of every go command: the machine's own, without what could change the program unnoticed, then what
 * the user asked for, then what we decide. Neither go nor a test of the user's sees the inputs of an action.
 */
export function goCommandEnvironment(request: {
  readonly hostEnv: Environment
  readonly go: GoToolchain
  /** The user's: input build-env. */
  readonly userEnv: Readonly<Record<string, string>>
  /** GOOS, GOARCH, CGO_ENABLED, and what the package's place needs. */
  readonly goEnv: Readonly<Record<string, string>>
  readonly cwd: string
}): Environment {
  const { hostEnv, go, userEnv, goEnv, cwd } = request
  const dropped = new Set([...Object.keys(ours), 'GOBIN', ...ofRunner])
  const inherited = Object.entries(withoutInputs(hostEnv)).filter(([name]) => !dropped.has(name))
  const flags = [...keptGoFlags(hostEnv.GOFLAGS), '-buildvcs=false', goEnv.GOFLAGS ?? '']
  return {
    ...Object.fromEntries(inherited),
    ...userEnv,
    ...goEnv,
    GOTOOLCHAIN: 'local',
    GOROOT: go.root,
    // Never empty, or go would take the value from its configuration file.
    GOFLAGS: flags.filter((flag) => flag !== '').join(' '),
    GIT_TERMINAL_PROMPT: '0',
    PATH: [...new Set([dirname(go.command), join(go.root, 'bin'), ...(hostEnv.PATH ?? '').split(':')])].join(':'),
    // Else go would take the folder with links resolved, and its messages would name paths the user never wrote.
    PWD: cwd,
  }
}

/**
 * Throws a UserError for an environment or a `build-env` that would change the program: flags in GOFLAGS such as
 * -toolexec, -overlay or -tags, an experiment, and variables that other inputs decide.
 */
export function checkEnvironment(hostEnv: Environment, userEnv: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(userEnv)) {
    const change = Object.hasOwn(ours, name) ? ours[name] : undefined
    if (change === undefined || (name === 'CGO_ENABLED' && value === '0')) continue
    throw new UserError(`build-env: ${name}=${value} cannot be set there`, { change })
  }
  for (const name of shaping) {
    const value = hostEnv[name]
    if (value === undefined || value === '' || Object.hasOwn(userEnv, name)) continue
    throw new UserError(`${name}=${value} in the environment would change the program`, {
      change: `Put ${name}=${value} into build-env if it is wanted, else unset it.`,
    })
  }
  for (const flag of wordsOf(hostEnv.GOFLAGS)) {
    const name = flagName(flag)
    if (harmless.has(name) || name === 'mod') continue
    throw new UserError(`GOFLAGS in the environment holds "${flag}", which can change the program`, {
      change: `Put it into ${name === 'tags' ? 'build-tags' : name === 'ldflags' ? 'ldflags' : 'build-flags'} if it is wanted, else unset GOFLAGS.`,
    })
  }
}

/**
 * The flags of GOFLAGS that stay. `-mod=vendor` and `-mod=readonly` build what go.mod says; `-mod=mod` would edit it
 * and is left out.
 */
function keptGoFlags(text: string | undefined): readonly string[] {
  return wordsOf(text).filter((flag) => harmless.has(flagName(flag)) || /^--?mod=(vendor|readonly)$/.test(flag))
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '')
}

function flagName(flag: string): string {
  return flag.replace(/^--?/, '').replace(/=.*$/s, '')
}
