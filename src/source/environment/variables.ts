import { UsageError, UserError } from '../../errors.ts'
import type { Environment } from '../../host/host.ts'
import { goEnvironment, type Platform, platformText } from '../../oci/platform.ts'

/**
 * What happens to a variable of the go command. `decided`: inputs set it, so the machine's value is dropped and
 * build-env may not set it; `refused`: it changes the program and has no input, so it is allowed only in build-env, if
 * at all; `taken`: it is passed on, and the log says so. All other variables are passed on: they say where modules and
 * caches are. Source: `go help environment` and the variables that the compiler and the linker read themselves.
 */
type Rule =
  | { readonly kind: 'decided'; readonly change: string; readonly says: Say }
  | { readonly kind: 'refused' }
  | { readonly kind: 'taken' }

/** Whether the log reports that a value has no effect: when it asks for something other than what is done. */
type Say = (value: string, platforms: readonly Platform[]) => boolean

const always: Say = () => true
const never: Say = () => false
const byPlatforms = 'The input platforms decides that: for example linux/arm/v7 or linux/amd64/v3.'
const byVersion = 'The input go-version chooses the toolchain.'

// Each with the architectures that it applies to.
const subArchitectures: Readonly<Record<string, readonly string[]>> = {
  GO386: ['386'],
  GOAMD64: ['amd64'],
  GOARM: ['arm'],
  GOARM64: ['arm64'],
  GOMIPS: ['mips', 'mipsle'],
  GOMIPS64: ['mips64', 'mips64le'],
  GOPPC64: ['ppc64', 'ppc64le'],
  GORISCV64: ['riscv64'],
  GOWASM: [],
}

const rules: Readonly<Record<string, Rule>> = {
  CGO_ENABLED: {
    kind: 'decided',
    change: 'A program in an image from scratch is static, so cgo is off: remove it.',
    says: (value) => value !== '0',
  },
  GOOS: {
    kind: 'decided',
    change: byPlatforms,
    says: (value, platforms) => platforms.some(({ os }) => os !== value),
  },
  GOARCH: {
    kind: 'decided',
    change: byPlatforms,
    says: (value, platforms) => !platforms.some(({ architecture }) => architecture === value),
  },
  ...Object.fromEntries(
    Object.entries(subArchitectures).map(([name, architectures]): [string, Rule] => [
      name,
      {
        kind: 'decided',
        change: byPlatforms,
        says: (value, platforms) =>
          platforms.some(
            (platform) =>
              architectures.includes(platform.architecture) && (goEnvironment(platform)[name] ?? '') !== value,
          ),
      },
    ]),
  ),
  // setup-go and the golang images set it to local, which does not ask for a version.
  GOTOOLCHAIN: { kind: 'decided', change: byVersion, says: (value) => /\d/.test(value) },
  GOROOT: { kind: 'decided', change: byVersion, says: always },
  GOROOT_FINAL: { kind: 'decided', change: byVersion, says: never },
  GOTOOLDIR: { kind: 'decided', change: byVersion, says: always },
  GOENV: { kind: 'decided', change: 'Set the variables in build-env.', says: never },
  GO111MODULE: {
    kind: 'decided',
    change: 'Only modules are built: remove it.',
    says: (value) => value === 'off',
  },
  GO_EXTLINK_ENABLED: {
    kind: 'decided',
    change: 'The program must be a static executable of the internal linker: remove it.',
    says: never,
  },
  GOBIN: { kind: 'decided', change: 'The output path is set automatically: remove it.', says: never },
  GOEXPERIMENT: { kind: 'refused' },
  GOFIPS140: { kind: 'refused' },
  GOWORK: { kind: 'taken' },
  GOCACHEPROG: { kind: 'taken' },
}

/** The variables of the machine that are hidden from every go command. */
export const decidedVariables: readonly string[] = Object.keys(rules).filter((name) => rules[name]?.kind === 'decided')

/**
 * The environment for querying a go command or running our own program: the machine's settings cannot change the
 * answer.
 */
