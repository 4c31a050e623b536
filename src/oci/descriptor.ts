import type { Digest } from './digest.ts'

/** Source: image-spec, descriptor.md. */
export type Descriptor = {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: DescriptorPlatform
  readonly artifactType?: string
}

export type DescriptorPlatform = {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** The first of each digest, in the order given: what several platforms share is named, sent and stored once. */
export function firstOfEachDigest<Item extends { readonly descriptor: Descriptor }>(
  items: readonly Item[],
): readonly Item[] {
  const seen = new Set<Digest>()
  return items.filter(({ descriptor: { digest } }) => !seen.has(digest) && seen.add(digest))
}
