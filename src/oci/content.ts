import type { Readable } from 'node:stream'
import type { Descriptor } from './descriptor.ts'

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
