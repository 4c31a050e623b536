import { type Annotations, keyAnnotation } from '../../oci/annotations.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { platformText } from '../../oci/platform.ts'
import { taggedText } from '../../oci/references.ts'
import type { ImagePlan } from '../../plan/types.ts'
import type { RecordedPlatform } from '../../registry/recorded.ts'
import type { PushResult } from '../../registry/types.ts'
import { isUnchanged, plannedImage } from '../report.ts'
import type { ImageReport } from '../types.ts'

/** An image that was not built, because the one in the registry was built from the same. */
export type KeptResult = {
  readonly image: ImagePlan
  readonly key: string
  readonly root: { readonly descriptor: Descriptor; readonly manifest: { readonly annotations: Annotations } }
  readonly platforms: readonly RecordedPlatform[]
  readonly pushes: readonly PushResult[]
}

/** The report of an image that stays as it is: its program is not here, so nothing is known of its inside. */
export function unchangedImage({ image, key, root, platforms, pushes }: KeptResult): ImageReport {
  const { descriptor, manifest } = root
  const planned = plannedImage(image, image.platforms)
  const [push] = pushes
  const [first] = platforms
  const [tag] = push?.tags ?? []
  return {
    ...planned,
    // The labels that it was built with: its revision is that of the commit that last changed it.
    labels: {
      ...Object.fromEntries(
        Object.entries(planned.labels).map(([name, value]) => [name, manifest.annotations[name] ?? value]),
      ),
      [keyAnnotation]: key,
    },
    unchanged: true,
    digest: descriptor.digest,
    mediaType: descriptor.mediaType,
    descriptor,
    exposedPorts: [],
    pushed: true,
    skipped: pushes.every(isUnchanged),
    loaded: false,
    platforms: platforms.map(({ platform, manifest, config, pulledBytes }) => ({
      platform: platformText(platform),
      manifest,
      config,
      pulledBytes,
    })),
    ...(push === undefined || tag?.how !== 'unchanged' || first === undefined
      ? {}
      : {
          previous: {
            reference: taggedText(push.repository, tag.tag),
            digest: descriptor.digest,
            pulledBytes: first.pulledBytes,
          },
        }),
  }
}
