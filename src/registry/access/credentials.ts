import { UserError } from '../../errors.ts'
import { registryName } from '../../oci/references.ts'
import type { Credentials } from '../types.ts'
import { shortened } from '../wire/answers.ts'
import type { AnswerNote } from '../wire/exchange.ts'
import { authFiles } from './auth-files.ts'
import type { DockerConfig } from './docker-config.ts'
import { askHelper, type HelperSurroundings } from './helpers.ts'
import { credentialKeys } from './keys.ts'
import { basicToken, formsOfCredentials, formsOfSecret } from './secrets.ts'

export type GivenCredentials = { readonly registry: string; readonly username: string; readonly password: string }

export type CredentialOptions = HelperSurroundings & {
  /** Given by the user; they take precedence over all others. */
  readonly credentials?: readonly GivenCredentials[]
  /** For the registry of the workflow's own server, if no other source has credentials. */
  readonly workflowToken?: string
  /** That registry; ghcr.io when left out. */
  readonly workflowRegistry?: string
  readonly onSecret: (value: string) => void
  /** Called once for each source that could not be used while another one could. */
  readonly onNote?: (note: string) => void
}

/** Gives the credentials for a repository (or a whole registry); asks each source once. */
export type CredentialStore = {
  /** Undefined if there are none. Throws a UserError if a source is broken and no other has credentials. */
  readonly find: (registry: string, path?: string) => Promise<Credentials | undefined>
  /** The user name and the source of the credentials, or why there are none; undefined if the user gave them. */
  readonly origin: (registry: string, path?: string) => Promise<AnswerNote | undefined>
}

type Found = {
  readonly credentials: Credentials
  readonly from?: string
  /** By `docker login` and the like, in a file or by a helper. */
  readonly isStored?: boolean
}
type Wanted = { readonly registry: string; readonly path: string }
type Source = (wanted: Wanted) => Promise<Found | undefined>

/**
 * Looks up credentials in the usual places: those given by the user, then the files of Docker and podman
 * (`credHelpers`, `credsStore`, `auths`), then GitLab's variables, then the workflow token. Files and helpers are read
 * once, when a registry first asks for credentials.
 */
export function createCredentialStore(options: CredentialOptions): CredentialStore {
  const known = new Map<string, Promise<Found | undefined>>()
  const noted = new Set<string>()
  const note = (text: string): void => {
    if (!noted.has(text)) options.onNote?.(text)
    noted.add(text)
  }
  const sources = [fromInputs(options), ...fromFiles(options), fromGitLab(options), fromWorkflow(options)]
  const search = async (wanted: Wanted): Promise<Found | undefined> => {
    const broken: UserError[] = []
    for (const source of sources) {
      const found = await source(wanted).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error
        broken.push(error)
        return undefined
      })
      if (found === undefined) continue
      for (const { message } of broken) note(`${message}; skipped`)
      for (const form of formsOf(found.credentials)) options.onSecret(form)
      return found
    }
    if (broken[0] !== undefined) throw broken[0]
    return undefined
  }
  const look = (registry: string, path: string): Promise<Found | undefined> => {
    const wanted = { registry: registryName(registry), path }
    const key = `${wanted.registry}/${path}`
    const found = known.get(key) ?? search(wanted)
    known.set(key, found)
    return found
  }
  return {
    find: async (registry, path = '') => (await look(registry, path))?.credentials,
    origin: async (registry, path = '') => {
      const found = await look(registry, path)
      if (found === undefined) {
        const text = [`no credentials for ${registry} were found`, ...absent(options)].join('; ')
        return { text, problem: { kind: 'no-credentials' } }
      }
      const { credentials, from, isStored = false } = found
      if (from === undefined) return undefined
      const text = `asked ${asWhom(credentials)} from ${from}`
      return { text, ...(isStored ? { problem: { kind: 'stored-login', place: from } } : {}) }
    },
  }
}

function fromInputs({ credentials = [] }: CredentialOptions): Source {
  return async ({ registry }) => {
    const given = credentials.find((entry) => registryName(entry.registry) === registry)
    if (given === undefined) return undefined
    return { credentials: { kind: 'basic', username: given.username, password: given.password } }
  }
}

