import { property, textsByName } from '../host/json.ts'
import { keyIn } from '../oci/annotations.ts'
import type { Descriptor, DescriptorPlatform } from '../oci/descriptor.ts'
import type { Repository } from '../oci/references.ts'
import type { RegistryClient } from './client.ts'
import type { Conversation } from './conversation.ts'
import { findManifest, pulledBytesOf, readConfigBlob, readManifest } from './read.ts'
import type { ReadManifest } from './types.ts'

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

/** A repository, and what its token must be for: where tags are set afterwards, one token does for both. */
export type Asked = { readonly repository: Repository; readonly actions: Conversation['actions'] }

/**
 * The image that a tag names now. With `inLabels`, a manifest without a key in its annotations is asked for that in its
 * labels, as engines push it that write the manifest themselves. Undefined if there is no such tag. Throws a RegistryError.
 */
export async function readRecorded(
  client: RegistryClient,
  { repository, actions, tag, inLabels }: Asked & { readonly tag: string; readonly inLabels: boolean },
): Promise<RecordedImage | undefined> {
  const root = await findManifest(client, repository, tag, actions)
  if (root === undefined) return undefined
  const key =
    keyIn(root.manifest.annotations) ??
    (inLabels ? await keyInLabels(client, { repository, actions }, root) : undefined)
  return { root, key }
}

async function keyInLabels(
  client: RegistryClient,
  asked: Asked,
  { manifest }: ReadManifest,
): Promise<string | undefined> {
  const single =
    manifest.kind === 'manifest' ? manifest : (await firstImage(client, asked, manifest.manifests))?.manifest
  if (single?.kind !== 'manifest') return undefined
  const { config } = await readConfigBlob(client, asked.repository, single.config)
  return keyIn(textsByName(property(config, 'config', 'Labels')) ?? {})
}

async function firstImage(
  client: RegistryClient,
  { repository, actions }: Asked,
  manifests: readonly Descriptor[],
): Promise<ReadManifest | undefined> {
  const first = manifests.find(isImage)
  return first === undefined ? undefined : readManifest(client, repository, first.digest, actions)
}

// An index of BuildKit lists attestations under the platform unknown/unknown.
function isImage({ platform }: Descriptor): boolean {
  return platform !== undefined && platform.os !== 'unknown'
}

/** The images of each platform below a root. Throws a RegistryError. */
export async function readPlatforms(
  client: RegistryClient,
  { repository, actions }: Asked,
  root: ReadManifest,
  single: DescriptorPlatform,
): Promise<readonly RecordedPlatform[]> {
  const { manifest } = root
  if (manifest.kind === 'manifest') return platformOf(root, single)
  const all = await Promise.all(
    manifest.manifests
      .filter(isImage)
      .map(async ({ digest, platform = single }) =>
        platformOf(await readManifest(client, repository, digest, actions), platform),
      ),
  )
  return all.flat()
}

function platformOf(read: ReadManifest, platform: DescriptorPlatform): RecordedPlatform[] {
  const { manifest, descriptor } = read
  if (manifest.kind !== 'manifest') return []
  return [{ platform, manifest: descriptor, config: manifest.config, pulledBytes: pulledBytesOf(read) }]
}
