import type { Readable } from 'node:stream'

/** `sha256:` and 64 hexadecimal digits in lower case. */
export type Digest = string

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

/** A layer or a config: bytes with a descriptor, which can be read as often as needed. */
export type Blob = {
  readonly descriptor: Descriptor
  readonly open: () => Readable
  /** The same bytes as a file, where they are one: sending it takes less memory. */
  readonly file?: string
  /** What people call it, for the log: `program linux/amd64`. */
  readonly title: string
}

/** A manifest or an index, exactly as its digest was taken. */
export type ManifestContent = {
  readonly descriptor: Descriptor
  readonly bytes: Buffer
}

/** Everything that a registry must hold for an image. */
export type ImageContent = {
  readonly blobs: readonly Blob[]
  /** Leaves first: manifests, then the index that names them. The last one is the root. */
  readonly manifests: readonly ManifestContent[]
  readonly root: Descriptor
}

/** The image of one platform, which exists before the whole. */
export type ImagePart = {
  readonly manifest: Descriptor
  readonly blobs: readonly Blob[]
}

/** A repository on a registry: `host[:port]` as written by people, and the path. */
export type Repository = {
  /** `docker.io` for Docker Hub. */
  readonly registry: string
  readonly path: string
}

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string }

export type BlobOutcome = {
  readonly title: string
  readonly descriptor: Descriptor
  readonly how: 'present' | 'mounted' | 'uploaded'
  readonly milliseconds: number
}

export type TagOutcome = {
  readonly tag: string
  /** `unchanged`: the tag already named this digest, nothing was sent. */
  readonly how: 'unchanged' | 'pushed'
  /** The digest that the tag named before this push, where the registry told one. */
  readonly previous?: Digest
  /**
   * Another run moved the tag during this one: to `digest`, which this push then replaced (`by: 'us'`), or to `digest`
   * after this push (`by: 'them'`).
   */
  readonly contested?: { readonly digest: Digest; readonly by: 'us' | 'them' }
}

export type PushResult = {
  readonly repository: Repository
  /** The root's digest as the registry confirmed it. */
  readonly digest: Digest
  readonly blobs: readonly BlobOutcome[]
  readonly tags: readonly TagOutcome[]
  /** HTTP requests sent, tokens included. */
  readonly requests: number
}
