import type { ManifestContent } from '../oci/content.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import { type Digest, digestOf } from '../oci/digest.ts'
import { indexMediaType } from '../oci/media-types.ts'
import { type Manifest, parseManifest } from '../oci/read-manifest.ts'
import type { Repository } from '../oci/references.ts'
import type { Conversation, RegistryClient } from './client.ts'
import { getManifest, getReferrers } from './endpoints.ts'
import { storeManifest } from './push/manifests.ts'
import { repeated } from './wire/attempts.ts'
import type { Answer } from './wire/exchange.ts'
import { refusal } from './wire/failures.ts'

/** The manifests whose subject is this digest, from the referrers API or else from the fallback tag. */
export async function readReferrers(
  client: RegistryClient,
  repository: Repository,
  digest: Digest,
): Promise<readonly Descriptor[]> {
  const conversation: Conversation = { client, repository, actions: 'pull', signal: client.signal, onRequest: () => {} }
  return (await ownList(conversation, digest)) ?? fallbackList(conversation, digest)
}

/**
 * Makes a manifest that was just pushed show up among the referrers of its subject: if the registry has no referrers
 * API, adds it to the index under the fallback tag, as clients must. Does nothing for a manifest without a subject.
 * Source: distribution-spec, "Pushing Manifests with Subject".
 */
export async function listAsReferrer(conversation: Conversation, stored: ManifestContent): Promise<void> {
  const manifest = parseManifest(stored.bytes, stored.descriptor.mediaType)
  const subject = manifest?.subject
  if (manifest === undefined || subject === undefined) return
  if ((await firstPage(conversation, subject.digest)) !== undefined) return
  const listed = await fallbackList(conversation, subject.digest)
  if (listed.some(({ digest }) => digest === stored.descriptor.digest)) return
  const artifactType = manifest.artifactType ?? (manifest.kind === 'manifest' ? manifest.config.mediaType : undefined)
  const own: Descriptor = {
    ...stored.descriptor,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(Object.keys(manifest.annotations).length === 0 ? {} : { annotations: manifest.annotations }),
  }
  const index = { schemaVersion: 2, mediaType: indexMediaType, manifests: [...listed, own] }
  const bytes = Buffer.from(JSON.stringify(index))
  const descriptor = { mediaType: indexMediaType, digest: digestOf(bytes), size: bytes.length }
  const reference = referrersTag(subject.digest)
  await storeManifest(conversation, { bytes, descriptor }, { reference, repair: () => Promise.resolve() })
}

/** The fallback tag that lists referrers on registries without a referrers API: `sha256-<64 digits>`. */
export function referrersTag(digest: Digest): string {
  return digest.replace(':', '-').slice(0, 128)
}

type Page = { readonly manifests: readonly Descriptor[]; readonly next: URL | undefined }

// Undefined if the registry has no referrers API. Any other refusal is an error: a second list would be wrong.
async function firstPage(conversation: Conversation, digest: Digest): Promise<Page | undefined> {
  const answer = await repeated(conversation, () => getReferrers(conversation, digest))
  if (answer.status === 401 || answer.status === 403) throw refusal(answer)
  const index = indexIn(answer)
  return index === undefined ? undefined : { manifests: index.manifests, next: nextPage(conversation, answer) }
}

// A registry may return next pages without end. A truncated list would be taken for the whole one, so it is an error.
const mostPages = 100

async function ownList(conversation: Conversation, digest: Digest): Promise<readonly Descriptor[] | undefined> {
  const first = await firstPage(conversation, digest)
  if (first === undefined) return undefined
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
  return manifests
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

async function fallbackList(conversation: Conversation, digest: Digest): Promise<readonly Descriptor[]> {
  const answer = await repeated(conversation, () => getManifest(conversation, referrersTag(digest)))
  if (answer.status === 404) return []
  if (answer.status !== 200) throw refusal(answer)
  const index = indexIn(answer)
  if (index !== undefined) return index.manifests
  throw refusal(answer, 'the referrers tag is not an index')
}
