import type { ImageReport } from './types.ts'

/** An image that a registry has under a name and tags. */
export type PushedImage = Pick<ImageReport, 'repositories' | 'references' | 'digest' | 'pushed'>

/**
 * A line for each name under which an image was pushed, `oci://name:tag@sha256:…`, as the runner's file for artifacts
 * wants them. The tag belongs there: of one name without it, a second digest would be taken for a contradiction. What
 * was pushed by digest alone is a part of something that is to come, and not named.
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
