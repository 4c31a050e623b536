import type { Given, Handler, Received } from './exchanges.ts'
import { sha256 } from './token-server.ts'

/** What a registry in memory holds, and what its clients did that the specification forbids. */
export type MemoryRegistry = {
  readonly handle: Handler
  /** The token server's handler, for registries with bearer authentication. */
  readonly tokens: Handler
  readonly repositories: Map<string, MemoryRepository>
  readonly sessions: Map<string, Session>
  readonly violations: string[]
  readonly requests: Received[]
  readonly tokenRequests: Received[]
}

export type MemoryRepository = {
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, { readonly mediaType: string; readonly bytes: Buffer }>
  readonly tags: Map<string, string>
}

type Session = { readonly name: string; state: number; bytes: Buffer }

export type MemoryRegistryOptions = {
  readonly auth?: 'none' | 'basic' | 'bearer'
  /** The address of the token server: `https://auth.test/token`. */
  readonly realm?: string
  readonly user?: { readonly username: string; readonly password: string }
  readonly identityToken?: string
  readonly tokenLifetimeSeconds?: number
  readonly now?: () => number
  /** Tags that name a digest already may not be moved. */
  readonly immutableTags?: boolean
  readonly referrers?: boolean
  /** Whether manifests have an ETag, and whether If-Match is obeyed. */
  readonly etags?: 'none' | 'ignored' | 'obeyed'
  /** Answers 405 to DELETE of a manifest. */
  readonly keepsAll?: boolean
  /** Refuses a manifest whose subject is not there, as GitLab does. */
  readonly strictSubjects?: boolean
}

const nameGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const tagGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/
const digestGrammar = /^sha256:[a-f0-9]{64}$/

/**
 * A registry after the OCI distribution-spec that holds its clients to it: what they MUST do is refused when they do
 * not, and remembered in `violations`.
 */