function fromFiles(options: CredentialOptions): readonly Source[] {
  const asked = new Map<string, Promise<Credentials | undefined>>()
  const ask = (request: { readonly helper: string; readonly server: string }): Promise<Credentials | undefined> => {
    const key = JSON.stringify(request)
    const answer = asked.get(key) ?? askHelper(request, options)
    asked.set(key, answer)
    return answer
  }
  return authFiles(options.env).map(({ name, isFile, read }) => {
    let config: Promise<DockerConfig | undefined> | undefined
    return async (wanted) => {
      config ??= read()
      const content = await config
      return content === undefined ? undefined : inConfig(content, { wanted, name, isFile, ask })
    }
  })
}

/**
 * The longest key wins; for the same key, `credHelpers` come before the file's own login, and that before `credsStore`.
 */
async function inConfig(
  config: DockerConfig,
  options: {
    readonly wanted: Wanted
    readonly name: string
    readonly isFile: boolean
    readonly ask: (request: { readonly helper: string; readonly server: string }) => Promise<Credentials | undefined>
  },
): Promise<Found | undefined> {
  const { wanted, name, isFile, ask } = options
  const { registry, path } = wanted
  const keys = credentialKeys(registry, path)
  const byHelper = async (request: { readonly helper: string; readonly server: string }) => {
    const credentials = await ask(request)
    const from = `docker-credential-${request.helper}, which ${name} names`
    return credentials === undefined ? undefined : { credentials, from, isStored: true }
  }
  const broken: unknown[] = []
  for (const key of keys) {
    const helper = config.credHelpers.get(key)
    const asked = helper === undefined ? undefined : byHelper(helper)
    const found = await asked?.catch((error: unknown) => {
      broken.push(error)
      return undefined
    })
    if (found !== undefined) return found
    const credentials = config.auths.get(key)?.credentials
    // A file may have both, for example if the store belongs to another machine: its own login is used then.
    if (credentials !== undefined) return { credentials, from: name, isStored: isFile }
  }
  if (broken.length > 0) throw broken[0]
  if (config.credsStore === undefined || keys.some((key) => config.credHelpers.has(key))) return undefined
  const stored = keys.map((key) => config.auths.get(key)?.server).find((server) => server !== undefined)
  const server = stored ?? (registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry)
  return byHelper({ helper: config.credsStore, server })
}

// Source: docs.gitlab.com, "Predefined CI/CD variables": the registry of the project that a job runs for.
function fromGitLab({ env }: CredentialOptions): Source {
  const { CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } = env
  const pairs = [
    { username: CI_REGISTRY_USER, password: CI_REGISTRY_PASSWORD, from: 'the variable CI_REGISTRY_PASSWORD' },
    { username: 'gitlab-ci-token', password: CI_JOB_TOKEN, from: 'the variable CI_JOB_TOKEN' },
  ]
  return async ({ registry }) => {
    if (!CI_REGISTRY || registryName(CI_REGISTRY) !== registry) return undefined
    for (const { username, password, from } of pairs) {
      if (username && password) return { credentials: { kind: 'basic', username, password }, from }
    }
    return undefined
  }
}

function fromWorkflow({ workflowToken = '', workflowRegistry = 'ghcr.io' }: CredentialOptions): Source {
  return async ({ registry }) =>
    registry !== workflowRegistry || workflowToken === ''
      ? undefined
      : {
          credentials: { kind: 'basic', username: 'x-access-token', password: workflowToken },
          from: 'the input github-token',
        }
}

// A variable that names a missing file is a mistake that nothing else would report.
function absent({ env }: CredentialOptions): readonly string[] {
  return authFiles(env).flatMap(({ variable, name, isThere }) =>
    variable === undefined || isThere() ? [] : [`${variable} names ${name}, which does not exist`],
  )
}

function asWhom(credentials: Credentials): string {
  if (credentials.kind === 'basic') return `as ${shortened(credentials.username)},`
  return credentials.kind === 'bearer' ? 'with the token' : 'with the identity token'
}

function formsOf(credentials: Credentials): readonly string[] {
  return credentials.kind === 'basic'
    ? formsOfCredentials(credentials.username, credentials.password)
    : formsOfSecret(credentials.token)
}

/** The Authorization header for Basic authentication. */
export function basicAuthorization(credentials: { readonly username: string; readonly password: string }): string {
  return `Basic ${basicToken(credentials.username, credentials.password)}`
}
