import { type Digest, digestOf } from './digest.ts'

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

/** The descriptor of these bytes. */
export function descriptorOf(mediaType: string, bytes: Buffer): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}
