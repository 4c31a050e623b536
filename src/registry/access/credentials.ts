import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { CancelledError, ToolError, UserError } from '../../errors.ts'
import type { Environment, Run } from '../../host/host.ts'
import { hasCode } from '../../host/system-error.ts'
import { registryName } from '../../oci/references.ts'
import type { Credentials } from '../types.ts'
import { type DockerConfig, parseDockerConfig, parseHelperAnswer } from './docker-config.ts'
import { basicToken, formsOfCredentials, formsOfSecret } from './secrets.ts'

export type GivenCredentials = { readonly registry: string; readonly username: string; readonly password: string }

export type CredentialOptions = {
  readonly run: Run
  readonly env: Environment
  /** Those that the user gave; they come before all others. */
  readonly credentials?: readonly GivenCredentials[]
  /** For ghcr.io, where nothing else is known. */
  readonly workflowToken?: string
  readonly onSecret: (value: string) => void
  /** How long a credential helper may take. */
  readonly helperTimeoutMs?: number
}

/** Gives the credentials for a registry, or undefined where there are none; asks each source once. */
export type CredentialStore = (registry: string) => Promise<Credentials | undefined>

const defaultHelperTimeoutMs = 30_000

/**
 * Looks credentials up where people keep them: what was given, then Docker's config.json (`credHelpers`, `credsStore`,
 * `auths`), then the workflow token for ghcr.io. Files and helpers are read when a registry first asks for credentials,
 * once. Throws a UserError for a malformed config.json and for a helper that fails.
 */
export function createCredentialStore(options: CredentialOptions): CredentialStore {
  const known = new Map<string, Promise<Credentials | undefined>>()
  let config: Promise<DockerConfig> | undefined
  const find = async (registry: string): Promise<Credentials | undefined> => {
    const given = options.credentials?.find((entry) => registryName(entry.registry) === registry)
    if (given !== undefined) return { kind: 'basic', username: given.username, password: given.password }
    config ??= readDockerConfig(options.env)
    const configured = await fromConfig(await config, registry, options)
    if (configured !== undefined) return configured
    const token = options.workflowToken
    return registry === 'ghcr.io' && token !== undefined && token !== ''
      ? { kind: 'basic', username: 'x-access-token', password: token }
      : undefined
  }
  return (registry) => {
    const name = registryName(registry)
    const found = known.get(name) ?? find(name).then((credentials) => announced(credentials, options.onSecret))
    known.set(name, found)
    return found
  }
}

/** Docker's folder of settings: `$DOCKER_CONFIG`, else `~/.docker`. */
export function dockerFolder(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), '.docker')
}

async function readDockerConfig(env: Environment): Promise<DockerConfig> {
  const path = join(dockerFolder(env), 'config.json')
  const change = 'Repair or remove it, or give the registry’s user name and password as inputs.'
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return { credHelpers: new Map(), auths: new Map() }
    throw new UserError(`${path} cannot be read for the registry’s credentials`, { change, cause: error })
  }
  const config = parseDockerConfig(text)
  if (config === undefined) throw new UserError(`${path} is not the JSON of Docker’s settings`, { change })
  return config
}

async function fromConfig(
  config: DockerConfig,
  registry: string,
  options: CredentialOptions,
): Promise<Credentials | undefined> {
  const stored = config.auths.get(registry)
  const own = config.credHelpers.get(registry)
  if (own !== undefined) return (await askHelper({ ...own, options })) ?? stored?.credentials
  if (config.credsStore === undefined) return stored?.credentials
  // A file may say both, when the store is that of another machine: what it holds itself is used then.
  if (stored?.credentials !== undefined) return stored.credentials
  const server = stored?.server ?? (registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry)
  return askHelper({ helper: config.credsStore, server, options })
}

async function askHelper(request: {
  readonly helper: string
  readonly server: string
  readonly options: CredentialOptions
}): Promise<Credentials | undefined> {
  const { helper, server, options } = request
  const name = `docker-credential-${helper}`
  const change = `Run "echo ${server} | ${name} get" to see what it says, or give the registry’s user name and password as inputs.`
  if (!/^[A-Za-z0-9_.-]+$/.test(helper)) {
    throw new UserError(`Docker’s config.json names the malformed credential helper "${helper}"`, { change })
  }
  const timeoutMs = options.helperTimeoutMs ?? defaultHelperTimeoutMs
  try {
    const { stdout, stderr, exitCode } = await options.run({
      command: name,
      args: ['get'],
      env: options.env,
      input: server,
      timeoutMs,
      quiet: true,
      anyExitCode: true,
    })
    if (exitCode === 0) {
      const credentials = parseHelperAnswer(stdout)
      if (credentials !== undefined)
        return credentials.kind === 'basic' && credentials.username === '' ? undefined : credentials
      throw new UserError(`the credential helper ${name} gave something else than credentials for ${server}`, {
        change,
      })
    }
    const said = `${stdout}\n${stderr}`.trim().split('\n')[0]?.trim() ?? ''
    if (/credentials not found|no credentials|not found in native keychain/i.test(said)) return undefined
    throw new UserError(
      `the credential helper ${name} failed for ${server} with exit code ${exitCode}${said === '' ? '' : `: ${said.slice(0, 200)}`}`,
      { change },
    )
  } catch (error) {
    if (error instanceof UserError || error instanceof CancelledError || !(error instanceof ToolError)) throw error
    throw new UserError(
      `the credential helper ${name} could not be used for ${server}: ${error.message.split('\n')[0]}`,
      {
        change,
        cause: error,
      },
    )
  }
}

function announced(credentials: Credentials | undefined, onSecret: (value: string) => void): Credentials | undefined {
  if (credentials === undefined) return undefined
  const forms =
    credentials.kind === 'basic'
      ? formsOfCredentials(credentials.username, credentials.password)
      : formsOfSecret(credentials.token)
  for (const form of forms) onSecret(form)
  return credentials
}

/** The header that Basic authentication wants. */
export function basicAuthorization(credentials: { readonly username: string; readonly password: string }): string {
  return `Basic ${basicToken(credentials.username, credentials.password)}`
}
