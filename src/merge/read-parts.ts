import { RegistryError, UserError } from '../errors.ts'
import { inParallel } from '../host/parallel.ts'
import type { Descriptor, DescriptorPlatform } from '../oci/descriptor.ts'
import { type Digest, firstOfEachDigest } from '../oci/digest.ts'
import { type ImageConfig, parseImageConfig, platformNamed } from '../oci/image-config.ts'
import { type Repository, repositoryText } from '../oci/references.ts'
import type { ReadManifest } from '../registry/types.ts'
import type { FoundDigest } from './digest-files.ts'
import type { PlatformImage } from './merge.ts'

/** Reads images from a registry. Both functions throw a RegistryError. */
export type ImageReader = {
  readonly manifest: (repository: Repository, digest: Digest) => Promise<ReadManifest>
  /** The parsed JSON of an image's configuration. */
  readonly config: (repository: Repository, descriptor: Descriptor) => Promise<unknown>
}

const readsAtOnce = 8

/**
 * Reads every part from every repository: the single-platform images, each once. Throws a UserError for a part that is
 * missing or not an image, or a RegistryError.
 */
export async function readParts(
  { parts, repositories }: { readonly parts: readonly FoundDigest[]; readonly repositories: readonly Repository[] },
  registry: ImageReader,
): Promise<readonly PlatformImage[]> {
  const read = await inParallel({
    items: repositories.flatMap((repository) => parts.map((part) => ({ repository, part }))),
    limit: readsAtOnce,
    work: (one) => readPart(registry, one),
  })
  // Every repository has the same bytes for the same digest.
  return firstOfEachDigest(read.flat(), ({ content }) => content.descriptor.digest)
}

type Part = { readonly repository: Repository; readonly part: FoundDigest }

async function readPart(registry: ImageReader, { repository, part }: Part): Promise<readonly PlatformImage[]> {
  const read = async (digest: Digest): Promise<ReadManifest> => {
    try {
      return await registry.manifest(repository, digest)
    } catch (error) {
      if (error instanceof RegistryError && error.status === 404) throw missing({ repository, part, digest }, error)
      throw error
    }
  }
  const root = await read(part.digest)
  const configOf = async ({ config }: { readonly config: Descriptor }): Promise<ImageConfig> =>
    parseImageConfig(await registry.config(repository, config))
  if (root.manifest.kind === 'manifest') {
    const config = await configOf(root.manifest)
    if (config.platform === undefined) throw noImage(`${repositoryText(repository)}@${part.digest}`)
    return [platformImage(root, { manifest: root.manifest, config, platform: config.platform, attached: [] })]
  }
  const { manifests } = root.manifest
  return inParallel({
    items: manifests.filter((descriptor) => !isAttached(descriptor)),
    limit: readsAtOnce,
    work: async (descriptor) => {
      const attached = manifests.filter((other) => other.annotations?.[attachedTo] === descriptor.digest)
      const image = await read(descriptor.digest)
      const { manifest } = image
      if (manifest.kind !== 'manifest') throw indexInIndex(descriptor)
      // An index may have data about a manifest that the manifest itself lacks.
      const said = descriptor.annotations === undefined ? {} : { annotations: descriptor.annotations }
      const named = { ...image, descriptor: { ...image.descriptor, ...said } }
      const config = await configOf(manifest)
      // Source: image-spec, image-index.md: the platform is optional in a descriptor, but required in a configuration.
      const platform = descriptor.platform ?? config.platform
      if (platform === undefined) throw noImage(`${repositoryText(repository)}@${descriptor.digest}`)
      return platformImage(named, { manifest, config, platform, attached })
    },
  })
}

function indexInIndex({ digest }: Descriptor): UserError {
  return new UserError(`merge: ${digest} is an index inside an index`, {
    change: 'Merge the digests of the matrix jobs, each the image of one platform.',
  })
}

// How BuildKit marks the image that an attestation belongs to:
// https://docs.docker.com/build/metadata/attestations/attestation-storage/
const attachedTo = 'vnd.docker.reference.digest'

function isAttached({ annotations }: Descriptor): boolean {
  return annotations?.[attachedTo] !== undefined
}

type ReadImage = {
  readonly manifest: Extract<ReadManifest['manifest'], { readonly kind: 'manifest' }>
  readonly config: ImageConfig
  readonly platform: DescriptorPlatform
  readonly attached: readonly Descriptor[]
}

function platformImage(
  { descriptor, bytes }: ReadManifest,
  { manifest, config, platform, attached }: ReadImage,
): PlatformImage {
  return {
    platform: platformNamed(platform),
    content: { descriptor, bytes },
    annotations: manifest.annotations,
    labels: config.labels,
    config: manifest.config,
    attached,
    pulledBytes: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, descriptor.size),
  }
}

function noImage(name: string): UserError {
  return new UserError(`merge: ${name} is not an image: its config has no platform`, {
    change: 'Merge the digests of images.',
  })
}

function missing({ repository, part, digest }: Part & { readonly digest: Digest }, cause: unknown): UserError {
  return new UserError(`${repositoryText(repository)} has no image ${digest}, which merge has from ${part.from}`, {
    change:
      'Use the same `images` in the matrix jobs as in this step, and check that they pushed: by default they do not push pull requests and branches other than the default one.',
    cause,
  })
}
