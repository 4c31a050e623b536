import { property, textsByName } from '../host/json.ts'
import { keyIn } from '../oci/annotations.ts'
import type { Descriptor, DescriptorPlatform } from '../oci/descriptor.ts'
import type { Repository } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'
import { findManifest, pulledBytesOf, type ReadManifest, readConfigBlob, readManifest } from './read.ts'

/** The image under a tag, with the key of what it was built from, if it has one. */
export type RecordedImage = {
  readonly root: ReadManifest
  readonly key: string | undefined
}

/** An image of one platform that is there. */
export type RecordedPlatform = {
  readonly platform: DescriptorPlatform
  readonly manifest: Descriptor
  readonly config: Descriptor
  /** Layers, configuration and manifest. */
  readonly pulledBytes: number
}

/**
 * The image that a tag names now. With `inLabels`, a manifest without a key in its annotations is asked for that in its
 * labels, as engines push it that write the manifest themselves. Undefined if there is no such tag. Throws a RegistryError.
 */
export async function readRecorded(
  client: RegistryClient,
  { repository, tag, inLabels }: { readonly repository: Repository; readonly tag: string; readonly inLabels: boolean },
): Promise<RecordedImage | undefined> {
  const root = await findManifest(client, repository, tag, 'pull,push')
  if (root === undefined) return undefined
  const key = keyIn(root.manifest.annotations) ?? (inLabels ? await keyInLabels(client, repository, root) : undefined)
  return { root, key }
}

async function keyInLabels(
  client: RegistryClient,
  repository: Repository,
  { manifest }: ReadManifest,
): Promise<string | undefined> {
  const single =
    manifest.kind === 'manifest' ? manifest : (await firstImage(client, repository, manifest.manifests))?.manifest
  if (single?.kind !== 'manifest') return undefined
  const { config } = await readConfigBlob(client, repository, single.config)
  return keyIn(textsByName(property(config, 'config', 'Labels')) ?? {})
}

async function firstImage(
  client: RegistryClient,
  repository: Repository,
  manifests: readonly Descriptor[],
): Promise<ReadManifest | undefined> {
  const first = manifests.find(isImage)
  return first === undefined ? undefined : readManifest(client, repository, first.digest, 'pull,push')
}

// An index of BuildKit lists attestations under the platform unknown/unknown.
function isImage({ platform }: Descriptor): boolean {
  return platform !== undefined && platform.os !== 'unknown'
}

/** The images of each platform below a root. Throws a RegistryError. */
export async function readPlatforms(
  client: RegistryClient,
  repository: Repository,
  root: ReadManifest,
  single: DescriptorPlatform,
): Promise<readonly RecordedPlatform[]> {
  const { manifest } = root
  if (manifest.kind === 'manifest') return platformOf(root, single)
  const all = await Promise.all(
    manifest.manifests
      .filter(isImage)
      .map(async ({ digest, platform = single }) =>
        platformOf(await readManifest(client, repository, digest, 'pull,push'), platform),
      ),
  )
  return all.flat()
}

function platformOf(read: ReadManifest, platform: DescriptorPlatform): RecordedPlatform[] {
  const { manifest, descriptor } = read
  if (manifest.kind !== 'manifest') return []
  return [{ platform, manifest: descriptor, config: manifest.config, pulledBytes: pulledBytesOf(read) }]
}
