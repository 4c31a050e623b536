import type { BuildOptions, MainPackage } from '../compile/types.ts'
import type { Annotation } from '../oci/annotations.ts'
import type { Platform } from '../oci/platform.ts'
import type { Repository, TaggedRepository } from '../oci/references.ts'

/** What is known of the source that is built. */
export type Origin = {
  readonly revision?: string
  /** Seconds since the epoch. */
  readonly committedSeconds?: number
  readonly tag?: string
  readonly url?: string
}

/** What will be done, before it is done. */
export type Plan = {
  readonly platforms: readonly Platform[]
  readonly build: BuildOptions
  readonly images: readonly ImagePlan[]
  readonly createdSeconds: number
  /** Where `createdSeconds` is from, for the log. */
  readonly createdFrom: string
  /** What was decided of names and of the push against what one could expect, in words. */
  readonly notes: readonly string[]
}

export type ImagePlan = {
  readonly main: MainPackage
  readonly repositories: readonly Repository[]
  readonly tags: readonly string[]
  /** Where the image is pushed to; empty when it is only built. */
  readonly targets: readonly TaggedRepository[]
  /** Why the image is not pushed, where the event speaks against it. */
  readonly notPushed?: string
  /** Full references: each repository with each tag. Where there is no repository, the program's name with each tag. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** Absolute path of the archive to write. */
  readonly archive?: string
}
