import type { Descriptor } from '../../oci/descriptor.ts'
import { platformNamed } from '../../oci/image-config.ts'
import { platformText } from '../../oci/platform.ts'
import type { RegistryClient } from '../client.ts'
import { readManifest } from '../read.ts'
import type { PushResult } from '../types.ts'

/** The manifests of a pushed image to which documents are attached. */
export type PushedParts = {
  /** What the tags name. */
  readonly root: Descriptor
  /** By platform; empty for a plain manifest, which does not name its platform. */
  readonly platforms: ReadonlyMap<string, Descriptor>
}

/** Reads what was pushed back from the registry. Throws a RegistryError. */
export async function pushedParts(
  client: RegistryClient,
  { repository, digest }: Pick<PushResult, 'repository' | 'digest'>,
): Promise<PushedParts> {
  const { descriptor, manifest } = await readManifest(client, repository, digest)
  const children = manifest.kind === 'index' ? manifest.manifests : []
  const platforms = children.flatMap(({ platform, ...child }): readonly (readonly [string, Descriptor])[] =>
    platform === undefined || platform.os === 'unknown' ? [] : [[platformText(platformNamed(platform)), child]],
  )
  return { root: descriptor, platforms: new Map(platforms) }
}