export function plainGoEnvironment(env: Environment): Environment {
  const left = Object.entries(env).filter(([name]) => !Object.hasOwn(rules, name))
  return { ...Object.fromEntries(left), GOENV: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' }
}

// Flags in GOFLAGS that cannot change a program. We set -buildvcs and -trimpath ourselves anyway.
const harmless = new Set(['buildvcs', 'trimpath', 'p', 'v', 'x', 'modcacherw', 'count', 'timeout', 'parallel', 'short'])

/** Variables by name, and the file in which go stores its settings (`go env -w`), if there is one. */
export type MachineSettings = {
  readonly env: Environment
  readonly file?: { readonly path: string; readonly values: Readonly<Record<string, string>> }
}

export type SettledEnvironment = {
  /** The machine's environment merged with the settings file, without variables that are dropped. */
  readonly env: Environment
  /** Warnings about values that have no effect, or a doubtful one; a line each. */
  readonly notes: readonly string[]
}

/**
 * Checks the machine's settings for the go command, variable by variable; once for the build, its tests and the proof
 * of packing. Throws a UserError for a value that would silently change the program.
 */
export function settleEnvironment(
  machine: MachineSettings,
  asked: { readonly platforms: readonly Platform[]; readonly buildEnv: Readonly<Record<string, string>> },
): SettledEnvironment {
  const { env, file } = machine
  const notes: string[] = []
  const set = new Map<string, { readonly value: string; readonly where: string }>()
  for (const [name, value] of Object.entries(file?.values ?? {})) {
    set.set(name, { value, where: `in ${file?.path} (go env -w)` })
  }
  // A variable that is set, even to an empty value, overrides the file; go treats an empty value as unset.
  for (const [name, value = ''] of Object.entries(env)) {
    if (value !== '') set.set(name, { value, where: 'in the environment' })
  }
  const settled: Record<string, string | undefined> = { ...env }
  for (const [name, { value, where }] of set) {
    if (settled[name] === undefined || settled[name] === '') settled[name] = value
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (rule?.kind === 'decided') {
      if (rule.says(value, asked.platforms)) notes.push(noEffect(name, { value, where, ...asked }))
      delete settled[name]
    } else if (rule?.kind === 'taken') notes.push(`${name}=${value} ${where} is followed`)
  }
  refuseShaping(set, asked.buildEnv)
  // The file has been read: go commands must not read it again.
  return { env: { ...settled, GOENV: 'off' }, notes }
}

function noEffect(
  name: string,
  found: { readonly value: string; readonly where: string; readonly platforms: readonly Platform[] },
): string {
  const { value, where, platforms } = found
  const rule = rules[name]
  const change = rule?.kind === 'decided' ? rule.change : ''
  const instead =
    change === byPlatforms
      ? `the input platforms decides (${platforms.map(platformText).join(', ')})`
      : change === byVersion
        ? 'the input go-version and go.mod choose the Go'
        : `${change.charAt(0).toLowerCase()}${change.slice(1).replace(/\.$/, '')}`
  return `${name}=${value} ${where} has no effect: ${instead}`
}

function refuseShaping(
  set: ReadonlyMap<string, { readonly value: string; readonly where: string }>,
  buildEnv: Readonly<Record<string, string>>,
): void {
  for (const [name, { value, where }] of set) {
    if (rules[name]?.kind !== 'refused' || !Object.hasOwn(rules, name) || Object.hasOwn(buildEnv, name)) continue
    if (name === 'GOFIPS140' && value === 'off') continue
    throw new UserError(`${name}=${value} ${where} would change the program`, {
      change: `Set ${name}=${value} in build-env if the program needs it, else unset it${where.startsWith('in the') ? '' : `: go env -u ${name}`}.`,
    })
  }
  const flags = set.get('GOFLAGS')
  for (const flag of wordsOf(flags?.value)) {
    const name = flagName(flag)
    if (harmless.has(name) || name === 'mod') continue
    const input = name === 'tags' ? 'build-tags' : name === 'ldflags' ? 'ldflags' : 'build-flags'
    throw new UserError(`GOFLAGS ${flags?.where} holds "${flag}", which can change the program`, {
      change: `Put it into ${input} if the program needs it, else unset GOFLAGS.`,
    })
  }
}

/** Throws a UsageError for a variable of `build-env` that other inputs set. */
export function checkBuildEnv(buildEnv: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(buildEnv)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    const change =
      rule?.kind === 'decided' ? rule.change : name === 'GOFLAGS' ? 'Put the flags into build-flags.' : undefined
    if (change === undefined || (name === 'CGO_ENABLED' && value === '0')) continue
    throw new UsageError(`build-env: ${name}=${value} cannot be set there`, { change })
  }
}

/**
 * The flags of GOFLAGS that are passed on. `-mod=vendor` and `-mod=readonly` build what go.mod says; `-mod=mod` would
 * edit it and is dropped.
 */
export function harmlessFlags(text: string | undefined): readonly string[] {
  return wordsOf(text).filter((flag) => harmless.has(flagName(flag)) || /^--?mod=(vendor|readonly)$/.test(flag))
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '')
}

function flagName(flag: string): string {
  return flag.replace(/^--?/, '').replace(/=.*$/s, '')
}
