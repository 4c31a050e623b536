import { type Attachment, kindAnnotation, kindOf, saysAnnotation } from '../../oci/attachment.ts'
import { type Blob, blobOf, type ManifestContent } from '../../oci/content.ts'
import { type Descriptor, descriptorOf } from '../../oci/descriptor.ts'
import type { Digest } from '../../oci/digest.ts'
import { emptyMediaType } from '../../oci/media-types.ts'
import type { Repository } from '../../oci/references.ts'
import { artifactManifest, emptyConfig } from '../../oci/write-manifest.ts'
import type { RegistryClient } from '../client.ts'
import { type Conversation, pushingTo } from '../conversation.ts'
import { deleteManifest } from '../endpoints.ts'
import { storeManifest } from '../push/manifests.ts'
import { bringBlobs, type PushRun, untilFirstError } from '../push/push-content.ts'
import { asked } from '../wire/attempts.ts'
import { changeFallbackList, referrerDescriptor } from './fallback.ts'
import { referrersOf } from './lists.ts'

export type AttachOrder = {
  readonly repository: Repository
  /** The manifest or index that the documents are about; it must be in the repository already. */
  readonly subject: Descriptor
  readonly attachments: readonly Attachment[]
}

export type AttachedDocument = {
  readonly kind: string
  readonly artifactType: string
  /** The digest of the manifest that holds it. */
  readonly digest: Digest
  /** `present`: it was there already, or another one that says the same. */
  readonly how: 'present' | 'attached'
  /** The older documents of the same kind that it replaces. */
  readonly replaced: readonly Digest[]
}

export type AttachResult = {
  readonly repository: Repository
  readonly subject: Digest
  readonly documents: readonly AttachedDocument[]
  /** Who keeps the list of referrers: the registry, or clients under the fallback tag. */
  readonly keptBy: 'api' | 'tag'
  /** HTTP requests sent, tokens included. */
  readonly requests: number
}

type Artifact = { readonly attachment: Attachment; readonly manifest: ManifestContent; readonly blobs: readonly Blob[] }

/**
 * Attaches documents to an image as referrers. One that is there already is left alone; one that is missing is pushed;
 * an older one of ours of the same kind is taken off the list. Documents of others stay. Throws a RegistryError.
 */
export async function attachDocuments(client: RegistryClient, order: AttachOrder): Promise<AttachResult> {
  const { repository, subject, attachments } = order
  const ending = new AbortController()
  const { conversation, requests } = pushingTo(client, repository, ending)
  const { manifests: listed, keptBy } = await referrersOf(conversation, subject.digest)
  const found = attachments.map((attachment) => {
    const artifact = artifactOf(attachment, subject)
    const same = listed.find((descriptor) => saysTheSame(descriptor, artifact))
    return { artifact, same }
  })
  const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []))
  const run: PushRun = {
    conversation,
    together: untilFirstError(ending),
    brought: new Map(),
    asked: new Map(),
    seemsNew: () => false,
  }
  await storeAll(run, missing)
  if (missing.length > 0) {
    if (keptBy === 'tag') await changeFallbackList(conversation, subject.digest, listChange(missing, listed))
    else await removeOld(conversation, listed.filter(isReplacedBy(missing)))
  }
  const documents = found.map(({ artifact, same }): AttachedDocument => {
    const { kind, artifactType } = artifact.attachment
    if (same !== undefined) return { kind, artifactType, digest: same.digest, how: 'present', replaced: [] }
    const replaced = listed.filter(isReplacedBy([artifact])).map(({ digest }) => digest)
    return { kind, artifactType, digest: artifact.manifest.descriptor.digest, how: 'attached', replaced }
  })
  return { repository, subject: subject.digest, documents, keptBy, requests: requests() }
}

function artifactOf(attachment: Attachment, subject: Descriptor): Artifact {
  const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment
  const layer = blobOf(bytes, descriptorOf(mediaType, bytes), kind)
  const config = blobOf(emptyConfig, descriptorOf(emptyMediaType, emptyConfig), `config ${kind}`)
  const manifest = artifactManifest({
    artifactType,
    layers: [{ ...layer.descriptor, annotations: { 'org.opencontainers.image.title': fileName } }],
    annotations: { ...annotations, [kindAnnotation]: kind, ...(says === undefined ? {} : { [saysAnnotation]: says }) },
    subject,
  })
  return { attachment, manifest, blobs: [config, layer] }
}

function saysTheSame(listed: Descriptor, { attachment: { kind, says }, manifest }: Artifact): boolean {
  if (listed.digest === manifest.descriptor.digest) return true
  return says !== undefined && kindOf(listed) === kind && listed.annotations?.[saysAnnotation] === says
}

function isReplacedBy(artifacts: readonly Artifact[]): (listed: Descriptor) => boolean {
  return (listed) =>
    artifacts.some(
      ({ attachment, manifest }) => kindOf(listed) === attachment.kind && listed.digest !== manifest.descriptor.digest,
    )
}

// The documents are small: all blobs together, then all manifests, which name no tag.
async function storeAll(run: PushRun, artifacts: readonly Artifact[]): Promise<void> {
  await bringBlobs(
    run,
    artifacts.flatMap(({ blobs }) => blobs),
    { anew: false },
  )
  await run.together(
    artifacts.map(
      ({ manifest, blobs }) =>
        () =>
          storeManifest(run.conversation, manifest, {
            reference: manifest.descriptor.digest,
            repair: () => bringBlobs(run, blobs, { anew: true }),
          }),
    ),
  )
}

// Another run may attach its own document of the same kind at the same time: then the later one stays.
function listChange(artifacts: readonly Artifact[], before: readonly Descriptor[]) {
  const own = artifacts.map(({ manifest }) => referrerDescriptor(manifest))
  const known = new Set(before.map(({ digest }) => digest))
  const isNewer = (listed: Descriptor, kind: string): boolean => kindOf(listed) === kind && !known.has(listed.digest)
  const isThere = (listed: readonly Descriptor[], { attachment, manifest }: Artifact): boolean =>
    listed.some(
      (descriptor) => descriptor.digest === manifest.descriptor.digest || isNewer(descriptor, attachment.kind),
    )
  return {
    merge: (listed: readonly Descriptor[]): readonly Descriptor[] => {
      const lacking = artifacts.filter((artifact) => !isThere(listed, artifact))
      if (lacking.length === 0) return listed
      const digests = lacking.map(({ manifest }) => manifest.descriptor.digest)
      return [
        ...listed.filter((one) => !isReplacedBy(lacking)(one)),
        ...own.filter(({ digest }) => digests.includes(digest)),
      ]
    },
    isDone: (listed: readonly Descriptor[]): boolean => artifacts.every((artifact) => isThere(listed, artifact)),
  }
}

// Many registries let nobody delete; then the old document stays on the list beside the new one.
async function removeOld(conversation: Conversation, old: readonly Descriptor[]): Promise<void> {
  await Promise.all(old.map(({ digest }) => asked(() => deleteManifest(conversation, digest))))
}
