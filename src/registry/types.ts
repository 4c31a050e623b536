import type { ManifestContent } from '../oci/content.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import type { Manifest } from '../oci/read-manifest.ts'
import type { Repository } from '../oci/references.ts'

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string }

/** A manifest or an index as it was read. */
export type ReadManifest = ManifestContent & { readonly manifest: Manifest }

/** What a tag or digest points to on the registry. */
export type RemoteDigest = { readonly digest: Digest } | 'nothing' | 'unknown'

export type BlobOutcome = {
  readonly title: string
  readonly descriptor: Descriptor
  readonly how: 'present' | 'mounted' | 'uploaded'
  readonly milliseconds: number
}

export type TagOutcome = {
  readonly tag: string
  /** `unchanged`: the tag already pointed to this digest, nothing was sent. */
  readonly how: 'unchanged' | 'pushed'
  /** The digest that the tag pointed to before this push, if the registry returned one. */
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
