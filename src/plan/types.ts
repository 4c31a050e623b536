import type { BuildOptions, MainPackage } from '../compile/types.ts'
import type { Platform } from '../platform.ts'
import type { Repository } from '../registry/types.ts'

/** What is known of the source that is built. */
export type Source = {
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
}

export type ImagePlan = {
  readonly main: MainPackage
  readonly repositories: readonly Repository[]
  readonly tags: readonly string[]
  /** Full references: each repository with each tag. Where there is no repository, the program's name with each tag. */
  readonly references: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
  /** Absolute path of the archive to write. */
  readonly archive?: string
}
