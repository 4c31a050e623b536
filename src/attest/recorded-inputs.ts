import type { Inputs } from '../inputs/inputs.ts'
import { bareAddress, withoutLogins } from '../source/web-address.ts'

// What concerns the machine, its logins and the course of the run, but neither the image nor its names.
const unrecorded = new Set([
  'attest',
  'attest-form',
  'cache',
  'cache-dependency-path',
  'cache-suffix',
  'dry-run',
  'load',
  'merge',
  'outputs',
  'plain-http',
  'push',
  'push-by-digest',
  'registry',
  'registry-ca',
  'summary',
  'test',
  'test-flags',
  'trace',
  'username',
  'verify-modules',
])

// Of build-env, only these: they change the program and cannot hold a secret. Others (GOPROXY, tokens of private
// modules) say where modules come from, which their sums make certain.
const toldVariables = new Set(['GOEXPERIMENT', 'GOFIPS140', 'GODEBUG'])

const namesSecret = /token|secret|password|passwd|credential|auth|key/i

/** Inputs for a provenance, and the names of what is not told. */
export type RecordedInputs = {
  readonly inputs: Readonly<Record<string, string>>
  readonly withheld: readonly string[]
  /** Takes secrets that are known out of a text. */
  readonly hide: (text: string) => string
}

/**
 * The inputs that decide the image and its names, as they were written: without secrets, without logins in addresses,
 * and of build-env only the variables that are known to be harmless.
 */
export function recordedInputs({
  given,
  buildEnv,
  password,
  githubToken,
}: Pick<Inputs, 'given' | 'buildEnv' | 'password' | 'githubToken'>): RecordedInputs {
  const told = Object.entries(buildEnv).filter(([name]) => toldVariables.has(name))
  const passwords = Object.entries(buildEnv).filter(([name]) => namesSecret.test(name))
  // Longest first: one may be part of another.
  const secrets = [password, githubToken, ...passwords.map(([, value]) => value)]
    .filter((value) => value.length > 3)
    .toSorted((a, b) => b.length - a.length)
  const hide = (text: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), withoutLogins(text))
  const others = Object.entries(given)
    .filter(([name]) => name !== 'build-env' && !unrecorded.has(name))
    .map(([name, text]) => [name, hide(isAddress(name) ? bareAddress(text.trim()) : text)] as const)
  const environment = told.map(([name, value]) => `${name}=${value}`).join('\n')
  return {
    inputs: Object.fromEntries([...others, ...(environment === '' ? [] : [['build-env', environment] as const])]),
    withheld: Object.keys(buildEnv)
      .filter((name) => !toldVariables.has(name))
      .map((name) => `build-env ${name}`),
    hide,
  }
}

function isAddress(name: string): boolean {
  return name.endsWith('-base-url')
}
