import type { Descriptor } from '../../oci/descriptor.ts'
import { platformNamed } from '../../oci/image-config.ts'
import { type Platform, platformText } from '../../oci/platform.ts'
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

/**
 * The manifests of a push of an image that was built: its own, or those that are read back from the registry, since an
 * engine may push manifests that it wrote itself. Throws a RegistryError.
 */
export async function partsOfPush(
  client: RegistryClient,
  push: Pick<PushResult, 'repository' | 'digest'>,
  built: {
    readonly root: Descriptor
    readonly platforms: readonly { readonly platform: Platform; readonly manifest: Descriptor }[]
  },
): Promise<PushedParts> {
  const platforms = built.platforms.map(({ platform, manifest }) => [platformText(platform), manifest] as const)
  if (push.digest === built.root.digest) return { root: built.root, platforms: new Map(platforms) }
  const pushed = await pushedParts(client, push)
  const [only] = platforms
  if (pushed.platforms.size > 0 || only === undefined) return pushed
  return { root: pushed.root, platforms: new Map([[only[0], pushed.root]]) }
}

/** Reads what was pushed back from the registry. Throws a RegistryError. */
async function pushedParts(
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
