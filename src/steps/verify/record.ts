import { provenanceType } from '../../attest/provenance.ts'
import { parseProvenance, type RecordedBuild } from '../../attest/read-provenance.ts'
import { RegistryError, UsageError, UserError } from '../../errors.ts'
import { inParallel } from '../../host/parallel.ts'
import { inTotoMediaType, kindOf, predicateTypeAnnotation } from '../../oci/attachment.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { type Digest, measure } from '../../oci/digest.ts'
import { parseImageConfig, platformNamed } from '../../oci/image-config.ts'
import { platformText } from '../../oci/platform.ts'
import { parseReference, type Repository, repositoryText } from '../../oci/references.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { readBlob, readBlobBytes, readConfigBlob, readManifest } from '../../registry/read.ts'
import { readReferrers } from '../../registry/referrers/lists.ts'
import type { ReadManifest } from '../../registry/types.ts'
import type { RemotePlatform } from '../../verify/types.ts'

export type Verified = { readonly repository: Repository; readonly digest: Digest }

/** Reads the name of an image with its digest. Throws a UsageError without one, and a UserError for a malformed name. */
export function verifiedImage(text: string): Verified {
  const { repository, digest } = parseReference(text)
  if (digest !== undefined) return { repository, digest }
  throw new UsageError(`verify got ${text}, which has no digest`, {
    change: 'Write NAME@sha256:…: a tag may name another image by the time that the second build is done.',
  })
}

/** An image in a registry, and the record of its build. */
export type RemoteImage = {
  readonly platforms: readonly RemotePlatform[]
  readonly recorded: RecordedBuild
}

/**
 * Reads an image, all bytes of its layers, and its provenance. Throws a UserError if none of ours is attached to it, or
 * a RegistryError.
 */
export async function readRemoteImage(client: RegistryClient, image: Verified): Promise<RemoteImage> {
  const { repository, digest } = image
  const root = await readManifest(client, repository, digest)
  const read = (child: Digest): Promise<ReadManifest> => readManifest(client, repository, child)
  const children = root.manifest.kind === 'index' ? root.manifest.manifests : []
  const images = root.manifest.kind === 'index' ? children.filter(({ platform }) => platform?.os !== 'unknown') : []
  const manifests =
    root.manifest.kind === 'index' ? await Promise.all(images.map(({ digest }) => read(digest))) : [root]
  const recorded =
    (await attachedRecord(client, image)) ??
    (await recordInIndex(client, { ...image, children })) ??
    joined(await Promise.all(images.map((child) => attachedRecord(client, { repository, digest: child.digest }))))
  if (recorded === undefined) {
    throw new UserError(`no provenance of go-tiny-image is attached to ${repositoryText(repository)}@${digest}`, {
      change: 'Build it with attest: provenance, and give the digest that the tags name or that of a platform.',
    })
  }
  const platforms = await Promise.all(manifests.map((manifest) => remotePlatform(client, repository, manifest)))
  return { platforms, recorded }
}

async function remotePlatform(
  client: RegistryClient,
  repository: Repository,
  { descriptor, manifest }: ReadManifest,
): Promise<RemotePlatform> {
  if (manifest.kind !== 'manifest') throw new UserError(`${descriptor.digest} is an index inside an index`)
  const { platform } = parseImageConfig((await readConfigBlob(client, repository, manifest.config)).config)
  if (platform === undefined) {
    throw new UserError(
      `${repositoryText(repository)}@${descriptor.digest} is not an image: its config has no platform`,
    )
  }
  const checked = await inParallel({
    items: manifest.layers,
    limit: 4,
    work: async (layer) => ({ layer, isWhole: await isWhole(client, repository, layer) }),
  })
  return {
    platform: platformText(platformNamed(platform)),
    manifest: descriptor,
    config: manifest.config,
    layers: manifest.layers,
    damaged: checked.filter((one) => !one.isWhole).map(({ layer }) => layer),
  }
}

// The client compares the bytes with the digest; a complete answer that it rejects is the wrong bytes.
async function isWhole(client: RegistryClient, repository: Repository, layer: Descriptor): Promise<boolean> {
  try {
    await measure(await readBlob(client, repository, layer))
    return true
  } catch (error) {
    if (error instanceof RegistryError && error.status === 200) return false
    throw error
  }
}

async function attachedRecord(
  client: RegistryClient,
  { repository, digest }: Verified,
): Promise<RecordedBuild | undefined> {
  const referrers = await readReferrers(client, repository, digest)
  // The newest is the last on a list that clients keep.
  for (const { digest: manifest } of referrers.filter((one) => kindOf(one) === 'provenance').toReversed()) {
    const [record] = await recordsIn(client, repository, manifest)
    if (record?.subject === digest) return record
  }
  return undefined
}

type InIndex = Verified & { readonly children: readonly Descriptor[] }

/** The records of all platforms in an index, as BuildKit stores them, as one. */
async function recordInIndex(
  client: RegistryClient,
  { repository, children }: InIndex,
): Promise<RecordedBuild | undefined> {
  const attestations = children.filter(
    ({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest',
  )
  const records = await Promise.all(attestations.map(({ digest }) => recordsIn(client, repository, digest)))
  return joined(records.flat())
}

// The jobs of a matrix build with the same inputs, each its own platforms.
function joined(records: readonly (RecordedBuild | undefined)[]): RecordedBuild | undefined {
  const all = records.filter((record) => record !== undefined)
  const [first] = all
  if (first === undefined || all.length < records.length) return undefined
  return {
    ...first,
    platforms: all.flatMap(({ platforms }) => platforms),
    made: new Map(all.flatMap(({ made }) => [...made])),
  }
}

async function recordsIn(
  client: RegistryClient,
  repository: Repository,
  digest: Digest,
): Promise<readonly RecordedBuild[]> {
  const { manifest } = await readManifest(client, repository, digest)
  if (manifest.kind !== 'manifest') return []
  const isProvenance = ({ mediaType, annotations }: Descriptor): boolean =>
    mediaType === inTotoMediaType &&
    [annotations, manifest.annotations].some((some) => some?.[predicateTypeAnnotation] === provenanceType)
  const records = await Promise.all(
    manifest.layers
      .filter(isProvenance)
      .map(async (layer) => parseProvenance(await readBlobBytes(client, repository, layer))),
  )
  return records.filter((record) => record !== undefined)
}
