import type { Descriptor } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { type Manifest, parseManifest } from '../../oci/read-manifest.ts'
import type { Repository } from '../../oci/references.ts'
import type { RegistryClient } from '../client.ts'
import { type Conversation, readingFrom } from '../conversation.ts'
import { getManifest, getReferrers } from '../endpoints.ts'
import { repeated } from '../wire/attempts.ts'
import type { Answer } from '../wire/exchange.ts'
import { refusal } from '../wire/failures.ts'

/** The manifests that refer to one subject, and who keeps the list. */
export type ReferrerList = {
  readonly manifests: readonly Descriptor[]
  /** `api`: the registry itself. `tag`: the clients, as an index under the fallback tag. */
  readonly keptBy: 'api' | 'tag'
}

/** The manifests whose subject is this digest, from the referrers API or else from the fallback tag. */
export async function readReferrers(
  client: RegistryClient,
  repository: Repository,
  digest: Digest,
): Promise<readonly Descriptor[]> {
  return (await referrersOf(readingFrom(client, repository), digest)).manifests
}

/** The same with who keeps the list. A repository that once had no referrers API is not asked for it again. */
export async function referrersOf(conversation: Conversation, digest: Digest): Promise<ReferrerList> {
  const first = await firstPage(conversation, digest)
  if (first === undefined) return { manifests: (await fallbackList(conversation, digest)).manifests, keptBy: 'tag' }
  const manifests = [...first.manifests]
  let { next } = first
  for (let pages = 1; next !== undefined; pages += 1) {
    const page = next
    const more = await repeated(conversation, () => getReferrers(conversation, digest, page))
    if (more.status !== 200) throw refusal(more)
    if (pages === mostPages) throw refusal(more, `the list of referrers has more than ${mostPages} pages`)
    for (const descriptor of indexIn(more)?.manifests ?? []) manifests.push(descriptor)
    next = nextPage(conversation, more)
  }
  return { manifests, keptBy: 'api' }
}

/** Whether the registry keeps the list of referrers itself. */
export async function hasReferrersApi(conversation: Conversation, digest: Digest): Promise<boolean> {
  return (await firstPage(conversation, digest)) !== undefined
}

/** The fallback tag that lists referrers on registries without a referrers API: `sha256-<64 digits>`. */
export function referrersTag(digest: Digest): string {
  return digest.replace(':', '-').slice(0, 128)
}

/** The list under the fallback tag, empty if there is none, and the entity tag that the registry gave it. */
export async function fallbackList(
  conversation: Conversation,
  digest: Digest,
): Promise<{ readonly manifests: readonly Descriptor[]; readonly etag?: string }> {
  const answer = await repeated(conversation, () => getManifest(conversation, referrersTag(digest)))
  if (answer.status === 404) return { manifests: [] }
  if (answer.status !== 200) throw refusal(answer)
  const index = indexIn(answer)
  const { etag } = answer.headers
  if (index !== undefined) return { manifests: index.manifests, ...(etag === undefined ? {} : { etag }) }
  throw refusal(answer, 'the referrers tag is not an index')
}

type Page = { readonly manifests: readonly Descriptor[]; readonly next: URL | undefined }

// A registry may return next pages without end. A truncated list would be taken for the whole one, so it is an error.
const mostPages = 100

// Undefined if the registry has no referrers API. Any other refusal is an error: a second list would be wrong.
async function firstPage(conversation: Conversation, digest: Digest): Promise<Page | undefined> {
  const { client, repository } = conversation
  const key = `${repository.registry}/${repository.path}`
  if (client.withoutReferrers.has(key)) return undefined
  const answer = await repeated(conversation, () => getReferrers(conversation, digest))
  if (answer.status === 401 || answer.status === 403) throw refusal(answer)
  const index = indexIn(answer)
  if (index === undefined) client.withoutReferrers.add(key)
  return index === undefined ? undefined : { manifests: index.manifests, next: nextPage(conversation, answer) }
}

function indexIn(answer: Answer): Extract<Manifest, { kind: 'index' }> | undefined {
  const manifest = answer.status === 200 ? parseManifest(answer.body, answer.headers['content-type']) : undefined
  return manifest?.kind === 'index' ? manifest : undefined
}

// RFC 5988, in the form of the specification: Link: <address>; rel="next"
function nextPage({ client }: Conversation, answer: Answer): URL | undefined {
  const [, address] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(String(answer.headers.link ?? '')) ?? []
  return address === undefined ? undefined : client.transport.follow(address, answer)
}
