import type { ImageReport } from '../types.ts'

/** An image in a registry, with its names and tags. */
export type PushedImage = Pick<ImageReport, 'repositories' | 'references' | 'digest' | 'pushed'>

/**
 * One line `oci://name:tag@sha256:…` per name that an image was pushed to, as the runner's artifacts file expects. The
 * tag is required: without it, a second digest for the same name would be read as a conflict. An image pushed by digest
 * alone is a part of a later image and gets no line.
 */
export function artifactLines(images: readonly PushedImage[]): readonly string[] {
  return images
    .filter(({ pushed }) => pushed)
    .flatMap(({ repositories, references, digest }) =>
      repositories.flatMap((name) => {
        const tagged = references.find((reference) => reference.startsWith(`${name}:`))
        return tagged === undefined ? [] : [`oci://${tagged}@${digest}`]
      }),
    )
}