export function createMemoryRegistry(options: MemoryRegistryOptions = {}): MemoryRegistry {
  const { auth = 'none', now = () => Date.now() } = options
  const repositories = new Map<string, MemoryRepository>()
  const sessions = new Map<string, Session>()
  const violations: string[] = []
  const requests: Received[] = []
  const tokenRequests: Received[] = []
  const tokens = new Map<string, { readonly expires: number; readonly scopes: readonly string[] }>()
  let serial = 0
  const violate = (rule: string, code = 'UNSUPPORTED'): Given => {
    violations.push(rule)
    return refuse(400, code, rule)
  }
  const repositoryOf = (name: string): MemoryRepository => {
    const repository = repositories.get(name) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() }
    repositories.set(name, repository)
    return repository
  }
  const authorized = (request: Received, name: string): Given | undefined => {
    const { authorization } = request.headers
    if (auth === 'none') return authorization === undefined ? undefined : violate('credentials were sent unasked')
    if (auth === 'basic') {
      if (authorization === basic(options.user)) return undefined
      return {
        ...refuse(401, 'UNAUTHORIZED', 'authentication required'),
        headers: { 'www-authenticate': 'Basic realm="memory"' },
      }
    }
    const wanted = request.method === 'GET' || request.method === 'HEAD' ? 'pull' : 'push'
    const token = tokens.get(authorization?.replace(/^Bearer /, '') ?? '')
    const covers = token?.scopes.some((scope) => {
      const [, path, actions = ''] = scope.split(':')
      return path === name && actions.split(',').includes(wanted)
    })
    if (token !== undefined && now() < token.expires && covers === true) return undefined
    const actions = wanted === 'pull' ? 'pull' : 'pull,push'
    const challenge = `Bearer realm="${options.realm}",service="memory",scope="repository:${name}:${actions}"`
    return { ...refuse(401, 'UNAUTHORIZED', 'authentication required'), headers: { 'www-authenticate': challenge } }
  }
  const upload = (name: string, id: string, session: Session): Given => ({
    status: 202,
    headers: {
      location: `/v2/${name}/blobs/uploads/${id}?_state=${session.state}%2Bx`,
      range: `0-${Math.max(0, session.bytes.length - 1)}`,
      'docker-upload-uuid': id,
    },
  })
  const start = (request: Received, name: string): Given => {
    const { searchParams } = request.url
    if (request.body.length > 0) return violate('POST of an upload has a body but no digest')
    const mount = searchParams.get('mount')
    const source = repositories.get(searchParams.get('from') ?? '')?.blobs.get(mount ?? '')
    if (mount !== null && source !== undefined) {
      repositoryOf(name).blobs.set(mount, source)
      return created(`/v2/${name}/blobs/${mount}`, mount)
    }
    serial += 1
    const id = `session-${serial}`
    const session = { name, state: 0, bytes: Buffer.alloc(0) }
    sessions.set(id, session)
    return upload(name, id, session)
  }
  const advance = (request: Received, name: string, id: string): Given => {
    const session = sessions.get(id)
    if (session === undefined || session.name !== name) return refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'upload unknown')
    if (request.method === 'DELETE') {
      sessions.delete(id)
      return { status: 204 }
    }
    if (request.url.searchParams.get('_state') !== `${session.state}+x`) {
      return violate('the Location of the last answer was not used as it was', 'BLOB_UPLOAD_INVALID')
    }
    if (request.headers['content-length'] === undefined) return violate(`${request.method} has no Content-Length`)
    const short = Number(request.headers['content-length']) !== request.body.length
    if (short) return violate('Content-Length is not the length of the body', 'SIZE_INVALID')
    if (request.body.length > 0 && request.headers['content-type'] !== 'application/octet-stream') {
      return violate('bytes of a blob are not application/octet-stream')
    }
    const range = request.headers['content-range']
    if (range !== undefined) {
      const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? []
      if (first === undefined) return violate('Content-Range is not <first>-<last>')
      if (Number(first) !== session.bytes.length || Number(last) !== Number(first) + request.body.length - 1) {
        return {
          ...refuse(416, 'BLOB_UPLOAD_INVALID', 'out of order'),
          headers: { range: `0-${session.bytes.length - 1}` },
        }
      }
    }
    session.bytes = Buffer.concat([session.bytes, request.body])
    if (request.method === 'PATCH') {
      session.state += 1
      return upload(name, id, session)
    }
    const digest = request.url.searchParams.get('digest') ?? ''
    if (!digestGrammar.test(digest)) return violate('PUT of a blob names no digest', 'DIGEST_INVALID')
    sessions.delete(id)
    if (sha256(session.bytes) !== digest) return refuse(400, 'DIGEST_INVALID', 'provided digest did not match')
    repositoryOf(name).blobs.set(digest, session.bytes)
    return created(`/v2/${name}/blobs/${digest}`, digest)
  }
  const putManifest = (request: Received, name: string, reference: string): Given => {
    const repository = repositoryOf(name)
    const mediaType = request.headers['content-type'] ?? ''
    const json = JSON.parse(request.body.toString('utf8'))
    if (json.mediaType !== mediaType) return violate('Content-Type is not the media type of the manifest')
    const digest = sha256(request.body)
    if (reference.includes(':') && reference !== digest)
      return violate('a manifest does not have its digest', 'DIGEST_INVALID')
    const needed = [json.config, ...(json.layers ?? [])].filter((item) => item !== undefined)
    const missing = needed.find((item) => repository.blobs.get(item.digest)?.length !== item.size)
    if (missing !== undefined) return refuse(404, 'MANIFEST_BLOB_UNKNOWN', `blob unknown: ${missing.digest}`)
    const orphan = (json.manifests ?? []).find((item: { digest: string }) => !repository.manifests.has(item.digest))
    if (orphan !== undefined) return refuse(404, 'MANIFEST_BLOB_UNKNOWN', `manifest unknown: ${orphan.digest}`)
    if (
      json.subject !== undefined &&
      !repository.manifests.has(json.subject.digest) &&
      options.strictSubjects === true
    ) {
      return refuse(404, 'MANIFEST_UNKNOWN', `subject unknown: ${json.subject.digest}`)
    }
    if (!reference.includes(':')) {
      const condition = options.etags === 'obeyed' ? request.headers['if-match'] : undefined
      if (condition !== undefined && condition !== `"${repository.tags.get(reference)}"`) {
        return refuse(412, 'PRECONDITION_FAILED', 'the tag has another entity tag')
      }
      // The list of referrers is the one index that only its tag names.
      if (!repository.manifests.has(digest) && !/^sha256-[0-9a-f]{64}$/.test(reference))
        violations.push('a tag was put before its manifest')
      const held = repository.tags.get(reference)
      if (options.immutableTags === true && held !== undefined) {
        return refuse(
          400,
          'TAG_INVALID',
          `The image tag '${reference}' already exists and cannot be overwritten because the repository is immutable.`,
        )
      }
      repository.tags.set(reference, digest)
    }
    repository.manifests.set(digest, { mediaType, bytes: request.body })
    const subject = json.subject?.digest
    const answer = created(`/v2/${name}/manifests/${digest}`, digest)
    if (subject === undefined || options.referrers !== true) return answer
    return { ...answer, headers: { ...answer.headers, 'oci-subject': subject } }
  }
  const getManifest = (request: Received, name: string, reference: string): Given => {
    const repository = repositories.get(name)
    const digest = reference.includes(':') ? reference : repository?.tags.get(reference)
    const manifest = repository?.manifests.get(digest ?? '')
    const accepted = (request.headers.accept ?? '').split(',').map((type) => type.trim())
    if (manifest === undefined || digest === undefined || !accepted.includes(manifest.mediaType)) {
      return refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
    }
    const headers = {
      'content-type': manifest.mediaType,
      'docker-content-digest': digest,
      'content-length': String(manifest.bytes.length),
      ...((options.etags ?? 'none') === 'none' ? {} : { etag: `"${digest}"` }),
    }
    return { status: 200, headers, body: manifest.bytes }
  }
  const removeManifest = (name: string, digest: string): Given => {
    if (options.keepsAll === true) return refuse(405, 'UNSUPPORTED', 'nothing is deleted here')
    const isThere = repositoryOf(name).manifests.delete(digest)
    return isThere ? { status: 202 } : refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  }
  const getReferrers = (name: string, digest: string): Given => {
    if (options.referrers !== true) return refuse(404, 'NOT_FOUND', 'page not found')
    const mediaType = 'application/vnd.oci.image.index.v1+json'
    const manifests = [...(repositories.get(name)?.manifests ?? [])].flatMap(([own, held]) => {
      const json = JSON.parse(held.bytes.toString('utf8'))
      if (json.subject?.digest !== digest) return []
      const { artifactType, annotations } = json
      return [{ mediaType: held.mediaType, digest: own, size: held.bytes.length, artifactType, annotations }]
    })
    return {
      status: 200,
      headers: { 'content-type': mediaType },
      body: JSON.stringify({ schemaVersion: 2, mediaType, manifests }),
    }
  }
  const handle = (request: Received): Given => {
    requests.push(request)
    if (request.url.pathname === '/v2/') return { status: 200, body: '{}' }
    const match = /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|referrers)\/([^/]*)$/.exec(request.url.pathname)
    const [, name = '', kind = '', last = ''] = match ?? []
    if (match === null || !nameGrammar.test(name))
      return violate(`unknown endpoint ${request.url.pathname}`, 'NAME_INVALID')
    const refused = authorized(request, name)
    if (refused !== undefined) return refused
    const { method } = request
    if (kind === 'blobs/uploads') {
      if (last === '' && method === 'POST') return start(request, name)
      return ['PATCH', 'PUT', 'DELETE'].includes(method)
        ? advance(request, name, last)
        : violate(`${method} of an upload`)
    }
    if (kind === 'referrers') return getReferrers(name, last)
    if (kind === 'blobs') {
      if (!digestGrammar.test(last)) return violate('a blob was asked for without a digest', 'DIGEST_INVALID')
      const bytes = repositories.get(name)?.blobs.get(last)
      if (bytes === undefined) return refuse(404, 'BLOB_UNKNOWN', 'blob unknown')
      const headers = { 'content-length': String(bytes.length), 'docker-content-digest': last }
      return { status: 200, headers, body: bytes }
    }
    if (!digestGrammar.test(last) && !tagGrammar.test(last)) return violate('a malformed reference', 'MANIFEST_INVALID')
    if (method === 'PUT') return putManifest(request, name, last)
    if (method === 'DELETE' && digestGrammar.test(last)) return removeManifest(name, last)
    return method === 'GET' || method === 'HEAD' ? getManifest(request, name, last) : violate(`${method} of a manifest`)
  }
  const giveToken = (request: Received): Given => {
    tokenRequests.push(request)
    const form = new URLSearchParams(request.body.toString('utf8'))
    const known =
      request.method === 'POST'
        ? options.identityToken !== undefined && form.get('refresh_token') === options.identityToken
        : request.headers.authorization === basic(options.user)
    if (!known) return { status: 401, body: JSON.stringify({ details: 'incorrect username or password' }) }
    serial += 1
    const value = `token-${serial}`
    const lifetime = options.tokenLifetimeSeconds ?? 300
    const asked = request.method === 'POST' ? form.getAll('scope') : request.url.searchParams.getAll('scope')
    tokens.set(value, { expires: now() + lifetime * 1000, scopes: asked.flatMap((scope) => scope.split(' ')) })
    return { status: 200, body: JSON.stringify({ access_token: value, expires_in: lifetime }) }
  }
  return { handle, tokens: giveToken, repositories, sessions, violations, requests, tokenRequests }
}

/** A refusal in the form of the distribution-spec. */
export function refuse(status: number, code: string, message: string): Given {
  const body = JSON.stringify({ errors: [{ code, message }] })
  return { status, headers: { 'content-type': 'application/json' }, body }
}

function created(location: string, digest: string): Given {
  return { status: 201, headers: { location, 'docker-content-digest': digest } }
}

function basic(user: MemoryRegistryOptions['user']): string {
  return `Basic ${Buffer.from(`${user?.username}:${user?.password}`).toString('base64')}`
}
