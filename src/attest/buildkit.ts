import { parseJson } from '../host/json.ts'
import type { BuiltImage, BuiltPlatform } from '../image/types.ts'
import { inTotoMediaType, predicateTypeAnnotation } from '../oci/attachment.ts'
import { type Blob, blobOf, type ManifestContent } from '../oci/content.ts'
import { type Descriptor, descriptorOf } from '../oci/descriptor.ts'
import { firstOfEachDigest } from '../oci/digest.ts'
import { emptyMediaType, isIndex, manifestMediaType } from '../oci/media-types.ts'
import { platformText } from '../oci/platform.ts'
import { emptyConfig, imageIndex } from '../oci/write-manifest.ts'
import type { SbomBytes } from './attachments.ts'
import { provenanceType, statementOf } from './provenance.ts'

const spdxPredicateType = 'https://spdx.dev/Document'

/** What is stated about the image of one platform; every byte of it must be the same in every run. */
export type PlatformStatements = {
  readonly platform: BuiltPlatform
  /** SPDX JSON. */
  readonly spdx?: SbomBytes['spdx']
  /** The predicate of a provenance without times. */
  readonly provenance?: object
}

/**
 * The image with an attestation manifest for each platform in its index, as BuildKit writes them. The image of a single
 * platform gets an index for them.
 * Source: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
export function withAttestationManifests(
  image: BuiltImage,
  order: {
    readonly statements: readonly PlatformStatements[]
    /** The first full reference of the image, for the names of the subjects. */
    readonly reference: string
  },
): BuiltImage {
  const attested = order.statements.map((statements) => attestationOf(statements, order.reference))
  const index = imageIndex({
    manifests: image.platforms.map(({ platform, manifest }) => ({ platform, descriptor: manifest })),
    annotations: image.spec.annotations,
    attached: attested.map(({ inIndex }) => inIndex),
  })
  const images = image.content.manifests.filter(({ descriptor }) => !isIndex(descriptor.mediaType))
  const blobs = firstOfEachDigest(
    [...image.content.blobs, ...attested.flatMap((attestation) => attestation.blobs)],
    ({ descriptor }) => descriptor.digest,
  )
  return {
    ...image,
    root: index.descriptor,
    content: {
      blobs,
      manifests: [...images, ...attested.map(({ manifest }) => manifest), index],
      root: index.descriptor,
    },
  }
}

type AttestationManifest = {
  readonly manifest: ManifestContent
  readonly blobs: readonly Blob[]
  readonly inIndex: Descriptor
}

function attestationOf({ platform, spdx, provenance }: PlatformStatements, reference: string): AttestationManifest {
  const { digest, mediaType, size } = platform.manifest
  const name = platformText(platform.platform)
  const subject = { name: `pkg:docker/${purlName(reference)}?platform=${encodeURIComponent(name)}`, digest }
  const statement = (predicateType: string, predicate: unknown): Blob => {
    const bytes = statementOf({ subject, predicateType, predicate })
    const annotations = { [predicateTypeAnnotation]: predicateType }
    const descriptor = { ...descriptorOf(inTotoMediaType, bytes), annotations }
    return blobOf(bytes, descriptor, `attestation ${name}`)
  }
  const layers = [
    ...(spdx === undefined ? [] : [statement(spdxPredicateType, parseJson(spdx.toString()))]),
    ...(provenance === undefined ? [] : [statement(provenanceType, provenance)]),
  ]
  const config = descriptorOf(emptyMediaType, emptyConfig)
  // BuildKit's own order of fields and its indentation.
  const json = {
    schemaVersion: 2,
    mediaType: manifestMediaType,
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: { ...config, data: emptyConfig.toString('base64') },
    layers: layers.map(({ descriptor }) => descriptor),
    subject: { mediaType, digest, size },
  }
  const bytes = Buffer.from(JSON.stringify(json, undefined, 2))
  const descriptor = descriptorOf(manifestMediaType, bytes)
  return {
    manifest: { bytes, descriptor },
    blobs: [blobOf(emptyConfig, config, `config of attestation ${name}`), ...layers],
    inIndex: {
      ...descriptor,
      annotations: {
        'vnd.docker.reference.digest': digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
      platform: { architecture: 'unknown', os: 'unknown' },
    },
  }
}

// The name and the version of a package URL: `registry/owner/name@tag`.
function purlName(reference: string): string {
  const [, name = reference, tag] = /^(.*?)(?::([^:/]+))?$/.exec(reference) ?? []
  return tag === undefined ? name : `${name}@${tag}`
}
