import type { VexImage } from '../../vulnerabilities/vex.ts'
import type { PublishedImage } from '../report.ts'

/** The facts about an image that its OpenVEX document names: its digest is that in the registry. */
export function vexImageOf({ image, built, pushes }: Pick<PublishedImage, 'image' | 'built' | 'pushes'>): VexImage {
  const { root, spec } = built
  const digest = pushes?.[0]?.digest ?? root.digest
  return {
    name: image.main.name,
    repositories: image.repositories,
    digest,
    // The platforms of an index that the engine wrote itself are not known.
    platforms:
      digest === root.digest
        ? built.platforms.map(({ platform, manifest }) => ({ platform, digest: manifest.digest }))
        : [],
    createdSeconds: spec.createdSeconds,
  }
}
