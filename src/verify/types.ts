import type { Descriptor } from '../oci/descriptor.ts'

/** The image of one platform in the registry, as far as it is compared. */
export type RemotePlatform = {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  /** Layers whose bytes in the registry do not have their digest. */
  readonly damaged: readonly Descriptor[]
}

/** The image of one platform as it was built again. */
export type RebuiltPlatform = {
  readonly platform: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  readonly layers: readonly { readonly purpose: string; readonly descriptor: Descriptor }[]
}

/** The first place where the image differs from what was built again. */
export type Difference = {
  readonly platform: string
  readonly place: 'program layer' | 'system layer' | 'files layer' | 'workdir layer' | 'configuration' | 'manifest'
  readonly remote: string
  readonly rebuilt: string
}
