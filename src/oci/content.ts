import { Readable } from 'node:stream'
import type { Descriptor } from './descriptor.ts'

/** A layer or a configuration: bytes with a descriptor, which can be read any number of times. */
export type Blob = {
  readonly descriptor: Descriptor
  readonly open: () => Readable
  /** The same bytes as a file, if there is one: sending it needs less memory. */
  readonly file?: string
  /** A readable name for the log: `program linux/amd64`. */
  readonly title: string
}

/** A blob whose bytes are in memory. */
export function blobOf(bytes: Buffer, descriptor: Descriptor, title: string): Blob {
  return { descriptor, open: () => Readable.from([bytes], { objectMode: false }), title }
}

/** A manifest or an index, with exactly the bytes that its digest covers. */
export type ManifestContent = {
  readonly descriptor: Descriptor
  readonly bytes: Buffer
}

/** Everything that a registry needs to have for an image. */
export type ImageContent = {
  readonly blobs: readonly Blob[]
  /** Children first: manifests, then the index that lists them. The last one is the root. */
  readonly manifests: readonly ManifestContent[]
  readonly root: Descriptor
}

/** The image of one platform, which is ready before the whole image. */
export type ImagePart = {
  readonly manifest: Descriptor
  readonly blobs: readonly Blob[]
}
