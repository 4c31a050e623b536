import { UsageError } from '../errors.ts'
import { type Digest, isDigest } from './digest.ts'

/** A repository in a registry: `host[:port]` in its usual spelling, and the path. */
export type Repository = {
  /** `docker.io` for Docker Hub. */
  readonly registry: string
  readonly path: string
}

/** A repository and the tags to push the image under; without tags it can only be pulled by digest. */
export type TaggedRepository = { readonly repository: Repository; readonly tags: readonly string[] }

export type Reference = {
  readonly repository: Repository
  readonly tag?: string
  readonly digest?: Digest
}

const dockerHub = 'docker.io'
const dockerHubAliases = new Set([dockerHub, 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

// Source: distribution-spec, "Pulling manifests": the grammar of <name> and of a tag.
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const longestName = 255

/**
 * Parses `[host[:port]/]path[:tag][@digest]`. Without a host it is on Docker Hub, where a path of one part means
 * `library/…`. Throws a UsageError that says which part is wrong.
 */
export function parseReference(text: string): Reference {
  const { name, tag, digest } = split(text.trim())
  const repository = parseName(name, text)
  if (tag !== undefined) checkTag(tag)
  if (digest !== undefined && !isDigest(digest)) {
    throw new UsageError(`image "${text}" has the malformed digest "${digest}"`, {
      change: 'A digest is sha256: followed by 64 hexadecimal digits in lower case.',
    })
  }
  return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
}

/** Parses `[host[:port]/]path`; throws a UsageError if there is a tag or a digest. */
export function parseRepository(text: string): Repository {
  const { tag, digest } = split(text.trim())
  if (tag !== undefined || digest !== undefined) {
    const part = digest === undefined ? `tag "${tag}"` : `digest "${digest}"`
    throw new UsageError(`image "${text}" has the ${part}, where only a repository is expected`, {
      change: `Leave it out of the image's name${digest === undefined ? ' and set the tag separately' : ''}.`,
    })
  }
  return parseReference(text).repository
}

/** Returns the tag, or throws a UsageError. Registries answer a malformed tag with a bare 404, so it is checked here. */
export function checkTag(tag: string): string {
  if (tagGrammar.test(tag)) return tag
  const shown = tag.length > 150 ? `${tag.slice(0, 150)}…` : tag
  const what = tag.length > 128 ? `is ${tag.length} characters long; at most 128 are allowed` : 'is not a tag'
  throw new UsageError(`tag "${shown}" ${what}`, {
    change: 'A tag has letters, digits, "_", "." and "-", and starts with a letter, a digit or "_".',
  })
}

/** The full name of the repository: `docker.io/library/golang`. */
export function repositoryText(repository: Repository): string {
  return `${repository.registry}/${repository.path}`
}

/** The full reference of a tag: `docker.io/library/golang:1.26`. */
export function taggedText(repository: Repository, tag: string): string {
  return `${repositoryText(repository)}:${tag}`
}

/**
 * The full reference of a name with a tag, as containerd writes it: with the registry, and `library/` for Docker Hub's
 * official images.
 */
export function fullName(reference: string): string {
  if (registryIn(reference) !== undefined) return reference
  return `${dockerHub}/${reference.includes('/') ? '' : 'library/'}${reference}`
}

/** The tag in a reference, or `latest` if it has none. */
export function tagIn(reference: string): string {
  return split(reference).tag ?? 'latest'
}

/** The same reference with the repository in lower case, as registries require; the tag is unchanged. */
export function lowerCase(text: string): string {
  const { name, tag, digest } = split(text)
  return `${name.toLowerCase()}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** The `host[:port]` of a registry's API: Docker Hub's differs from its name. */
export function apiHost(registry: string): string {
  return registry === dockerHub ? 'registry-1.docker.io' : registry
}

/**
 * The registry's name as used in settings and credentials: `https://Host/v1/`, `host/v2`, and Docker Hub's old keys
 * become `host[:port]`.
 */
export function registryName(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  return dockerHubAliases.has(bare) ? dockerHub : bare
}

function split(text: string): { readonly name: string; readonly tag?: string; readonly digest?: string } {
  const at = text.indexOf('@')
  const digest = at < 0 ? undefined : text.slice(at + 1)
  const rest = at < 0 ? text : text.slice(0, at)
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1)
  // `[::1]` alone is a host; its colons do not start a tag.
  const tag = colon < 0 || rest.startsWith('[', rest.lastIndexOf('/') + 1) ? undefined : rest.slice(colon + 1)
  const name = tag === undefined ? rest : rest.slice(0, colon)
  return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
}

function parseName(name: string, text: string): Repository {
  if (name === '') throw new UsageError('an image has no name', { change: 'Write for example ghcr.io/owner/name.' })
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) {
    throw new UsageError(`image "${text}" starts with a scheme`, {
      change: `Write it without: ${text.trim().replace(/^[^:]*:\/\//, '')}.`,
    })
  }
  const authority = registryIn(name)
  const registry = authority === undefined ? dockerHub : checkRegistry(authority, text)
  const path = checkPath(authority === undefined ? name : name.slice(authority.length + 1), text)
  return registry === dockerHub && !path.includes('/') ? { registry, path: `library/${path}` } : { registry, path }
}

// The text before the first slash is a registry if it cannot be part of a path.
function registryIn(name: string): string | undefined {
  const [first = '', ...rest] = name.split('/')
  const isRegistry = first.includes('.') || first.includes(':') || first.toLowerCase() === 'localhost'
  return isRegistry && rest.length > 0 ? first : undefined
}

/** Whether a text is the name of a registry as used in settings: a host with or without a port, a scheme and a path. */
export function isRegistryName(text: string): boolean {
  return isAuthority(registryName(text))
}

function isAuthority(text: string): boolean {
  const match = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i.exec(text)
  const port = Number(match?.[1] ?? 1)
  return match !== null && port >= 1 && port <= 65535
}

function checkRegistry(authority: string, text: string): string {
  if (!isAuthority(authority)) {
    throw new UsageError(`image "${text}" names the malformed registry "${authority}"`, {
      change: 'A registry is a host name or an address, with ":" and a port from 1 to 65535 where it has one.',
    })
  }
  return registryName(authority)
}

function checkPath(path: string, text: string): string {
  if (path.length > longestName) {
    throw new UsageError(`image "${text.slice(0, 150)}…" has a path of ${path.length} characters`, {
      change: `At most ${longestName} are allowed.`,
    })
  }
  const wrong = path.split('/').find((part) => !component.test(part))
  if (wrong === undefined) return path
  if (
    path !== path.toLowerCase() &&
    path
      .toLowerCase()
      .split('/')
      .every((part) => component.test(part))
  ) {
    throw new UsageError(`image "${text}" has capital letters, which registries do not accept in a repository`, {
      change: `Write ${lowerCase(text.trim())}.`,
    })
  }
  throw new UsageError(
    wrong === ''
      ? `image "${text}" has an empty part in its path`
      : `image "${text}" has the malformed part "${wrong}"`,
    {
      change:
        'Each part of a repository has lower-case letters and digits, with ".", "_", "__" or "-" between them, and parts are divided by "/".',
    },
  )
}
